import { z } from 'zod'
import { Answers } from '../application/answers.ts'
import { Consent, Evidence, PolicyShown } from '../application/application.ts'
import { Choice } from './reply.ts'

/** An application being filled in: plain data, pinned to the version of the form that it was begun with. */
export const Draft = z.strictObject({
  formId: z.string(),
  formVersion: z.int(),
  answers: Answers,
  declined: z.array(z.string()),
  evidence: z.record(z.string(), Evidence),
  consents: z.array(Consent),
  reasking: z.string().optional().describe('a question asked again although it has an answer'),
  lastAnswered: z
    .array(z.string())
    .describe('keys in the order in which they were answered, for going back'),
  tries: z.record(z.string(), z.int()).describe('refused answers in a row, by key'),
  held: z
    .strictObject({ text: z.string(), counties: z.array(Choice) })
    .optional()
    .describe('a place that several counties have, until one is named'),
  confirmingCancel: z.boolean(),
})
export type Draft = z.infer<typeof Draft>

export const Conversation = z.strictObject({
  version: z.literal(1),
  draft: Draft.optional(),
  urgent: z.boolean().describe('hardship that cannot wait was told in this chat'),
  policyShown: z.array(PolicyShown),
  lastWords: z.string().describe('what the farmer said last, for the person who takes over'),
  offered: z.array(Choice).describe('the choices under the last reply, for answers by number'),
  handedOver: z.string().optional().describe('reference of the open request for a person'),
  alarms: z
    .array(z.strictObject({ topic: z.string(), reference: z.string() }))
    .describe('urgent requests'),
  contactWanted: z.boolean().describe('staff were called and have no phone number yet'),
  reference: z.string().optional().describe('the latest application submitted here'),
})
export type Conversation = z.infer<typeof Conversation>

export const NEW_CONVERSATION: Conversation = {
  version: 1,
  urgent: false,
  policyShown: [],
  lastWords: '',
  offered: [],
  alarms: [],
  contactWanted: false,
}
