export type SafeStorage = {
  read(key: string): string | null
  write(key: string, value: string): void
}

/** Storage that falls back to memory: some WebViews refuse it, and a full one throws. */
export function safeStorage(open: () => Storage): SafeStorage {
  const memory = new Map<string, string>()
  return {
    read(key) {
      try {
        return memory.get(key) ?? open().getItem(key)
      } catch {
        return memory.get(key) ?? null
      }
    },
    write(key, value) {
      try {
        open().setItem(key, value)
        memory.delete(key)
      } catch {
        memory.set(key, value)
      }
    },
  }
}
