import { Answers } from '../application/answers.ts'
import { askingKey, askingOf } from './asking.ts'
import type { Conversation, Draft } from './conversation.ts'
import { note } from './note.ts'
import { type Context, lastWord, type Step, step } from './step.ts'
import { summaryLines } from './summary-lines.ts'

export function startForm(conversation: Conversation, { form }: Context): Step {
  if (conversation.draft !== undefined) return resume(conversation)
  const draft: Draft = {
    formId: form.id,
    formVersion: form.version,
    answers: {},
    declined: [],
    evidence: {},
    consents: [],
    lastAnswered: [],
    tries: {},
    confirmingCancel: false,
  }
  return step({ ...conversation, draft })
}

/** Skipping an answered question keeps the answer; one that must be answered says why and offers help. */
export function skip(conversation: Conversation, context: Context): Step {
  const { draft } = conversation
  if (draft === undefined) return nothingToResume(conversation)
  const asking = askingOf(draft, context.form)
  if (asking.kind !== 'question') return step(conversation)
  if (draft.reasking !== undefined) return withDraft(conversation, withoutReasking(draft))
  const { key, label, mayDecline } = asking.question
  if (mayDecline !== undefined) return decline(conversation, context)
  const tries = { ...draft.tries, [key]: (draft.tries[key] ?? 0) + 1 }
  const why = note('required', { outcome: 'form-invalid', data: { label } })
  return step({ ...conversation, draft: { ...draft, tries } }, why)
}

/** 入户时看: not given here, or taken back if it was. */
export function decline(conversation: Conversation, { form }: Context): Step {
  const { draft } = conversation
  if (draft === undefined) return nothingToResume(conversation)
  const asking = askingOf(draft, form)
  if (asking.kind !== 'question' || asking.question.mayDecline === undefined)
    return step(conversation)
  const { key, label, mayDecline } = asking.question
  const without = <T extends object>(all: T) =>
    Object.fromEntries(Object.entries(all).filter(([name]) => name !== key))
  const declined: Draft = {
    ...withoutReasking(draft),
    answers: Answers.parse(without(draft.answers)),
    evidence: without(draft.evidence),
    declined: [...draft.declined.filter((one) => one !== key), key],
  }
  const said = note('skipped', { data: { label, note: mayDecline.note } })
  return step({ ...conversation, draft: declined }, said)
}

function nothingToResume(conversation: Conversation): Step {
  return step(conversation, note('nothing-to-resume', { outcome: 'menu', choices: ['apply'] }))
}

/** Each 上一个 goes one answer further back; what was answered stays until a new answer is taken. */
export function back(conversation: Conversation): Step {
  const { draft } = conversation
  const key = draft?.lastAnswered.at(-1)
  if (draft === undefined || key === undefined) return step(conversation, note('back-none'))
  const lastAnswered = draft.lastAnswered.slice(0, -1)
  return withDraft(conversation, { ...draft, reasking: key, lastAnswered })
}

export function review(conversation: Conversation, { form }: Context): Step {
  const { draft } = conversation
  if (draft === undefined) return nothingToResume(conversation)
  const isSummary = askingOf(draft, form).kind === 'summary'
  const lines = summaryLines(draft, form)
  return isSummary ? step(conversation) : step(conversation, note('review', { data: { lines } }))
}

export function pause(conversation: Conversation): Step {
  if (conversation.draft === undefined) return fine(conversation)
  return lastWord(conversation, note('pause', { outcome: 'form-question' }))
}

export function resume(conversation: Conversation): Step {
  const { draft } = conversation
  if (draft === undefined) return nothingToResume(conversation)
  const done = Object.keys(draft.answers).length + draft.declined.length
  const calm = { ...conversation, draft: { ...draft, confirmingCancel: false } }
  return done === 0 ? step(calm) : step(calm, note('resume', { data: { done: String(done) } }))
}

export function explain(
  conversation: Conversation,
  kind: 'why' | 'example',
  { form }: Context,
): Step {
  const { draft } = conversation
  if (draft === undefined) return step(conversation)
  const asking = askingOf(draft, form)
  const key = askingKey(asking)
  return asking.kind === 'question' || kind === 'why'
    ? step(conversation, note(`${kind}-${key}`))
    : step(conversation)
}

function withoutReasking({ reasking: _, ...draft }: Draft): Draft {
  return draft
}

function withDraft(conversation: Conversation, draft: Draft): Step {
  return step({ ...conversation, draft })
}

/** 好的 where nothing was asked. */
export function fine(conversation: Conversation): Step {
  return step(conversation, note('chitchat-fine', { outcome: 'smalltalk' }))
}
