import { type FormDefinition, findQuestion, type Question } from '../application/form-definition.ts'
import { parseAnswer } from '../application/parse-answer.ts'
import { Risk } from '../application/risk.ts'
import type { Draft } from './conversation.ts'

/** What a draft waits for. `sensitive` is the second notice, before details of illness or disability. */
export type Asking =
  | { kind: 'notice' }
  | { kind: 'sensitive' }
  | { kind: 'question'; question: Question }
  | { kind: 'summary' }

/** Follows from the draft alone, so that it is right after any correction. */
export function askingOf(draft: Draft, form: FormDefinition): Asking {
  if (!hasConsent(draft, 'notice')) return { kind: 'notice' }
  const again = draft.reasking === undefined ? undefined : findQuestion(form, draft.reasking)
  if (again !== undefined) return { kind: 'question', question: again }
  const open = form.questions.find(({ key }) => !isDone(draft, key))
  if (needsSensitiveConsent(draft, form) && open?.kind !== 'risks') return { kind: 'sensitive' }
  return open === undefined ? { kind: 'summary' } : { kind: 'question', question: open }
}

/** The name of what is asked in the chat contract: both notices are `notice`. */
export function askingKey(asking: Asking): string {
  if (asking.kind === 'question') return asking.question.key
  return asking.kind === 'summary' ? 'summary' : 'notice'
}

export function isDone(draft: Draft, key: string): boolean {
  return Object.hasOwn(draft.answers, key) || draft.declined.includes(key)
}

export function isAskingForStory(draft: Draft, form: FormDefinition): boolean {
  const asking = askingOf(draft, form)
  return asking.kind === 'question' && asking.question.kind === 'story'
}

/**
 * The risks named or told so far whose details the law protects specially (个人信息保护法, art. 28–29): in the answer
 * about risks, and in the story.
 */
export function sensitiveRisks(
  draft: Draft,
  form: FormDefinition,
): { named: Risk[]; told: Risk[] } {
  const question = form.questions.find(({ kind }) => kind === 'risks')
  if (question?.kind !== 'risks') return { named: [], told: [] }
  const { hardship, risks = [] } = draft.answers
  const story = hardship === undefined ? undefined : parseAnswer(question, hardship)
  const isSensitive = (risk: Risk) => question.sensitive.includes(risk)
  const inStory = Risk.array().safeParse(story?.ok ? story.value : []).data ?? []
  return { named: risks.filter(isSensitive), told: inStory.filter(isSensitive) }
}

function needsSensitiveConsent(draft: Draft, form: FormDefinition): boolean {
  if (hasConsent(draft, 'sensitive')) return false
  const { named, told } = sensitiveRisks(draft, form)
  return named.length + told.length > 0
}

export function hasConsent(draft: Draft, kind: 'notice' | 'sensitive'): boolean {
  return draft.consents.some((consent) => consent.kind === kind)
}
