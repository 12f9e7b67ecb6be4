import { askingOf, sensitiveRisks } from './asking.ts'
import type { Conversation, Draft } from './conversation.ts'
import { fine, resume } from './draft-commands.ts'
import { note } from './note.ts'
import { type Context, lastWord, type Step, step } from './step.ts'
import { submitDraft } from './submit-draft.ts'

/** Yes means what was asked: end it, agree, or submit. */
export function affirm(conversation: Conversation, context: Context): Step {
  const { draft } = conversation
  if (draft === undefined) return fine(conversation)
  if (draft.confirmingCancel) return dropDraft(conversation)
  const asking = askingOf(draft, context.form)
  if (asking.kind === 'notice' || asking.kind === 'sensitive') {
    return step({ ...conversation, draft: agree(draft, asking.kind, context) })
  }
  return asking.kind === 'summary' ? submitDraft(conversation, draft, context) : step(conversation)
}

export function deny(conversation: Conversation, { form }: Context): Step {
  const { draft } = conversation
  if (draft === undefined) return fine(conversation)
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

function agree(draft: Draft, asked: 'notice' | 'sensitive', { form, now }: Context): Draft {
  const consent = { kind: asked, version: form.noticeVersion, at: now.toISOString() }
  return { ...draft, consents: [...draft.consents, consent] }
}

/** Refusing loses nothing else: the household still has a reason, 其他; a story that told of it is asked for again. */
function withoutSensitive(draft: Draft, form: Context['form']): Draft {
  const { named, told } = sensitiveRisks(draft, form)
  const left = (draft.answers.risks ?? []).filter((risk) => !named.includes(risk))
  const { risks: saidOfRisks, hardship: saidOfHardship, ...evidence } = draft.evidence
  const { hardship, ...answers } = draft.answers
  const keepsStory = told.length === 0 && hardship !== undefined
  return {
    ...draft,
    evidence: {
      ...evidence,
      ...(named.length === 0 && saidOfRisks !== undefined ? { risks: saidOfRisks } : {}),
      ...(keepsStory && saidOfHardship !== undefined ? { hardship: saidOfHardship } : {}),
    },
    answers: {
      ...answers,
      risks: left.length > 0 ? left : ['other'],
      ...(keepsStory ? { hardship } : {}),
    },
  }
}
