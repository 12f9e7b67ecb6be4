import { z } from 'zod'
import { Citation } from '../policy/citation.ts'

export const Choice = z.strictObject({ id: z.string(), label: z.string() })
export type Choice = z.infer<typeof Choice>

/** One bubble. `text` is enough by itself: quotes stand in it and choices are numbered in it. */
export const Reply = z.strictObject({
  kind: z.literal('text'),
  text: z.string(),
  citations: z.array(Citation).optional(),
  choices: z.array(Choice).optional(),
})
export type Reply = z.infer<typeof Reply>
