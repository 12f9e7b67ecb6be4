import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import type { Case, CaseQuery } from '../verification/case-store.ts'
import { CASE_COLUMNS, latestMoves, toCase } from './case-rows.ts'
import type { Cipher } from './cipher.ts'
import type { Database } from './open-database.ts'
import type { Tables } from './tables.ts'

type Sources = Tables & { moves: Tables['case_events'] }
type Conditions = ExpressionBuilder<Sources, 'cases' | 'moves'>

/** Waiting cases first, of these the urgent and then the oldest; what is settled follows, newest first. */
export async function listCases(
  db: Database,
  cipher: Cipher,
  query: CaseQuery,
): Promise<{ items: Case[]; total: number }> {
  const matching = latestMoves(db).where((eb) => eb.and(conditions(eb, cipher, query)))
  const { total } = await matching
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching
    .select(CASE_COLUMNS)
    .orderBy(sql`CASE WHEN moves.kind = 'submitted' THEN 0 ELSE 1 END`)
    .orderBy(sql`CASE WHEN moves.kind = 'submitted' THEN cases.urgent ELSE 0 END`, 'desc')
    .orderBy(sql`CASE WHEN moves.kind = 'submitted' THEN cases.submitted_at END`)
    .orderBy('cases.submitted_at', 'desc')
    .orderBy('cases.reference')
    .limit(query.pageSize)
    .offset((query.page - 1) * query.pageSize)
    .execute()
  return { items: rows.map((row) => toCase(row, cipher)), total }
}

function conditions(eb: Conditions, cipher: Cipher, query: CaseQuery): Expression<SqlBool>[] {
  const { tray, status, area, waitingSince, q } = query
  return [
    ...(tray === undefined ? [] : [eb('cases.tray', '=', tray)]),
    ...(status === undefined ? [] : [eb('moves.kind', '=', status)]),
    ...(area === undefined ? [] : [eb('cases.area_code', 'like', `${area}%`)]),
    ...(waitingSince === undefined ? [] : [isWaitingSince(eb, waitingSince)]),
    ...(q === undefined || q === '' ? [] : [search(eb, cipher, q)]),
  ]
}

function isWaitingSince(
  eb: Conditions,
  { ordinary, urgent }: NonNullable<CaseQuery['waitingSince']>,
): Expression<SqlBool> {
  const submittedBy = (flag: 0 | 1, limit: Date) =>
    eb.and([eb('cases.urgent', '=', flag), eb('cases.submitted_at', '<=', limit.toISOString())])
  return eb.and([
    eb('moves.kind', '=', 'submitted'),
    eb.or([submittedBy(0, ordinary), submittedBy(1, urgent)]),
  ])
}

function search(eb: Conditions, cipher: Cipher, q: string): Expression<SqlBool> {
  const text = q.replace(/[%_\\]/g, '')
  const term = cipher.fingerprint(text.toUpperCase())
  return eb.or([
    eb('cases.reference', 'like', `%${text.toUpperCase()}%`),
    eb('cases.area_text', 'like', `%${text}%`),
    eb.exists(
      eb
        .selectFrom('case_terms')
        .select('case_terms.reference')
        .whereRef('case_terms.reference', '=', 'cases.reference')
        .where('case_terms.term', '=', term),
    ),
  ])
}
