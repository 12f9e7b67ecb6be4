import type { Application } from '../application/application.ts'
import type { Conversation, Draft } from './conversation.ts'
import { note } from './note.ts'
import { type Context, lastWord, type Step } from './step.ts'

/** Turns a confirmed draft into an application. The case and this reply are stored together, so 已经提交 is never said in vain. */
export function submitDraft(conversation: Conversation, draft: Draft, context: Context): Step {
  const reference = context.newReference()
  const evidence = Object.entries(draft.evidence).map(([key, one]) => [
    key,
    { ...one, confirmed: true },
  ])
  const application: Application = {
    reference,
    form: { id: draft.formId, version: draft.formVersion },
    channel: context.channel,
    submittedAt: context.now.toISOString(),
    ...draft.answers,
    declined: draft.declined,
    evidence: Object.fromEntries(evidence),
    consents: draft.consents,
    attachments: [],
    urgent: conversation.urgent,
    policyShown: conversation.policyShown,
  }
  const { draft: _, ...rest } = conversation
  return {
    ...lastWord(
      { ...rest, reference, urgent: false, alarms: [] },
      note('submitted', {
        outcome: 'submitted',
        data: { reference },
        choices: ['status', 'human'],
      }),
    ),
    opens: [{ tray: 'household', application }],
  }
}
