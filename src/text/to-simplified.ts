import { Converter } from 'opencc-js/t2cn'

const convert = Converter({ from: 't', to: 'cn' })

/** Traditional script becomes Simplified; Simplified text comes back as it was. Words are not localised (網絡 → 网络, never 互联网). */
export function toSimplified(text: string): string {
  return convert(text)
}
