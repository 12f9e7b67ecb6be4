import { fail, ok, type Result } from '../base/result.ts'

export type IdCardError = {
  code: 'ID_MISSING' | 'ID_OLD_15' | 'ID_LENGTH' | 'ID_BIRTH_DATE' | 'ID_CHECK_DIGIT'
  length: number
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK_DIGITS = '10X98765432'

/** Arithmetic of GB 11643-1999 only: it proves the number was typed right, not whose it is. Expects 18 characters, x in either case. */
export function checkIdCard(number: string): Result<string, IdCardError> {
  const card = number.toUpperCase()
  const length = card.length
  if (/^\d{15}$/.test(card)) return fail({ code: 'ID_OLD_15', length })
  if (!/^\d{17}[\dX]$/.test(card)) return fail({ code: 'ID_LENGTH', length })
  if (!isDate(card.slice(6, 14))) return fail({ code: 'ID_BIRTH_DATE', length })
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(card[index]), 0)
  return CHECK_DIGITS[sum % 11] === card[17] ? ok(card) : fail({ code: 'ID_CHECK_DIGIT', length })
}

function isDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(
    Number,
  )
  if (year === undefined || month === undefined || day === undefined) return false
  if (year < 1880 || year > 2100) return false
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
