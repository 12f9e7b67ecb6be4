import type { Transaction } from 'kysely'
import type { Application } from '../application/application.ts'
import type { NewCase } from '../verification/new-case.ts'
import { appendEvent } from './case-rows.ts'
import type { Cipher } from './cipher.ts'
import type { Tables } from './tables.ts'

const LAST = 4
const VILLAGE_ENDING = /(社区|村)$/u

/** The case, its search terms and its first event: together with the turn that opened it, or not at all. */
export async function insertCase(
  trx: Transaction<Tables>,
  cipher: Cipher,
  personId: string,
  { tray, application }: NewCase,
): Promise<void> {
  const { reference, area } = application
  await trx
    .insertInto('cases')
    .values({
      reference,
      tray,
      person_id: personId,
      channel: application.channel,
      urgent: application.urgent ? 1 : 0,
      submitted_at: application.submittedAt,
      area_code: area?.code ?? null,
      area_text: area?.county === undefined ? null : `${area.county}${area.township ?? ''}`,
      application_sealed: cipher.seal(JSON.stringify(application), `case ${reference}`),
    })
    .execute()
  const at = new Date(application.submittedAt)
  await appendEvent(trx, cipher, { reference, version: 1, kind: 'submitted', actor: personId, at })
  const terms = searchTerms(application).map((term) => ({
    reference,
    term: cipher.fingerprint(term),
  }))
  if (terms.length > 0) await trx.insertInto('case_terms').values(terms).execute()
}

/** What a case is found by without reading it: name, village, numbers whole and their last four. */
function searchTerms({ householderName, phone, idNumber, area }: Application): string[] {
  const numbers = [phone, idNumber].flatMap((number) =>
    number === undefined ? [] : [number, number.slice(-LAST)],
  )
  const places = [area?.village, area?.unresolved === true ? area.text : undefined]
  const names = [householderName, ...places].flatMap((name) =>
    name === undefined ? [] : [name, name.replace(VILLAGE_ENDING, '')],
  )
  return [...new Set([...names, ...numbers])]
}
