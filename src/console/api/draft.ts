import type { Intent } from './intent.ts'

const PREFIX = 'bangban-console:'

/** What an officer typed, until the service has acknowledged it. Never holds what the service sent. */
export type Draft = { text: string; intent?: Intent }

export function readDraft(name: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? '{"text":""}')
  } catch {
    return { text: '' }
  }
}

export function keepDraft(name: string, draft: Draft): void {
  if (!draft.text) {
    dropDraft(name)
    return
  }
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(draft))
  } catch {
    // Storage full or forbidden: the text is still in the open page.
  }
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name)
}

export function dropAllDrafts(): void {
  const names = Object.keys(sessionStorage).filter((name) => name.startsWith(PREFIX))
  for (const name of names) sessionStorage.removeItem(name)
}
