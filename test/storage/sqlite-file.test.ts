import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { MONDAY } from '../support/a-clock.ts'
import { aDataDir } from '../support/a-data-dir.ts'
import { aMessage, anAfter, putCase } from '../support/a-turn.ts'
import { openTestStores } from '../support/open-stores.ts'
import { caseListContract } from './case-list-contract.ts'
import { caseStoreContract } from './case-store-contract.ts'
import { turnStoreContract } from './turn-store-contract.ts'

const folders: string[] = []

function openInNewFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'bangban-test-'))
  folders.push(folder)
  return openTestStores(folder)
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

turnStoreContract('SQLite in a file', openInNewFolder)
caseStoreContract('SQLite in a file', openInNewFolder)
caseListContract('SQLite in a file', openInNewFolder)

describe('a database file', () => {
  it('holds turns, cases and the conversation when it is opened again', async () => {
    const folder = aDataDir()
    const before = await openTestStores(folder)
    const { reference } = await putCase(before)
    await before.close()

    const after = await openTestStores(folder)
    const result = await after.turnStore.takeTurn(
      aMessage({ messageId: `submit ${reference}` }),
      new Date(MONDAY),
      () => {
        throw new Error('a repeated message runs nothing, also after a restart')
      },
    )

    expect(result).toEqual(anAfter().result)
    expect(await after.caseStore.find(reference)).toMatchObject({ status: 'submitted' })
    expect(await after.chatLog.turns('person-1', 10)).toHaveLength(1)
    await after.close()
  })

  it('is written through to the disk before anything is acknowledged', async () => {
    const stores = await openTestStores(aDataDir())

    const pragma = async (name: string) =>
      Object.values((await sql.raw<object>(`PRAGMA ${name}`).execute(stores.db)).rows[0] ?? {})[0]

    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('synchronous')).toBe(2)
    expect(await pragma('foreign_keys')).toBe(1)
    await stores.close()
  })

  it('takes nothing of a turn when the disk is full, and the turn when there is room again', async () => {
    const stores = await openTestStores(aDataDir())
    await sql`PRAGMA max_page_count = 1`.execute(stores.db)
    const longStory = { hardship: '苦'.repeat(200_000) }

    await expect(putCase(stores, longStory)).rejects.toThrow(/full/)

    expect(await stores.caseStore.list({ page: 1, pageSize: 10 })).toEqual({ items: [], total: 0 })
    expect(await stores.chatLog.turns('person-1', 10)).toEqual([])

    await sql`PRAGMA max_page_count = 1000000`.execute(stores.db)
    await putCase(stores, longStory)
    expect((await stores.caseStore.list({ page: 1, pageSize: 10 })).total).toBe(1)
    await stores.close()
  })
})
