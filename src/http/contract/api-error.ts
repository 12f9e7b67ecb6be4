import { z } from 'zod'

/** The one shape of every refusal. `fields` names what to mend: field → reason. */
export const ApiError = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    fields: z.record(z.string(), z.string()).optional(),
  }),
})
export type ApiError = z.infer<typeof ApiError>
