const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * A receipt number that can be read over the phone: BB-, year and month in China, then 4 + 3 signs without 0/O, 1/I/L.
 * `randomBytes` gives that many random bytes; 31 signs to the 7th leave collisions to the table's unique key.
 */
export function makeReference(now: Date, randomBytes: (length: number) => Uint8Array): string {
  const china = new Date(now.getTime() + 8 * 3_600_000)
  const month = `${String(china.getUTCFullYear()).slice(2)}${String(china.getUTCMonth() + 1).padStart(2, '0')}`
  const signs = [...randomBytes(32)]
    .filter((byte) => byte < 248)
    .slice(0, 7)
    .map((byte) => ALPHABET[byte % ALPHABET.length])
    .join('')
  return `BB-${month}-${signs.slice(0, 4)}-${signs.slice(4)}`
}
