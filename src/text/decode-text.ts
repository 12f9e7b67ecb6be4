import iconv from 'iconv-lite'

export type DecodedText = { text: string; encoding: 'UTF-8' | 'GB18030' }

/** Text as Chinese offices save it: UTF-8 with or without a mark at the start, or GBK. Undefined when it is neither, and so no text. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  if (bytes.includes(0)) return undefined
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'UTF-8' }
  } catch {
    const text = iconv.decode(Buffer.from(bytes), 'gb18030')
    return text.includes('\uFFFD') ? undefined : { text, encoding: 'GB18030' }
  }
}
