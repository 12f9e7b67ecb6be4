import iconv from 'iconv-lite'

export type Damage = { damaged: string; lost: string; at: number }

/**
 * Does to a sound line what happened to the policy: the first byte of one character is lost, a GBK reader goes on one byte out
 * of step until a second byte is plain ASCII, and full-width signs are folded. Where the run meets a digit or the end of the
 * line first, its last byte finds no partner and becomes `?` too: `lost` is then what no rule can know.
 */
export function loseAByte(line: string, at: number): Damage | undefined {
  const characters = [...toFullWidth(line)]
  const before = fold(characters.slice(0, at).join(''))
  const bytes: number[] = []
  for (let index = at; index <= characters.length; index++) {
    const pair = iconv.encode(characters[index] ?? '', 'gb18030')
    const isPair = pair.length === 2
    if (!isPair && index === at) return undefined
    bytes.push(...(isPair ? pair : []))
    const meetsAscii = isPair && (pair[1] ?? 0) <= 0x80
    if (isPair && !meetsAscii) continue
    const shifted = iconv.decode(Buffer.from(bytes.slice(1, isPair ? undefined : -1)), 'gb18030')
    if (shifted.includes('\uFFFD') || /[\u0080-\u009f]/.test(shifted)) return undefined
    const end = isPair ? index + 1 : index
    const after = fold(`?${shifted}${isPair ? '' : '?'}${characters.slice(end).join('')}`)
    return { damaged: before + after, lost: characters.slice(at, end).join(''), at }
  }
  return undefined
}

function toFullWidth(text: string): string {
  return text.replaceAll(/[,;:()]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
}

function fold(text: string): string {
  return text.replaceAll(/[\uff01-\uff5e]/g, (sign) =>
    String.fromCharCode(sign.charCodeAt(0) - 0xfee0),
  )
}
