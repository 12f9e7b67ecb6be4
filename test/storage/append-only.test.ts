import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { putCase } from '../support/a-turn.ts'
import { openTestStores, type TestStores } from '../support/open-stores.ts'

describe('somebody with the database open', () => {
  let stores: TestStores
  let reference: string

  beforeEach(async () => {
    stores = await openTestStores()
    reference = (await putCase(stores)).reference
  })
  afterEach(() => stores.close())

  it.each([
    ['change an application', 'UPDATE cases SET urgent = 1'],
    ['change nothing of an application', 'UPDATE cases SET urgent = urgent'],
    ['delete an application', 'DELETE FROM cases'],
    [
      'put another application in its place',
      `INSERT OR REPLACE INTO cases SELECT reference, 'community', person_id, channel, urgent,
       submitted_at, area_code, area_text, application_sealed FROM cases`,
    ],
    ['change who moved a case', "UPDATE case_events SET actor = 'shi'"],
    ['delete an event', 'DELETE FROM case_events'],
    [
      'put another event in its place',
      `INSERT OR REPLACE INTO case_events (id, reference, version, kind, actor, at)
       SELECT id, reference, version, kind, 'shi', at FROM case_events`,
    ],
    [
      'add a second event of the same version',
      `INSERT INTO case_events (reference, version, kind, actor, at)
       SELECT reference, version, 'accepted', 'shi', at FROM case_events`,
    ],
    [
      'add an event of no case',
      `INSERT INTO case_events (reference, version, kind, actor, at)
       VALUES ('BB-none', 1, 'submitted', 'shi', '2026-11-23T00:00:00.000Z')`,
    ],
  ])('cannot %s', async (_, statement) => {
    const before = await everything()

    await expect(sql.raw(statement).execute(stores.db)).rejects.toThrow(
      /append-only|UNIQUE|FOREIGN KEY/,
    )

    expect(await everything()).toEqual(before)
  })

  it('finds an application that was tampered with refused, not shown', async () => {
    await sql`DROP TRIGGER cases_refuse_update`.execute(stores.db)
    await sql`UPDATE cases SET application_sealed =
      CAST(substr(application_sealed, 1, 60) || x'00' AS BLOB)`.execute(stores.db)

    await expect(stores.caseStore.find(reference)).rejects.toMatchObject({ code: 'DATA_KEY_WRONG' })
  })

  async function everything() {
    const { db } = stores
    return {
      cases: await db.selectFrom('cases').selectAll().execute(),
      events: await db.selectFrom('case_events').selectAll().execute(),
    }
  }
})
