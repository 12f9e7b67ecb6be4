import { z } from 'zod'
import { Answers } from './answers.ts'

export const Consent = z.strictObject({
  kind: z.enum(['notice', 'sensitive']),
  version: z.int().positive(),
  at: z.iso.datetime(),
})
export type Consent = z.infer<typeof Consent>

/** The farmer's words that a value was read from. `inferred`: read out of a story, not asked for. */
export const Evidence = z.strictObject({
  messageId: z.string(),
  text: z.string(),
  inferred: z.boolean(),
  confirmed: z.boolean(),
})
export type Evidence = z.infer<typeof Evidence>

export const PolicyShown = z.strictObject({
  policyId: z.string(),
  article: z.int().positive(),
})
export type PolicyShown = z.infer<typeof PolicyShown>

/** One submitted application, as staff and exports see it. Absent means not given. */
export const Application = z.strictObject({
  reference: z.string(),
  form: z.strictObject({ id: z.string(), version: z.int().positive() }),
  channel: z.string(),
  submittedAt: z.iso.datetime(),
  ...Answers.shape,
  declined: z.array(z.string()),
  evidence: z.record(z.string(), Evidence),
  consents: z.array(Consent),
  attachments: z.array(z.never()),
  urgent: z.boolean(),
  policyShown: z.array(PolicyShown),
})
export type Application = z.infer<typeof Application>
