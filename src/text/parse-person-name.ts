import { fail, ok, type Result } from '../base/result.ts'
import { normalise } from './normalise.ts'
import { surnameLength } from './surnames.ts'

export type PersonNameError = { code: 'NAME_MISSING' }

const LEAD_INS = [
  '名字就叫',
  '名字叫',
  '名叫',
  '姓名是',
  '名字是',
  '户主是',
  '就是',
  '叫做',
  '姓名',
  '户主',
  '叫',
  '是',
]
const TRAILING = /(的名字|的|啊|哈|咯|呀|哒|哦|吧|嘛)$/u
/** How sentences begin that are no names. */
const NO_NAME = /^[不没冇无有我你他她它这那]/u
const HAN_NAME = /^\p{Script=Han}{2,4}$/u
const DOTTED_NAME = /^\p{Script=Han}{1,10}(·\p{Script=Han}{1,10})+$/u

/**
 * The name in an answer such as 我叫彭武林 or 我讲过哒，罗开胜. A whole message of two to four characters is taken as it is,
 * since people know their own names: 高兴 is one, and rare surnames are in no list.
 */
export function parsePersonName(text: string): Result<string, PersonNameError> {
  const clauses = normalise(text)
    .replace(/[•・‧.]/gu, '·')
    .split(/[\s，。、；：:！？“”"'()]+/u)
    .filter(Boolean)
  const plain = [...clauses, ...spaced(clauses)].map((clause) => withoutParticle(clause))
  const named = clauses.flatMap((clause) => afterLeadIn(clause) ?? [])
  const sure = [...named, ...plain].find(isFullName)
  if (sure !== undefined) return ok(sure)
  const [only = ''] = clauses.length === 1 ? [...named, ...plain] : []
  const isUnusual = HAN_NAME.test(only) && !NO_NAME.test(only)
  return isUnusual ? ok(only) : fail({ code: 'NAME_MISSING' })
}

/** 张 三, as it is printed on the card. */
function spaced(clauses: readonly string[]): string[] {
  const isSpaced =
    clauses.length > 1 && clauses.every((clause) => /^\p{Script=Han}{1,2}$/u.test(clause))
  return isSpaced ? [clauses.join('')] : []
}

function withoutParticle(clause: string): string {
  const name = clause.replace(TRAILING, '')
  return name.length >= 2 ? name : clause
}

function afterLeadIn(clause: string): string | undefined {
  const lead = LEAD_INS.find((words) => clause.includes(words))
  if (lead === undefined) return undefined
  return withoutParticle(clause.slice(clause.lastIndexOf(lead) + lead.length))
}

function isFullName(name: string): boolean {
  if (DOTTED_NAME.test(name)) return true
  const surname = surnameLength(name)
  return HAN_NAME.test(name) && surname > 0 && name.length - surname <= 2
}
