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
/** Signs that stand in sentences and not in names: 死了, 随便, 不晓得. */
const NO_NAME = /[了的吗呢吧么不没冇无随便什怎哪我你他她它这那]/u
/** Where a name is over when nobody puts a comma: 我叫张三丰麻烦你了. */
const AFTER_A_NAME = /麻烦|谢谢|电话|手机|身份证|住|家在|\d/u
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
  const named = clauses.flatMap(afterLeadIns)
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

/** What follows each 叫 or 是: in 户主是我老公叫吴志强电话… the second one is the name. */
function afterLeadIns(clause: string): string[] {
  return LEAD_INS.filter((words) => clause.includes(words)).map((lead) => {
    const [name = ''] = clause.slice(clause.lastIndexOf(lead) + lead.length).split(AFTER_A_NAME)
    return withoutParticle(name)
  })
}

function isFullName(name: string): boolean {
  if (DOTTED_NAME.test(name)) return true
  const surname = surnameLength(name)
  return HAN_NAME.test(name) && surname > 0 && name.length - surname <= 2
}
