import { z } from 'zod'
import { Outcome } from './outcome.ts'
import { Reply } from './reply.ts'

/** What one message led to, as every channel gets it. `form` is null while no application is being filled in. */
export const TurnResult = z.strictObject({
  outcome: Outcome,
  replies: z.array(Reply),
  form: z
    .strictObject({
      id: z.string(),
      version: z.int(),
      asking: z.string(),
      answers: z.record(z.string(), z.unknown()),
      progress: z.strictObject({ done: z.int(), total: z.int() }),
    })
    .nullable(),
  reference: z.string().nullable(),
})
export type TurnResult = z.infer<typeof TurnResult>
