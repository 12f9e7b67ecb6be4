import { type FormDefinition, findQuestion, type Question } from '../application/form-definition.ts'
import { parseAnswer } from '../application/parse-answer.ts'
import { bare } from '../text/normalise.ts'
import { askingOf } from './asking.ts'
import type { Command } from './command.ts'
import type { InForm } from './in-form.ts'
import type { Intents } from './intents.ts'
import { isQuestion, type Reading } from './reading.ts'

const NUMERALS = '一二三四五六七八九'
const ITEM = /第([1-9一二三四五六七八九])(?:项|题|条)|^改([1-9])/u
const NOT_THIS_BUT_THAT = /不是([^，。；]+)[，。；]?(?:应该)?[是叫]([^，。；]+)/u
const LONGEST_CORRECTION = 60

type Correct = Extract<Command, { kind: 'correct' }>

/**
 * 电话写错了，是139… / 改第3项 / 电话改成139…，名字改成李四 / 不是舒月蛾，是舒月娥: which fields are meant, and the new
 * values where they are given. What else the message says is taken as the answer to the pending question, if it is one.
 */
export function findCorrections(given: InForm): Command[] {
  const { reading, form, intents } = given
  if (reading.bare.length > LONGEST_CORRECTION) return []
  const clauses = reading.clauses.map((clause) => clause.replace(/[，。；！\s]+$/gu, ''))
  const starts = clauses.flatMap((clause, at) => {
    if (isQuestion(clause, intents.questions)) return []
    const question = itemNamed(clause, form) ?? fieldNamed(clause, form, intents.corrections)
    return question === undefined ? [] : [{ at, question }]
  })
  const swapped = starts.length === 0 ? oldValueNamed(given) : undefined
  if (swapped !== undefined) return [correct(swapped, clauses, reading, intents)]
  const corrections = starts.map(({ at, question }, index) => {
    const end = starts[index + 1]?.at ?? clauses.length
    return correct(question, clauses.slice(at, end), reading, intents)
  })
  const answer =
    corrections.length === 0
      ? undefined
      : answerBeside(given, clauses, corrections, starts[0]?.at ?? 0)
  return answer === undefined ? corrections : [...corrections, answer]
}

function correct(
  question: Question,
  clauses: readonly string[],
  { raw }: Reading,
  intents: Intents,
): Correct {
  const value = newValue(clauses, question, intents.corrections)
  const command = { kind: 'correct', key: question.key, words: raw } as const
  return value === undefined ? command : { ...command, value }
}

/** 电话错了，我住永顺县塔卧镇: the clauses that gave no new value may answer what is asked. */
function answerBeside(
  { reading, draft, form }: InForm,
  clauses: readonly string[],
  corrections: readonly Correct[],
  first: number,
): Command | undefined {
  const asking = askingOf(draft, form)
  const question = asking.kind === 'question' ? findQuestion(form, asking.question.key) : undefined
  if (question === undefined || question.kind === 'story') return undefined
  if (corrections.some(({ key }) => key === question.key)) return undefined
  const isValueMissing = corrections.some(({ value }) => value === undefined || !value.ok)
  const beside = isValueMissing ? clauses : clauses.slice(0, first)
  const value = parseAnswer(question, beside.join('，'))
  return value.ok ? { kind: 'answer', key: question.key, value, words: reading.raw } : undefined
}

function itemNamed(clause: string, form: FormDefinition): Question | undefined {
  const item = ITEM.exec(bare(clause))
  const sign = item?.[1] ?? item?.[2]
  if (sign === undefined) return undefined
  const number = NUMERALS.includes(sign) ? NUMERALS.indexOf(sign) + 1 : Number(sign)
  return form.questions[number - 1]
}

/** Of several fields named, the one nearest before the word that says it is wrong; 村 must stand right before it. */
function fieldNamed(
  clause: string,
  form: FormDefinition,
  { triggers, verbs }: Intents['corrections'],
): Question | undefined {
  const ends = triggers.map((trigger) => clause.indexOf(trigger)).filter((at) => at >= 0)
  const named = form.questions.flatMap((question) =>
    question.aliases.flatMap((alias) => {
      const at = clause.indexOf(alias)
      if (at < 0) return []
      if (verbs.some((verb) => clause.slice(0, at).endsWith(verb)))
        return [{ question, distance: 0 }]
      const gaps = ends.map((end) => end - at - alias.length).filter((gap) => gap >= 0)
      const distance = Math.min(...gaps)
      const isNear = gaps.length > 0 && (alias.length > 1 || distance <= 1)
      return isNear ? [{ question, distance: distance - alias.length / 100 }] : []
    }),
  )
  return named.sort((one, other) => one.distance - other.distance)[0]?.question
}

function oldValueNamed({ reading, draft, form }: InForm): Question | undefined {
  const old = NOT_THIS_BUT_THAT.exec(reading.text)?.[1]
  if (old === undefined) return undefined
  const key = Object.entries(draft.answers).find(([, value]) => value === bare(old))?.[0]
  return key === undefined ? undefined : findQuestion(form, key)
}

function newValue(
  clauses: readonly string[],
  question: Question,
  { leads, triggers }: Intents['corrections'],
) {
  const candidates = clauses.flatMap((clause, index) => {
    if (/^(不是|不对)/u.test(clause)) return []
    const lead = leads.find((words) => clause.includes(words))
    if (lead !== undefined) return [clause.slice(clause.lastIndexOf(lead) + lead.length)]
    const tells = index > 0 && !triggers.some((trigger) => clause.includes(trigger))
    return tells ? [clause] : []
  })
  const swapped = NOT_THIS_BUT_THAT.exec(clauses.join('，'))?.[2]
  const values = [...candidates, ...(swapped === undefined ? [] : [swapped])]
    .filter((candidate) => bare(candidate) !== '')
    .map((candidate) => parseAnswer(question, candidate))
  return values.find(({ ok }) => ok) ?? values[0]
}
