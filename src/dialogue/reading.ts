import { bare, normalise } from '../text/normalise.ts'
import type { Intents } from './intents.ts'

/** A message made ready for matching. `raw` is what the farmer typed, kept for the officer. */
export type Reading = { raw: string; text: string; bare: string; clauses: string[] }

const SHORT_CLAUSE = 12
const CLAUSE = /[^，。；！？\n]+[，。；！？\n]*/gu

export function readMessage(raw: string): Reading {
  const text = normalise(raw)
  return { raw, text, bare: bare(raw), clauses: text.match(CLAUSE) ?? [] }
}

/** True when the words stand alone or inside, by the two lists of an intent. */
export function saysOneOf(
  said: string,
  { whole = [], within }: { whole?: readonly string[]; within: readonly string[] },
): boolean {
  return whole.some((words) => bare(words) === said) || within.some((words) => said.includes(words))
}

/** Splits a message into what asks and what tells: 15600557603，顺便问一下，低保户交医保给不给补助？ */
export function splitQuestion(reading: Reading, questions: Intents['questions']) {
  const asks = reading.clauses.map((clause) => isQuestion(clause, questions))
  const first = asks.indexOf(true)
  if (first < 0) return { told: reading.text, asked: '' }
  const last = asks.lastIndexOf(true)
  return {
    told: reading.clauses.filter((_, index) => index < first || index > last).join(''),
    asked: reading.clauses.slice(first, last + 1).join(''),
  }
}

export function isQuestion(clause: string, questions: Intents['questions']): boolean {
  const core = clause.replace(/[，。；！\s]+$/gu, '')
  const short = core.length <= SHORT_CLAUSE
  return (
    questions.endings.some((ending) => core.endsWith(ending)) ||
    questions.markers.some((marker) => core.includes(marker)) ||
    (short && questions.shortMarkers.some((marker) => core.includes(marker)))
  )
}

/** 好的谢谢 → 好的; what is left after taking courtesies off, one at a time, so that 好的 itself stays. */
export function plainForms(said: string, { before, after }: Intents['courtesy']): string[] {
  const forms = [said]
  for (const form of forms) {
    const shorter = [
      ...before.filter((words) => form.startsWith(words)).map((words) => form.slice(words.length)),
      ...after.filter((words) => form.endsWith(words)).map((words) => form.slice(0, -words.length)),
    ]
    for (const one of shorter) if (one !== '' && !forms.includes(one)) forms.push(one)
  }
  return forms
}
