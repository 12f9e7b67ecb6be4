import { z } from 'zod'

/**
 * A place as the farmer gave it (`text`) and as far as the national division list knows it.
 * `code` is the 12-digit code of the lowest level found; `unresolved` asks an officer to look at it.
 */
export const Area = z.strictObject({
  code: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
  city: z.string().optional(),
  county: z.string().optional(),
  township: z.string().optional(),
  village: z.string().optional(),
  group: z.string().optional(),
  text: z.string(),
  unresolved: z.literal(true).optional(),
})
export type Area = z.infer<typeof Area>
