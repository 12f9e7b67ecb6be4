import type { CaseAction, CaseStatus, CaseTray } from './case-status.ts'

/** What may happen next, by tray and status. A question is taken up or not; only an application can be sent back. */
const NEXT = {
  household: { submitted: ['accept', 'return'], returned: ['accept'], accepted: [] },
  question: { submitted: ['accept'], returned: [], accepted: [] },
  community: { submitted: ['accept'], returned: [], accepted: [] },
} as const satisfies Record<CaseTray, Record<CaseStatus, readonly CaseAction[]>>

export const STATUS_AFTER = {
  accept: 'accepted',
  return: 'returned',
} as const satisfies Record<CaseAction, CaseStatus>

/** The statuses that an officer's action leads to. */
export type StatusAfter = (typeof STATUS_AFTER)[CaseAction]

export function movesFrom(tray: CaseTray, status: CaseStatus): readonly CaseAction[] {
  return NEXT[tray][status]
}

export function mayMove(tray: CaseTray, status: CaseStatus, action: CaseAction): boolean {
  return movesFrom(tray, status).includes(action)
}
