import { z } from 'zod'

/** A passage of an indexed policy, word for word, with what is needed to find it again. */
export const Citation = z.strictObject({
  policyId: z.string(),
  title: z.string(),
  article: z.int().positive(),
  heading: z.string(),
  quote: z.string(),
  issuedOn: z.iso.date(),
})
export type Citation = z.infer<typeof Citation>
