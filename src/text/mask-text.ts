import { ANY_SEPARATOR, DIGIT_SIGNS } from './chinese-digits.ts'
import { toSimplified } from './to-simplified.ts'

/** A value that must not be read in a text, and what stands in its place there. */
export type Secret = { value: string; masked: string }

/** Seven digits and more, however they are written, spaced or dictated. */
const LONG_NUMBER = new RegExp(
  `[${DIGIT_SIGNS}](?:[\\s().．·\\-－—–_]*[${DIGIT_SIGNS}xXｘＸ]){6,}`,
  'gu',
)

/** A mobile or ID number that somebody cut up with commas too, which the parsers put together. */
const CUT_UP = new RegExp(
  `1[3-9](?:${ANY_SEPARATOR}*\\d){9}(?!\\d)|\\d(?:${ANY_SEPARATOR}*\\d){16}${ANY_SEPARATOR}*[\\dxX]`,
  'gu',
)

/** A text with the given secrets, in either script, and every long number masked. */
export function maskText(text: string, secrets: readonly Secret[]): string {
  const hidden = secrets.reduce(hide, text)
  return hidden.replace(CUT_UP, maskRun).replace(LONG_NUMBER, maskRun)
}

function maskRun(run: string): string {
  return '*'.repeat(run.length - 2) + run.slice(-2)
}

/** 龍建國 stands for 龙建国: compared sign by sign, since the script of one sign does not change its place. */
function hide(text: string, { value, masked }: Secret): string {
  const simplified = [...text].map((sign) => toSimplified(sign)).join('')
  const wanted = toSimplified(value)
  if (simplified.length !== text.length || wanted === '') return text.replaceAll(value, masked)
  let result = ''
  let start = 0
  for (let at = simplified.indexOf(wanted); at >= 0; at = simplified.indexOf(wanted, start)) {
    result += text.slice(start, at) + masked
    start = at + wanted.length
  }
  return result + text.slice(start)
}
