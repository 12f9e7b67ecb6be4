import type { Transaction } from 'kysely'
import { z } from 'zod'
import { Conversation, NEW_CONVERSATION } from '../dialogue/conversation.ts'
import { TurnResult } from '../dialogue/turn-result.ts'
import type { Before, InboundMessage, TurnStore } from '../dialogue/turn-store.ts'
import type { OwnCase } from '../verification/new-case.ts'
import { CASE_COLUMNS, latestMoves, toCase } from './case-rows.ts'
import type { Cipher } from './cipher.ts'
import { insertCase } from './insert-case.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

const Versioned = z.object({ version: z.int() })

type Deps = { db: Database; cipher: Cipher }

/** Turns in SQLite. The write lock taken at the start of each transaction keeps one person's turns in order. */
export function createTurnStore({ db, cipher }: Deps): TurnStore {
  async function takeTurn(
    message: InboundMessage,
    at: Date,
    take: Parameters<TurnStore['takeTurn']>[2],
  ) {
    return db.transaction().execute(async (trx) => {
      const seen = await findResult(trx, message)
      if (seen !== undefined) return seen
      const { personId, messageId } = message
      const after = take(await readBefore(trx, personId))
      for (const opened of after.opens) await insertCase(trx, cipher, personId, opened)
      await trx
        .insertInto('conversations')
        .values({
          person_id: personId,
          state_sealed: cipher.seal(JSON.stringify(after.conversation), `conversation ${personId}`),
          updated_at: at.toISOString(),
        })
        .onConflict((conflict) =>
          conflict.column('person_id').doUpdateSet((row) => ({
            state_sealed: row.ref('excluded.state_sealed'),
            updated_at: row.ref('excluded.updated_at'),
          })),
        )
        .execute()
      await trx
        .insertInto('turns')
        .values({
          person_id: personId,
          message_id: messageId,
          at: at.toISOString(),
          said_sealed: cipher.seal(JSON.stringify(message.said), placeOf(message, 'said')),
          result_sealed: cipher.seal(JSON.stringify(after.result), placeOf(message, 'result')),
        })
        .execute()
      return after.result
    })
  }

  async function findResult(trx: Transaction<Tables>, message: InboundMessage) {
    const row = await trx
      .selectFrom('turns')
      .select('result_sealed')
      .where('person_id', '=', message.personId)
      .where('message_id', '=', message.messageId)
      .executeTakeFirst()
    if (row === undefined) return undefined
    return TurnResult.parse(JSON.parse(cipher.open(row.result_sealed, placeOf(message, 'result'))))
  }

  async function readBefore(trx: Transaction<Tables>, personId: string): Promise<Before> {
    const row = await trx
      .selectFrom('conversations')
      .select('state_sealed')
      .where('person_id', '=', personId)
      .executeTakeFirst()
    const cases = await ownCases(trx, cipher, personId)
    if (row === undefined) return { conversation: NEW_CONVERSATION, cases, startedAfresh: false }
    const stored = JSON.parse(cipher.open(row.state_sealed, `conversation ${personId}`))
    if (Versioned.parse(stored).version !== NEW_CONVERSATION.version) {
      return { conversation: NEW_CONVERSATION, cases, startedAfresh: true }
    }
    return { conversation: Conversation.parse(stored), cases, startedAfresh: false }
  }

  return { takeTurn }
}

async function ownCases(
  trx: Transaction<Tables>,
  cipher: Cipher,
  personId: string,
): Promise<OwnCase[]> {
  const rows = await latestMoves(trx)
    .where('cases.person_id', '=', personId)
    .select(CASE_COLUMNS)
    .orderBy('cases.submitted_at')
    .execute()
  return rows.map((row) => toCase(row, cipher))
}

function placeOf(
  { personId, messageId }: Pick<InboundMessage, 'personId' | 'messageId'>,
  column: string,
) {
  return `turn ${personId} ${messageId} ${column}`
}
