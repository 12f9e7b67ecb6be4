import type { AnswerError, AnswerValue } from '../application/parse-answer.ts'
import type { Result } from '../base/result.ts'

/** What one message asks for, in the order in which it is served. `words` is the span of the message that it was read from. */
export type Command =
  | { kind: 'crisis'; topic: string; words: string }
  | { kind: 'human' }
  | { kind: 'answer'; key: string; value: Result<AnswerValue, AnswerError>; words: string }
  | { kind: 'correct'; key: string; value?: Result<AnswerValue, AnswerError>; words: string }
  | { kind: 'start-form' }
  | { kind: 'affirm' }
  | { kind: 'deny' }
  | { kind: 'skip' }
  | { kind: 'decline' }
  | { kind: 'contact'; phone: string; words: string }
  | { kind: 'back' }
  | { kind: 'review' }
  | { kind: 'cancel' }
  | { kind: 'pause' }
  | { kind: 'resume' }
  | { kind: 'why' }
  | { kind: 'example' }
  | { kind: 'repeat' }
  | { kind: 'status' }
  | { kind: 'chitchat'; topic: string }
  | { kind: 'ask-policy'; question: string }
  | { kind: 'unsure' }
  | { kind: 'noise' }
