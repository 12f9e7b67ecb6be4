import { sql } from 'kysely'
import type { Database } from './open-database.ts'

/** Rejects when the database does not answer. */
export async function pingDatabase(db: Database): Promise<void> {
  await sql`SELECT 1`.execute(db)
}
