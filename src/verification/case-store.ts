import type { Application } from '../application/application.ts'
import type { Result } from '../base/result.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseAction, CaseStatus, CaseTray } from './case-status.ts'

/** A case as its log stands now. `version` is the number of moves so far. */
export type Case = {
  reference: string
  version: number
  tray: CaseTray
  status: CaseStatus
  application: Application
}

export type CaseQuery = {
  tray?: CaseTray
  status?: CaseStatus
  /** Leading digits of a division code. */
  area?: string
  /** Only cases that wait to be accepted and were submitted up to then; what is urgent has a limit of its own. */
  waitingSince?: { ordinary: Date; urgent: Date }
  /** Reference, name, phone, ID number or the last four of these, or part of a place. */
  q?: string
  page: number
  pageSize: number
}

export type Move = {
  reference: string
  action: CaseAction
  /** Told to the farmer on `return`, an internal remark on `accept`. */
  detail?: string
  expectedVersion: number
  officer: string
  /** Made by the client, once per intent: the same key again gives the same result and moves nothing. */
  key: string
  /** What the farmer is told of the case as it was found, stored with the move. */
  noticeOf: (found: Case) => string
}

export type MoveError = 'NOT_FOUND' | 'STALE' | 'NOT_ALLOWED' | 'KEY_REUSED'

/** A message to the farmer that waits in their chat. */
export type Notice = { id: number; personId: string; reference: string; at: Date; text: string }

export type Moved = { case: Case; notice?: Notice }

export type CaseStore = {
  list(query: CaseQuery): Promise<{ items: Case[]; total: number }>
  find(reference: string): Promise<Case | undefined>
  events(reference: string): Promise<CaseEvent[]>
  /** Writes the reason down before anything is shown; undefined when there is no such case. */
  reveal(entry: {
    reference: string
    officer: string
    reason: string
    at: Date
  }): Promise<Case | undefined>
  /** Checks key, version and table of moves, and writes event and notice, in one transaction. */
  move(move: Move, at: Date): Promise<Result<Moved, MoveError>>
}
