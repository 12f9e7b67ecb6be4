import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import {
  CompiledQuery,
  Kysely,
  Migrator,
  SqliteAdapter,
  SqliteDriver,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely'
import { AppError } from '../base/app-error.ts'
import { first } from './migrations/first.ts'
import type { Tables } from './tables.ts'

export type Database = Kysely<Tables>

/** Before 3.51.3 a WAL reset could corrupt the file (SQLite release notes). */
const OLDEST_SQLITE = [3, 51, 3]

/**
 * The embedded database of a data folder, migrated. Commits reach the disk before they are acknowledged
 * (WAL with synchronous=FULL), and transactions take the write lock when they begin. `:memory:` is for tests.
 */
export async function openDatabase(dataDir: string): Promise<Database> {
  const sqlite = openSqlite(dataDir)
  const driver = new SqliteDriver({ database: sqlite })
  driver.beginTransaction = async (connection) => {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }
  const rollback = driver.rollbackTransaction.bind(driver)
  driver.rollbackTransaction = async (connection) => {
    // A full disk ends the transaction by itself; rolling back what is gone would hide the reason.
    if (sqlite.inTransaction) await rollback(connection)
  }
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => driver,
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  })
  const migrator = new Migrator({
    db,
    provider: { getMigrations: async () => ({ '2026-11-23-first': { up: first } }) },
  })
  const { error } = await migrator.migrateToLatest()
  if (error !== undefined) {
    await db.destroy()
    throw new AppError('MIGRATION_FAILED', 'the database could not be brought up to date', {
      cause: error,
    })
  }
  return db
}

function openSqlite(dataDir: string): Sqlite.Database {
  const inMemory = dataDir === ':memory:'
  if (!inMemory) mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const sqlite = new Sqlite(inMemory ? dataDir : join(dataDir, 'bangban.sqlite'))
  const version = String(sqlite.prepare('SELECT sqlite_version()').pluck().get())
  if (isOlder(version)) {
    throw new AppError(
      'SQLITE_TOO_OLD',
      `SQLite ${version} is older than ${OLDEST_SQLITE.join('.')}`,
    )
  }
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('busy_timeout = 5000')
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('recursive_triggers = ON') // REPLACE deletes too, and must be refused like DELETE
  return sqlite
}

function isOlder(version: string): boolean {
  const parts = version.split('.').map(Number)
  const differing = OLDEST_SQLITE.findIndex((wanted, index) => wanted !== (parts[index] ?? 0))
  return differing >= 0 && (parts[differing] ?? 0) < (OLDEST_SQLITE[differing] ?? 0)
}
