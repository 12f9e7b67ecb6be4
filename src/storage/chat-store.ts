import { z } from 'zod'
import type { ChatLog, PastTurn } from '../dialogue/chat-log.ts'
import { TurnResult } from '../dialogue/turn-result.ts'
import type { Notice } from '../verification/case-store.ts'
import type { Cipher } from './cipher.ts'
import type { Database } from './open-database.ts'

const Said = z.union([z.strictObject({ text: z.string() }), z.strictObject({ choice: z.string() })])

export function createChatStore({ db, cipher }: { db: Database; cipher: Cipher }): ChatLog {
  async function openSession(session: { tokenHash: string; personId: string; at: Date }) {
    await db
      .insertInto('chat_sessions')
      .values({
        token_hash: session.tokenHash,
        person_id: session.personId,
        created_at: session.at.toISOString(),
      })
      .execute()
  }

  async function findPerson(tokenHash: string): Promise<string | undefined> {
    const row = await db
      .selectFrom('chat_sessions')
      .select('person_id')
      .where('token_hash', '=', tokenHash)
      .executeTakeFirst()
    return row?.person_id
  }

  async function turns(personId: string, limit: number): Promise<PastTurn[]> {
    const rows = await db
      .selectFrom('turns')
      .selectAll()
      .where('person_id', '=', personId)
      .orderBy('seq', 'desc')
      .limit(limit)
      .execute()
    return rows.reverse().map((row) => {
      const place = `turn ${personId} ${row.message_id}`
      return {
        messageId: row.message_id,
        at: new Date(row.at),
        said: Said.parse(JSON.parse(cipher.open(row.said_sealed, `${place} said`))),
        result: TurnResult.parse(JSON.parse(cipher.open(row.result_sealed, `${place} result`))),
      }
    })
  }

  async function notices(personId: string, after: number): Promise<Notice[]> {
    const rows = await db
      .selectFrom('notices')
      .selectAll()
      .where('person_id', '=', personId)
      .where('id', '>', after)
      .orderBy('id')
      .execute()
    return rows.map(({ id, reference, at, text_sealed }) => ({
      id,
      personId,
      reference,
      at: new Date(at),
      text: cipher.open(text_sealed, `notice ${personId}`),
    }))
  }

  return { openSession, findPerson, turns, notices }
}
