import type { FormDefinition } from '../application/form-definition.ts'
import type { AnswerPolicy } from '../policy/answer-policy.ts'
import type { NewCase, OwnCase } from '../verification/new-case.ts'
import type { Conversation } from './conversation.ts'
import type { Note } from './note.ts'

/** Everything that reducing needs besides conversation and command: given, so that the same turn gives the same result. */
export type Context = {
  form: FormDefinition
  answerPolicy: AnswerPolicy
  now: Date
  newReference: () => string
  channel: string
  messageId: string
  words: string
  cases: readonly OwnCase[]
}

/** What a command does. `holds`: the pending question is not asked again in this turn. */
export type Step = {
  conversation: Conversation
  notes: Note[]
  opens: NewCase[]
  holds: boolean
}

export function step(conversation: Conversation, ...notes: Note[]): Step {
  return { conversation, notes, opens: [], holds: false }
}

/** A step that says all there is to say: no question follows. */
export function lastWord(conversation: Conversation, ...notes: Note[]): Step {
  return { ...step(conversation, ...notes), holds: true }
}
