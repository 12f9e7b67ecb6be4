import { z } from 'zod'
import type { OfficerStore } from '../verification/officer.ts'
import type { Database } from './open-database.ts'

const Role = z.enum(['administrator'])

export function createOfficerStore({ db }: { db: Database }): OfficerStore {
  return {
    put: ({ username, name, role }, password_hash, at) =>
      db.transaction().execute(async (trx) => {
        await trx.deleteFrom('officer_sessions').where('username', '=', username).execute()
        await trx
          .insertInto('officers')
          .values({ username, name, role, password_hash, created_at: at.toISOString() })
          .onConflict((conflict) => conflict.column('username').doUpdateSet({ password_hash }))
          .execute()
      }),
    findPasswordHash: async (username) => {
      const row = await db
        .selectFrom('officers')
        .select('password_hash')
        .where('username', '=', username)
        .executeTakeFirst()
      return row?.password_hash
    },
    openSession: async ({ tokenHash, username, csrfToken, expiresAt }) => {
      await db
        .insertInto('officer_sessions')
        .values({
          token_hash: tokenHash,
          username,
          csrf_token: csrfToken,
          expires_at: expiresAt.toISOString(),
        })
        .execute()
    },
    findSession: async (tokenHash, now) => {
      const row = await db
        .selectFrom('officer_sessions as session')
        .innerJoin('officers as officer', 'officer.username', 'session.username')
        .select([
          'officer.username',
          'officer.name',
          'officer.role',
          'session.csrf_token',
          'session.expires_at',
        ])
        .where('session.token_hash', '=', tokenHash)
        .where('session.expires_at', '>', now.toISOString())
        .executeTakeFirst()
      if (row === undefined) return undefined
      const { username, name, role } = row
      return {
        officer: { username, name, role: Role.parse(role) },
        csrfToken: row.csrf_token,
        expiresAt: new Date(row.expires_at),
      }
    },
    closeSession: async (tokenHash) => {
      await db.deleteFrom('officer_sessions').where('token_hash', '=', tokenHash).execute()
    },
  }
}
