import iconv from 'iconv-lite'

/** The two bytes of a character in GBK (with its user-defined areas), or nothing when it has no such pair. */
export function gbkPair(character: string): [number, number] | undefined {
  const [lead, trail, ...rest] = iconv.encode(character, 'gb18030')
  if (lead === undefined || trail === undefined || rest.length > 0) return undefined
  return [lead, trail]
}

/** Undefined when the bytes are not wholly pairs of GBK. */
export function decodeGbkPairs(bytes: readonly number[]): string | undefined {
  const text = iconv.decode(Buffer.from(bytes), 'gb18030')
  return text.includes('\uFFFD') || [...text].length * 2 !== bytes.length ? undefined : text
}
