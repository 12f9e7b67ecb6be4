import type { SafeStorage } from './safe-storage.ts'

/** `said` is what the farmer sees; `choice` is set when a button was pressed instead of words typed. */
export type Unsent = { messageId: string; said: string; choice?: string; refused?: true }

const KEY = 'bangban-unsent'

/** Read and written whole each time, because another tab may have added to it. */
export function createUnsentStore(storage: SafeStorage) {
  const all = () => parseUnsent(storage.read(KEY))
  const save = (unsent: Unsent[]) => storage.write(KEY, JSON.stringify(unsent))

  return {
    all,
    toSend: () => all().filter((unsent) => !unsent.refused),
    add: (unsent: Unsent) => save([...all(), unsent]),
    remove: (messageId: string) => save(all().filter((one) => one.messageId !== messageId)),
    refuse: (messageId: string) =>
      save(all().map((one) => (one.messageId === messageId ? { ...one, refused: true } : one))),
  }
}
export type UnsentStore = ReturnType<typeof createUnsentStore>

function parseUnsent(stored: string | null): Unsent[] {
  try {
    const parsed: unknown = JSON.parse(stored ?? '[]')
    return Array.isArray(parsed) ? (parsed as Unsent[]) : [] // written by this file only
  } catch {
    return []
  }
}
