import { createCaseStore } from '../../src/storage/case-store.ts'
import { createChatStore } from '../../src/storage/chat-store.ts'
import { createCipher } from '../../src/storage/cipher.ts'
import { createOfficerStore } from '../../src/storage/officer-store.ts'
import { openDatabase } from '../../src/storage/open-database.ts'
import { createTurnStore } from '../../src/storage/turn-store.ts'

/** A key for tests only: 32 bytes of sevens. */
export const TEST_KEY = Buffer.alloc(32, 7)

/** The real stores over real SQLite: in memory, or in the folder given. */
export async function openTestStores(dataDir = ':memory:', key = TEST_KEY) {
  const db = await openDatabase(dataDir)
  const cipher = createCipher(key)
  return {
    db,
    cipher,
    turnStore: createTurnStore({ db, cipher }),
    caseStore: createCaseStore({ db, cipher }),
    chatLog: createChatStore({ db, cipher }),
    officers: createOfficerStore({ db }),
    close: () => db.destroy(),
  }
}
export type TestStores = Awaited<ReturnType<typeof openTestStores>>
