import { z } from 'zod'
import { Reply } from '../../dialogue/reply.ts'
import { TurnResult } from '../../dialogue/turn-result.ts'

export const ChatSession = z.strictObject({ token: z.string() })
export type ChatSession = z.infer<typeof ChatSession>

const LONGEST_TEXT = 10_000

/** What the farmer sends: words, or the id of a choice that was offered. */
export const ChatMessage = z
  .strictObject({
    messageId: z.string().min(1).max(100).describe('made by the client, unique in the chat'),
    text: z.string().max(LONGEST_TEXT, '一次最多发一万个字，请分几次发。').optional(),
    choice: z.string().min(1).max(100).optional(),
  })
  .refine(({ text, choice }) => (text === undefined) !== (choice === undefined), {
    error: 'text 和 choice 要给一个，也只能给一个。',
    path: ['text'],
  })
export type ChatMessage = z.infer<typeof ChatMessage>

export const ChatTurn = TurnResult
export type ChatTurn = TurnResult

/** A message from the office that was not an answer to one of the farmer's: pushed, and kept in the history. */
export const ChatNotice = z.strictObject({
  id: z.string(),
  at: z.iso.datetime(),
  reference: z.string(),
  text: z.string(),
})
export type ChatNotice = z.infer<typeof ChatNotice>

/** What the page shows after a reload, oldest first. */
export const ChatHistory = z.strictObject({
  greeting: Reply,
  items: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('turn'),
        at: z.iso.datetime(),
        messageId: z.string(),
        said: z.string(),
        turn: ChatTurn,
      }),
      z.strictObject({ kind: z.literal('notice'), ...ChatNotice.shape }),
    ]),
  ),
})
export type ChatHistory = z.infer<typeof ChatHistory>
