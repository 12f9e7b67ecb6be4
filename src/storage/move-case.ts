import { createHash } from 'node:crypto'
import type { Transaction } from 'kysely'
import { fail, ok, type Result } from '../base/result.ts'
import { mayMove, STATUS_AFTER } from '../verification/case-moves.ts'
import type { Case, Move, Moved, MoveError, Notice } from '../verification/case-store.ts'
import { appendEvent, findCase } from './case-rows.ts'
import type { Cipher } from './cipher.ts'
import type { Tables } from './tables.ts'

/** Key, version and table of moves are checked under the write lock, then event, notice and key are written with it. */
export async function moveCase(
  trx: Transaction<Tables>,
  cipher: Cipher,
  asked: Move,
  at: Date,
): Promise<Result<Moved, MoveError>> {
  const { reference, action, officer } = asked
  const found = await findCase(trx, cipher, reference)
  if (found === undefined) return fail('NOT_FOUND')
  const done = await findWrite(trx, asked)
  if (done !== undefined) {
    if (done.request_hash !== requestHash(asked)) return fail('KEY_REUSED')
    return ok({ case: { ...found.case, version: done.version, status: STATUS_AFTER[action] } })
  }
  const { tray, status, version } = found.case
  if (version !== asked.expectedVersion) return fail('STALE')
  if (!mayMove(tray, status, action)) return fail('NOT_ALLOWED')
  const next = { ...found.case, version: version + 1, status: STATUS_AFTER[action] }
  await appendEvent(trx, cipher, {
    reference,
    version: next.version,
    kind: next.status,
    actor: officer,
    at,
    ...(asked.detail === undefined ? {} : { detail: asked.detail }),
  })
  const notice = await insertNotice(trx, cipher, found, asked, at)
  await insertWrite(trx, asked, next.version, at)
  return ok({ case: next, notice })
}

async function insertNotice(
  trx: Transaction<Tables>,
  cipher: Cipher,
  found: { case: Case; personId: string },
  { reference, noticeOf }: Move,
  at: Date,
): Promise<Notice> {
  const { personId } = found
  const text = noticeOf(found.case)
  const { id } = await trx
    .insertInto('notices')
    .values({
      person_id: personId,
      reference,
      at: at.toISOString(),
      text_sealed: cipher.seal(text, `notice ${personId}`),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, personId, reference, at, text }
}

async function findWrite(
  trx: Transaction<Tables>,
  { officer, key }: Move,
): Promise<{ request_hash: string; version: number } | undefined> {
  return trx
    .selectFrom('staff_writes')
    .select(['request_hash', 'version'])
    .where('username', '=', officer)
    .where('idempotency_key', '=', key)
    .executeTakeFirst()
}

async function insertWrite(
  trx: Transaction<Tables>,
  asked: Move,
  version: number,
  at: Date,
): Promise<void> {
  await trx
    .insertInto('staff_writes')
    .values({
      username: asked.officer,
      idempotency_key: asked.key,
      request_hash: requestHash(asked),
      reference: asked.reference,
      version,
      at: at.toISOString(),
    })
    .execute()
}

/** Without the version: a client that retries after a lost reply may have learned of a newer one. */
function requestHash({ reference, action, detail = '' }: Move): string {
  return createHash('sha256')
    .update(JSON.stringify([reference, action, detail]))
    .digest('base64url')
}
