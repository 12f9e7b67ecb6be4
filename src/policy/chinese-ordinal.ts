const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const ORDINALS = Array.from({ length: 99 }, (_, index) => spell(index + 1))

/** 1 … 99 as articles and parts are numbered: 一, 十, 十一, 二十五. */
export function chineseOrdinal(number: number): string {
  return ORDINALS[number - 1] ?? String(number)
}

export function parseChineseOrdinal(text: string): number | undefined {
  const index = ORDINALS.indexOf(text)
  return index < 0 ? undefined : index + 1
}

function spell(number: number): string {
  const tens = Math.floor(number / 10)
  const digit = DIGITS[number % 10] ?? ''
  if (tens === 0) return digit
  return `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十${digit}`
}
