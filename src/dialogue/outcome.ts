import { z } from 'zod'

/** What a turn amounts to; when several hold, the first in this order is the turn's outcome. */
export const Outcome = z.enum([
  'urgent',
  'submitted',
  'withdrawn',
  'handed-over',
  'status',
  'consent',
  'form-invalid',
  'form-summary',
  'form-question',
  'complaint',
  'answered',
  'related',
  'no-answer',
  'clarify',
  'menu',
  'smalltalk',
  'noise',
])
export type Outcome = z.infer<typeof Outcome>

/** The first of the given outcomes in the fixed order; `noise` when there is none. */
export function firstOutcome(outcomes: readonly Outcome[]): Outcome {
  return Outcome.options.find((outcome) => outcomes.includes(outcome)) ?? 'noise'
}
