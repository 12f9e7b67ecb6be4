import type { Notice } from '../verification/case-store.ts'
import type { TurnResult } from './turn-result.ts'

export type PastTurn = {
  messageId: string
  at: Date
  said: { text: string } | { choice: string }
  result: TurnResult
}

/** Who a chat belongs to, and what was said in it. */
export type ChatLog = {
  openSession(session: { tokenHash: string; personId: string; at: Date }): Promise<void>
  findPerson(tokenHash: string): Promise<string | undefined>
  /** The latest turns, oldest first. */
  turns(personId: string, limit: number): Promise<PastTurn[]>
  /** Notices after the given one, oldest first. */
  notices(personId: string, after: number): Promise<Notice[]>
}
