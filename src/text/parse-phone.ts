import { fail, ok, type Result } from '../base/result.ts'
import { joinDigits } from './chinese-digits.ts'

export type PhoneError = {
  code: 'PHONE_MISSING' | 'PHONE_SHORT' | 'PHONE_LONG' | 'PHONE_PREFIX'
  length: number
}

const COUNTRY_CODE = /\+?(?<!\d)(0086|86)[\s-]*(?=1[3-9][\d\s-]{9,})/g
const MOBILE = /^1[3-9]\d{9}$/
const LANDLINE = /^0\d{2,3}\d{7,8}$/
const SHORTEST_TRY = 3

/** Finds a mobile number (11 digits) or a landline with its area code in a message; gives digits only. */
export function parsePhone(text: string): Result<string, PhoneError> {
  const joined = joinDigits(text)
  const runs = runsOf(joined)
  const right = [...runsOf(text.normalize('NFKC')), ...runs].find(isPhone)
  if (right) return ok(right)
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '')
  const length = longest.length
  if (length < SHORTEST_TRY) return fail({ code: 'PHONE_MISSING', length })
  if (length < 11) return fail({ code: 'PHONE_SHORT', length })
  return fail({ code: length > 11 ? 'PHONE_LONG' : 'PHONE_PREFIX', length })
}

function runsOf(text: string): string[] {
  return text.replace(COUNTRY_CODE, '').match(/\d+/g) ?? []
}

function isPhone(run: string): boolean {
  return MOBILE.test(run) || LANDLINE.test(run)
}
