import { type FormDefinition, findQuestion, type Question } from '../application/form-definition.ts'
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

function needsSensitiveConsent(draft: Draft, form: FormDefinition): boolean {
  if (draft.sensitiveRefused || hasConsent(draft, 'sensitive')) return false
  return sensitiveRisks(draft, form).length > 0
}

/** The risks named so far whose details the law protects specially (个人信息保护法, art. 28–29). */
export function sensitiveRisks(draft: Draft, form: FormDefinition) {
  const question = form.questions.find(({ kind }) => kind === 'risks')
  const sensitive = question?.kind === 'risks' ? question.sensitive : []
  return (draft.answers.risks ?? []).filter((risk) => sensitive.includes(risk))
}

function hasConsent(draft: Draft, kind: 'notice' | 'sensitive'): boolean {
  return draft.consents.some((consent) => consent.kind === kind)
}
