import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { buildService } from '../../src/build-service.ts'
import { readConfig } from '../../src/config.ts'
import { hashPassword } from '../../src/storage/password.ts'
import { aClock, MONDAY } from './a-clock.ts'
import { A_POLICY } from './a-policy.ts'
import { INTENTS_DIR } from './intents-dir.ts'
import { openTestStores, TEST_KEY } from './open-stores.ts'

export const PASSWORD = 'kou-ling-2026'

/**
 * The service as it is built for its users, not listening: over a folder of its own, with a clock that stands still,
 * two officers, and its log in `lines`. `stores` look into the same database from beside it.
 */
export async function openTestService({ rateLimit = 'off' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'bangban-test-'))
  const dataDir = join(folder, 'data')
  const policiesDir = join(folder, 'policies')
  mkdirSync(policiesDir)
  writeFileSync(join(policiesDir, 'test-2026-01-01.md'), A_POLICY)
  const config = readConfig({
    DATA_DIR: dataDir,
    DATA_KEY: TEST_KEY.toString('base64'),
    POLICIES_DIR: policiesDir,
    INTENTS_DIR,
    ADMIN_PASSWORD: PASSWORD,
    RATE_LIMIT: rateLimit,
  })
  const clock = aClock()
  const lines: string[] = []
  const logger = pino({ level: 'debug' }, { write: (line: string) => lines.push(line) })
  const service = await buildService(config, { clock, logger })
  const stores = await openTestStores(dataDir)
  const hash = await hashPassword(PASSWORD)
  for (const username of ['long', 'shi']) {
    const officer = { username, name: `${username}干部`, role: 'administrator' } as const
    await stores.officers.put(officer, hash, new Date(MONDAY))
  }

  async function close(): Promise<void> {
    await service.close()
    await stores.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { app: service.app, dataDir, stores, clock, lines, close }
}
export type TestService = Awaited<ReturnType<typeof openTestService>>
