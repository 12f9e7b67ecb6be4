const DIGIT: Record<string, string> = {
  零: '0',
  〇: '0',
  洞: '0',
  一: '1',
  幺: '1',
  壹: '1',
  二: '2',
  两: '2',
  贰: '2',
  三: '3',
  叁: '3',
  四: '4',
  肆: '4',
  五: '5',
  伍: '5',
  六: '6',
  陆: '6',
  七: '7',
  拐: '7',
  柒: '7',
  八: '8',
  捌: '8',
  九: '9',
  勾: '9',
  玖: '9',
}

/** Every sign that may stand for a digit, as a list for a character class. */
export const DIGIT_SIGNS = `\\d０-９${Object.keys(DIGIT).join('')}`

const SPOKEN_RUN = new RegExp(`[${DIGIT_SIGNS}\\s-]{7,}`, 'gu')
/** What people put between the digits of one number, as a character class. */
export const ANY_SEPARATOR = '[\\s()（），、,\\-－—–.．·_]'
const SEPARATORS = new RegExp(`(?<=[\\dx*])${ANY_SEPARATOR}+(?=[\\dx*])`, 'giu')

/** A phone number written out: what stands before it in Chinese numerals (张三138…) is no part of it. */
const WRITTEN_NUMBER = /\d{11}/

/** Digits as people dictate them (幺三八…) and space them, put together; other text is left as it is. */
export function joinDigits(text: string): string {
  const typed = text.normalize('NFKC').replace(SEPARATORS, '')
  return typed.replace(SPOKEN_RUN, spell).replace(SEPARATORS, '')
}

function spell(run: string): string {
  if (WRITTEN_NUMBER.test(run)) return run
  return [...run].map((sign) => DIGIT[sign] ?? sign).join('')
}
