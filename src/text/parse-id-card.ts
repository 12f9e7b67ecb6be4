import { fail, type Result } from '../base/result.ts'
import { checkIdCard, type IdCardError } from './check-id-card.ts'
import { joinDigits } from './chinese-digits.ts'

const SHORTEST_TRY = 8

/** Finds the ID number in a message however it was typed (blanks, full width, 幺, lower-case x) and checks it. */
export function parseIdCard(text: string): Result<string, IdCardError> {
  const runs = runsOf(joinDigits(text))
  const right = [...runsOf(text.normalize('NFKC')), ...runs].map(checkIdCard).find(({ ok }) => ok)
  if (right) return right
  const longest = runs.reduce((best, run) => (run.length > best.length ? run : best), '')
  if (longest.length < SHORTEST_TRY) return fail({ code: 'ID_MISSING', length: longest.length })
  return checkIdCard(longest)
}

function runsOf(text: string): string[] {
  return text.match(/\d+x?/gi) ?? []
}
