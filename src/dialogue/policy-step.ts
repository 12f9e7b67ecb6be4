import type { PolicyAnswer } from '../policy/answer-policy.ts'
import type { Conversation } from './conversation.ts'
import { type Note, note } from './note.ts'
import { type Context, type Step, step } from './step.ts'

const NEXT_STEPS = ['apply', 'human'] as const
const SHOWN_KEPT = 20

/** Answers from the indexed policies, word for word, or says that they do not say it. */
export function askPolicy(conversation: Conversation, question: string, context: Context): Step {
  const answer = context.answerPolicy(question)
  const said = policyNote(answer)
  const [first] = answer.kind === 'none' ? [] : answer.citations
  if (first === undefined) return step(conversation, said)
  const { policyId, article } = first
  const before = conversation.policyShown.filter(
    (one) => one.policyId !== policyId || one.article !== article,
  )
  const policyShown = [...before, { policyId, article }].slice(-SHOWN_KEPT)
  return step({ ...conversation, policyShown }, said)
}

/** An answer as something to say; the first citation is quoted in it. */
export function policyNote(answer: PolicyAnswer): Note {
  if (answer.kind === 'none') {
    return answer.reason === 'no-topic'
      ? note('no-topic', { outcome: 'clarify', choices: NEXT_STEPS })
      : note('no-answer', { outcome: 'no-answer', choices: NEXT_STEPS })
  }
  const { kind, citations } = answer
  const [{ title, article, heading, quote, issuedOn }] = citations
  const data = { title, article: String(article), heading, quote, issuedOn }
  return note(kind, { outcome: kind, data, citations, choices: NEXT_STEPS })
}
