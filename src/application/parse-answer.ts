import { fail, ok, type Result } from '../base/result.ts'
import { unreachable } from '../base/unreachable.ts'
import type { Area } from '../text/area.ts'
import type { IdCardError } from '../text/check-id-card.ts'
import { bare } from '../text/normalise.ts'
import { type AreaError, parseArea } from '../text/parse-area.ts'
import { parseIdCard } from '../text/parse-id-card.ts'
import { type PersonNameError, parsePersonName } from '../text/parse-person-name.ts'
import { type PhoneError, parsePhone } from '../text/parse-phone.ts'
import type { Question, RisksQuestion } from './form-definition.ts'
import type { Risk } from './risk.ts'

export type AnswerValue = string | Risk[] | Area

export type AnswerError =
  | PersonNameError
  | PhoneError
  | IdCardError
  | AreaError
  | { code: 'RISKS_MISSING' }
  | { code: 'STORY_SHORT' }

const SHORTEST_STORY = 4
const NEGATION = /(没|没有|冇|冇得|不是|无|未)$/u

/** Reads the value that a question asks for out of a message; the error's code names the sentence that explains it. */
export function parseAnswer(question: Question, text: string): Result<AnswerValue, AnswerError> {
  switch (question.kind) {
    case 'person-name':
      return parsePersonName(text)
    case 'phone':
      return parsePhone(text)
    case 'id-card':
      return parseIdCard(text)
    case 'area':
      return parseArea(text)
    case 'risks':
      return parseRisks(question, text)
    case 'story':
      return bare(text).length < SHORTEST_STORY ? fail({ code: 'STORY_SHORT' }) : ok(text.trim())
    default:
      return unreachable(question)
  }
}

/** By label, or by the words that people use; the order is that of the form. */
function parseRisks(question: RisksQuestion, text: string): Result<Risk[], AnswerError> {
  const said = bare(text)
  const risks = question.choices
    .filter(({ label, words }) => [label, ...words].some((word) => tells(said, word)))
    .map(({ value }) => value)
  return risks.length > 0 ? ok(risks) : fail({ code: 'RISKS_MISSING' })
}

/** 没生病 and 不是残疾 tell of none; 没钱看病 does. */
function tells(said: string, word: string): boolean {
  return said
    .split(word)
    .slice(0, -1)
    .some((before) => !NEGATION.test(before))
}
