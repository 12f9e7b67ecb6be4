import type { CaseEvent } from '../verification/case-event.ts'
import type { CaseStore } from '../verification/case-store.ts'
import { appendEvent, findCase } from './case-rows.ts'
import type { Cipher } from './cipher.ts'
import { listCases } from './list-cases.ts'
import { moveCase } from './move-case.ts'
import type { Database } from './open-database.ts'

/** Cases in SQLite. Status is read from the last move; nothing about a case is ever updated. */
export function createCaseStore({ db, cipher }: { db: Database; cipher: Cipher }): CaseStore {
  async function events(reference: string): Promise<CaseEvent[]> {
    const rows = await db
      .selectFrom('case_events')
      .selectAll()
      .where('reference', '=', reference)
      .orderBy('id')
      .execute()
    return rows.map(({ detail_sealed, at, ...row }) => ({
      ...row,
      at: new Date(at),
      ...(detail_sealed === null
        ? {}
        : { detail: cipher.open(detail_sealed, `event ${reference}`) }),
    }))
  }

  const reveal: CaseStore['reveal'] = ({ reference, officer, reason, at }) =>
    db.transaction().execute(async (trx) => {
      const found = await findCase(trx, cipher, reference)
      if (found === undefined) return undefined
      const { version } = found.case
      const event = {
        reference,
        version,
        kind: 'revealed',
        actor: officer,
        at,
        detail: reason,
      } as const
      await appendEvent(trx, cipher, event)
      return found.case
    })

  return {
    list: (query) => listCases(db, cipher, query),
    find: async (reference) => (await findCase(db, cipher, reference))?.case,
    events,
    reveal,
    move: (asked, at) => db.transaction().execute((trx) => moveCase(trx, cipher, asked, at)),
  }
}
