import type { NewCase, OwnCase } from '../verification/new-case.ts'
import type { Conversation } from './conversation.ts'
import type { TurnResult } from './turn-result.ts'

export type InboundMessage = {
  messageId: string
  personId: string
  channel: string
  said: { text: string } | { choice: string }
}

/** What a turn starts from. */
export type Before = {
  conversation: Conversation
  cases: readonly OwnCase[]
  /** The stored conversation was of a version that this program does not know. */
  startedAfresh: boolean
}

/** What a turn leaves behind, stored as a whole or not at all. */
export type After = { conversation: Conversation; opens: readonly NewCase[]; result: TurnResult }

export type TurnStore = {
  /**
   * Runs `take` and stores what it returns in one transaction: conversation, cases with their first event, and the
   * result under the message's id. A message id seen before gives the stored result and runs nothing. One person's
   * turns are taken one after another. Resolves only when all is on disk.
   */
  takeTurn(message: InboundMessage, at: Date, take: (before: Before) => After): Promise<TurnResult>
}
