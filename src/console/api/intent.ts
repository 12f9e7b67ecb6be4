/** What the officer means to do: as long as it is the same, every try carries the same key. */
export type Intent = { meaning: string; key: string }

export function keepIntent(previous: Intent | undefined, meaning: string): Intent {
  return previous?.meaning === meaning ? previous : { meaning, key: newKey() }
}

/** Not `crypto.randomUUID`: it is missing on plain http, which office networks still use. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
