import type { Cipher } from './cipher.ts'
import type { Database } from './open-database.ts'

const PLACE = 'key_check'

/** Refuses (`DATA_KEY_WRONG`) to go on with another key than the one that sealed this data: two keys in one file cannot be told apart. */
export async function checkDataKey(db: Database, cipher: Cipher): Promise<void> {
  await db
    .insertInto('key_check')
    .values({ id: 1, sealed: cipher.seal(PLACE, PLACE) })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const { sealed } = await db.selectFrom('key_check').select('sealed').executeTakeFirstOrThrow()
  cipher.open(sealed, PLACE)
}
