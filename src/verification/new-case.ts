import type { Application } from '../application/application.ts'
import type { CaseStatus, CaseTray } from './case-status.ts'

/** What opens a case: the application (or the words of a question) and where it goes. Its first event is written with it. */
export type NewCase = { tray: CaseTray; application: Application }

/** What a farmer is told of a case of their own. */
export type OwnCase = {
  reference: string
  tray: CaseTray
  status: CaseStatus
  application: Application
}
