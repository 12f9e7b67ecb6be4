import type { FormDefinition, Question } from '../application/form-definition.ts'
import { parseAnswer } from '../application/parse-answer.ts'
import { bare } from '../text/normalise.ts'
import type { Command } from './command.ts'
import type { Draft } from './conversation.ts'
import type { Intents } from './intents.ts'
import type { Reading } from './reading.ts'

const NUMERALS = '一二三四五六七八九'
const ITEM = /第([1-9一二三四五六七八九])(?:项|个|条|点|题)|^改([1-9])/u
const NOT_THIS_BUT_THAT = /不是([^，。；]+)[，。；]?(?:应该)?[是叫]([^，。；]+)/u
const LONGEST_CORRECTION = 60

type Given = { reading: Reading; draft: Draft; form: FormDefinition; intents: Intents }

/** 电话写错了，是139… / 改第3项 / 不是舒月蛾，是舒月娥: which field is meant, and the new value where it is given. */
export function findCorrection(given: Given): Command | undefined {
  const { reading, form, intents } = given
  if (reading.bare.length > LONGEST_CORRECTION) return undefined
  const { triggers } = intents.corrections
  const triggered = triggers.some((trigger) => reading.text.includes(trigger))
  const question =
    itemNamed(reading, form) ??
    (triggered ? aliasNamed(reading, form, triggers) : undefined) ??
    oldValueNamed(given)
  if (question === undefined) return undefined
  const value = newValue(reading, question, intents.corrections)
  const words = reading.raw
  return value === undefined
    ? { kind: 'correct', key: question.key, words }
    : { kind: 'correct', key: question.key, value, words }
}

function itemNamed({ bare: said }: Reading, form: FormDefinition): Question | undefined {
  const item = ITEM.exec(said)
  const sign = item?.[1] ?? item?.[2]
  if (sign === undefined) return undefined
  const number = NUMERALS.includes(sign) ? NUMERALS.indexOf(sign) + 1 : Number(sign)
  return form.questions[number - 1]
}

/** Of several fields named, the one nearest before the word that says it is wrong; 村 must stand right before it. */
function aliasNamed(
  { text }: Reading,
  form: FormDefinition,
  triggers: readonly string[],
): Question | undefined {
  const ends = triggers.flatMap((trigger) => {
    const at = text.indexOf(trigger)
    return at < 0 ? [] : [at]
  })
  const named = form.questions.flatMap((question) =>
    question.aliases.flatMap((alias) => {
      const at = text.indexOf(alias)
      if (at < 0) return []
      const gaps = ends.map((end) => end - at - alias.length).filter((gap) => gap >= 0)
      const distance = gaps.length > 0 ? Math.min(...gaps) : text.length + at
      if (alias.length === 1 && distance > 1) return []
      return [{ question, distance, length: alias.length }]
    }),
  )
  named.sort((one, other) => one.distance - other.distance || other.length - one.length)
  return named[0]?.question
}

function oldValueNamed({ reading, draft, form }: Given): Question | undefined {
  const old = NOT_THIS_BUT_THAT.exec(reading.text)?.[1]
  if (old === undefined) return undefined
  return form.questions.find(({ key }) =>
    Object.entries(draft.answers).some(([name, value]) => name === key && value === bare(old)),
  )
}

function newValue(
  { text, clauses }: Reading,
  question: Question,
  { leads, triggers }: Intents['corrections'],
) {
  const signless = clauses.map((clause) => clause.replace(/[，。；！？\s]+$/gu, ''))
  const candidates = signless.flatMap((clause) => {
    if (/^(不是|不对)/u.test(clause)) return []
    const lead = leads.find((words) => clause.includes(words))
    if (lead !== undefined) return [clause.slice(clause.lastIndexOf(lead) + lead.length)]
    const tells = !triggers.some((trigger) => clause.includes(trigger)) && signless.length > 1
    return tells ? [clause] : []
  })
  const swapped = NOT_THIS_BUT_THAT.exec(text)?.[2]
  const values = [...candidates, ...(swapped === undefined ? [] : [swapped])]
    .filter((candidate) => bare(candidate) !== '')
    .map((candidate) => parseAnswer(question, candidate))
  return values.find(({ ok }) => ok) ?? values[0]
}
