import { askingKey, askingOf, sensitiveRisks } from './asking.ts'
import type { Conversation, Draft } from './conversation.ts'
import { note } from './note.ts'
import { type Context, lastWord, type Step, step } from './step.ts'
import { submitDraft } from './submit-draft.ts'
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
    sensitiveRefused: false,
    lastAnswered: [],
    tries: {},
    confirmingCancel: false,
  }
  return step({ ...conversation, draft })
}

/** 好 means what was asked: go on without, agree, or submit; outside a form it takes up an offer to apply. */
export function affirm(conversation: Conversation, context: Context): Step {
  const { draft } = conversation
  if (draft === undefined) {
    const isOffered = conversation.offered.some(({ id }) => id === 'apply')
    return isOffered
      ? startForm(conversation, context)
      : step(conversation, note('chitchat-fine', { outcome: 'smalltalk' }))
  }
  if (draft.confirmingCancel) return dropDraft(conversation)
  const asking = askingOf(draft, context.form)
  if (asking.kind === 'notice' || asking.kind === 'sensitive') {
    return withDraft(conversation, agree(draft, asking.kind, context))
  }
  return asking.kind === 'summary' ? submitDraft(conversation, draft, context) : step(conversation)
}

function agree(draft: Draft, asked: 'notice' | 'sensitive', { form, now }: Context): Draft {
  const consent = { kind: asked, version: form.noticeVersion, at: now.toISOString() }
  return { ...draft, consents: [...draft.consents, consent] }
}

export function deny(conversation: Conversation, { form }: Context): Step {
  const { draft } = conversation
  if (draft === undefined)
    return step(conversation, note('chitchat-fine', { outcome: 'smalltalk' }))
  if (draft.confirmingCancel) return resume(conversation)
  const asking = askingOf(draft, form)
  if (asking.kind === 'notice') {
    const { draft: _, ...rest } = conversation
    return lastWord(rest, note('consent-declined', { outcome: 'consent' }))
  }
  if (asking.kind === 'sensitive') {
    return step(
      { ...conversation, draft: withoutSensitive(draft, form) },
      note('sensitive-declined'),
    )
  }
  return asking.kind === 'summary'
    ? lastWord(conversation, note('what-to-change', { outcome: 'form-summary' }))
    : step(conversation)
}

/** Refusing loses nothing else: the household still has a reason, 其他, and staff ask at the visit. */
function withoutSensitive(draft: Draft, form: Context['form']): Draft {
  const sensitive = sensitiveRisks(draft, form)
  const left = (draft.answers.risks ?? []).filter((risk) => !sensitive.includes(risk))
  const { risks: _, ...evidence } = draft.evidence
  return {
    ...draft,
    evidence,
    sensitiveRefused: true,
    answers: { ...draft.answers, risks: left.length > 0 ? left : ['other'] },
  }
}

/** Skipping an answered question keeps the answer; one that must be answered says why and offers help. */
export function skip(conversation: Conversation, { form }: Context): Step {
  const { draft } = conversation
  if (draft === undefined)
    return step(conversation, note('nothing-to-resume', { outcome: 'menu', choices: ['apply'] }))
  const asking = askingOf(draft, form)
  if (asking.kind !== 'question') return step(conversation)
  const { key, label, mayDecline } = asking.question
  if (draft.reasking !== undefined) return withDraft(conversation, withoutReasking(draft))
  if (mayDecline === undefined) {
    const tries = { ...draft.tries, [key]: (draft.tries[key] ?? 0) + 1 }
    const why = note('required', { outcome: 'form-invalid', data: { label } })
    return step({ ...conversation, draft: { ...draft, tries } }, why)
  }
  const declined = [...draft.declined, key]
  return step(
    { ...conversation, draft: { ...draft, declined } },
    note('skipped', { data: { label, note: mayDecline.note } }),
  )
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
  if (draft === undefined)
    return step(conversation, note('nothing-to-resume', { outcome: 'menu', choices: ['apply'] }))
  const isSummary = askingOf(draft, form).kind === 'summary'
  const lines = summaryLines(draft, form)
  return isSummary ? step(conversation) : step(conversation, note('review', { data: { lines } }))
}

/** Asks before throwing answers away; said twice it is meant. */
export function cancel(conversation: Conversation): Step {
  const { draft } = conversation
  if (draft === undefined) return step(conversation, note('nothing-to-cancel', { outcome: 'menu' }))
  const isEmpty = Object.keys(draft.answers).length === 0
  if (isEmpty || draft.confirmingCancel) return dropDraft(conversation)
  return lastWord(
    { ...conversation, draft: { ...draft, confirmingCancel: true } },
    note('confirm-cancel', { outcome: 'form-question', choices: ['yes-cancel', 'keep'] }),
  )
}

function dropDraft(conversation: Conversation): Step {
  const { draft: _, ...rest } = conversation
  return lastWord(rest, note('cancelled', { outcome: 'withdrawn' }))
}

export function pause(conversation: Conversation): Step {
  if (conversation.draft === undefined)
    return step(conversation, note('chitchat-fine', { outcome: 'smalltalk' }))
  return lastWord(conversation, note('pause', { outcome: 'form-question' }))
}

export function resume(conversation: Conversation): Step {
  const { draft } = conversation
  if (draft === undefined)
    return step(conversation, note('nothing-to-resume', { outcome: 'menu', choices: ['apply'] }))
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
  if (draft === undefined)
    return step(
      conversation,
      note('menu', { outcome: 'menu', choices: ['apply', 'status', 'human'] }),
    )
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
