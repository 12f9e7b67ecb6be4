import type { Kysely } from 'kysely'
import { Application } from '../application/application.ts'
import type { CaseEvent } from '../verification/case-event.ts'
import { CaseStatus, type CaseTray } from '../verification/case-status.ts'
import type { Case } from '../verification/case-store.ts'
import type { Cipher } from './cipher.ts'
import type { Tables } from './tables.ts'

/** Every case joined to its last move, whose kind is the status of the case. */
export function latestMoves(db: Kysely<Tables>) {
  return db.selectFrom('cases').innerJoin('case_events as moves', (join) =>
    join
      .onRef('moves.reference', '=', 'cases.reference')
      .on('moves.kind', '<>', 'revealed')
      .on('moves.version', '=', (eb) =>
        eb
          .selectFrom('case_events as last')
          .select((one) => one.fn.max('last.version').as('version'))
          .whereRef('last.reference', '=', 'cases.reference'),
      ),
  )
}

/** What `toCase` reads. */
export const CASE_COLUMNS = [
  'cases.reference',
  'cases.tray',
  'cases.person_id',
  'cases.application_sealed',
  'moves.version',
  'moves.kind',
] as const

type CaseRow = {
  reference: string
  tray: CaseTray
  application_sealed: Buffer
  version: number
  kind: string
}

export function toCase(row: CaseRow, cipher: Cipher): Case {
  const text = cipher.open(row.application_sealed, `case ${row.reference}`)
  return {
    reference: row.reference,
    version: row.version,
    tray: row.tray,
    status: CaseStatus.parse(row.kind),
    application: Application.parse(JSON.parse(text)),
  }
}

/** The case and whose chat it came from; undefined when there is none of that reference. */
export async function findCase(
  db: Kysely<Tables>,
  cipher: Cipher,
  reference: string,
): Promise<{ case: Case; personId: string } | undefined> {
  const row = await latestMoves(db)
    .where('cases.reference', '=', reference)
    .select(CASE_COLUMNS)
    .executeTakeFirst()
  return row === undefined ? undefined : { case: toCase(row, cipher), personId: row.person_id }
}

export async function appendEvent(
  db: Kysely<Tables>,
  cipher: Cipher,
  { reference, version, kind, actor, at, detail }: Omit<CaseEvent, 'id'>,
): Promise<void> {
  const detail_sealed = detail === undefined ? null : cipher.seal(detail, `event ${reference}`)
  await db
    .insertInto('case_events')
    .values({ reference, version, kind, actor, at: at.toISOString(), detail_sealed })
    .execute()
}
