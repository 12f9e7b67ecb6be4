import { z } from 'zod'

/** `revealed` is in the log but moves nothing. */
export const CaseEventKind = z.enum(['submitted', 'accepted', 'returned', 'revealed'])
export type CaseEventKind = z.infer<typeof CaseEventKind>

/** One row of a case's log. `version` counts the moves; a reveal carries the version that it saw. */
export type CaseEvent = {
  id: number
  reference: string
  version: number
  kind: CaseEventKind
  actor: string
  at: Date
  detail?: string
}
