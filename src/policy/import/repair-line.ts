import { fullWidthPunctuation } from '../../text/full-width-punctuation.ts'
import { toSimplified } from '../../text/to-simplified.ts'
import type { WordScore } from '../../text/word-score.ts'
import { markDamage } from '../damage-mark.ts'
import { type ShiftedReading, shiftedReadings } from './shifted-readings.ts'

/** `damaged` is the run as it stands in the source, without pinyin; `reads` is what it was, in its own script; absent: nobody knows. */
export type DamagedPlace = { before: string; damaged: string; reads?: string }

export type RepairedLine = { text: string; places: DamagedPlace[] }

type Judged = {
  reading: ShiftedReading
  score: number
  words: string[]
  lostAt: number
  length: number
}

/** Natural logarithms. Against the damaged text as it stands: a question mark in a sound sentence never comes near. */
const CLEARLY_DAMAGED = 8
/** A word of the dictionary against the next best reading. */
const CLEARLY_BEST = 3.6
/** A stop between two whole words is safer than a word: nothing else there is as frequent. */
const CLEARLY_A_STOP = 3
/** A stop beside a lone character tears a word apart more often than not. */
const CLEARLY_ODD = 6
/** Average of a character; sound sentences reach -5, text out of step stays below -8. */
const READS_NATURALLY = -6
const CONTEXT = 16
/** More than any one character can add to a score. */
const ONE_CHARACTER = 30
const STOPS = '，。；：、'
const ASKS = /[吗嗎呢么麼谁誰哪何几幾怎否]|多少|能不能|是不是/

/**
 * Finds `?` where a byte was lost, and puts the run behind it back in step. A place that can be read in two ways, or in none,
 * is marked and left to a person: a wrong word in a policy is worse than a gap that everyone sees.
 */
export function createRepairLine(deps: {
  wordScore: WordScore
  /** False for a character that this source would not write, such as a simplified one in a traditional text. */
  mayOccur: (character: string) => boolean
}) {
  return function repairLine(line: string): RepairedLine {
    const places: DamagedPlace[] = []
    let done = ''
    let rest = line
    for (;;) {
      const at = rest.indexOf('?')
      if (at < 0) break
      const text = done + rest
      const found = judgePlace(text, done.length + at, deps)
      const before = text.slice(0, done.length + at)
      if (found === 'sound') {
        done = `${before}？`
        rest = rest.slice(at + 1)
        continue
      }
      const damaged = text.slice(before.length, found.end)
      const place = { before: before.slice(-8), damaged }
      places.push(found.reads === undefined ? place : { ...place, reads: found.reads })
      done = before + (found.reads ?? markDamage(damaged))
      rest = text.slice(found.end)
    }
    return { text: done + rest, places }
  }
}
export type RepairLine = ReturnType<typeof createRepairLine>

type Deps = Parameters<typeof createRepairLine>[0]

function judgePlace(
  line: string,
  at: number,
  deps: Deps,
): 'sound' | { end: number; reads?: string } {
  const readings = shiftedReadings(line, at).filter((reading) =>
    [...reading.text].every(deps.mayOccur),
  )
  const windowEnd = Math.max(at + 1, ...readings.map((reading) => reading.end)) + CONTEXT
  const judge = (reading: ShiftedReading) => judgeReading({ line, windowEnd, reading, deps })
  const [best, second] = likelyEnds(readings, judge)
    .map(judge)
    .sort((one, other) => other.score - one.score)
  const asItStands = judge({ start: at, end: at + 1, text: '?' })
  if (best === undefined || best.score - asItStands.score < CLEARLY_DAMAGED) {
    return ASKS.test(clauseBefore(line, at)) ? 'sound' : { end: endOfGibberish(line, at, deps) }
  }
  const { end, text } = best.reading
  const after = line.slice(end, end + CONTEXT)
  if (best.score / best.length < READS_NATURALLY || !readsNaturally(after, deps)) {
    return { end: endOfGibberish(line, at, deps) }
  }
  const lead = best.score - (second?.score ?? Number.NEGATIVE_INFINITY)
  return lead >= neededLead(best, line) ? { end, reads: text } : { end }
}

/** Which byte was lost changes one character only, so one reading for each end shows which ends are worth trying in full. */
function likelyEnds(
  readings: readonly ShiftedReading[],
  judge: (reading: ShiftedReading) => Judged,
): ShiftedReading[] {
  const oneForEachEnd = new Map(readings.map((reading) => [reading.end, reading]))
  const judged = [...oneForEachEnd.values()].map(judge)
  const best = Math.max(...judged.map(({ score }) => score))
  const ends = judged.filter(({ score }) => score > best - ONE_CHARACTER)
  return readings.filter((reading) => ends.some((end) => end.reading.end === reading.end))
}

function judgeReading(given: {
  line: string
  windowEnd: number
  reading: ShiftedReading
  deps: Deps
}): Judged {
  const { line, reading } = given
  const before = line.slice(Math.max(0, reading.start - CONTEXT), reading.start)
  const window = before + reading.text + line.slice(reading.end, given.windowEnd)
  const { words, score } = given.deps.wordScore(readAs(window))
  const whole = line.slice(0, reading.start) + reading.text + line.slice(reading.end)
  return {
    reading,
    score: score - 4 * unpairedSigns(fullWidthPunctuation(whole)),
    words,
    lostAt: [...before].length,
    length: [...window].length,
  }
}

function neededLead(best: Judged, line: string): number {
  if (isQuotedCoinage(line, best.reading.start)) return Number.POSITIVE_INFINITY
  let start = 0
  for (const [index, word] of best.words.entries()) {
    const length = [...word].length
    if (start + length <= best.lostAt) {
      start += length
      continue
    }
    const neighbours = [best.words[index - 1] ?? '', best.words[index + 1] ?? '']
    if (!STOPS.includes(word)) return CLEARLY_BEST
    return neighbours.every((next) => [...next].length > 1) ? CLEARLY_A_STOP : CLEARLY_ODD
  }
  return Number.POSITIVE_INFINITY
}

/** Short slogans in quotes (“四跟四走”) are made up for the occasion: no dictionary can vouch for them. */
function isQuotedCoinage(line: string, at: number): boolean {
  const opened = line.lastIndexOf('“', at)
  if (opened < 0 || line.slice(opened, at).includes('”')) return false
  return at - opened <= 8
}

const PAIRS: readonly (readonly [string, string])[] = [
  ['（', '）'],
  ['“', '”'],
  ['《', '》'],
]

function unpairedSigns(text: string): number {
  let unpaired = 0
  for (const [opener, closer] of PAIRS) {
    let open = 0
    for (const character of text) {
      if (character === opener) open++
      if (character !== closer) continue
      if (open > 0) open--
      else unpaired++
    }
    unpaired += open
  }
  return unpaired
}

function clauseBefore(line: string, at: number): string {
  return (
    line
      .slice(Math.max(0, at - 20), at)
      .split(/[，。；,;]/)
      .at(-1) ?? ''
  )
}

/**
 * Without a reading nobody knows where the run ends, but it can end in few places: behind ASCII, or behind a second `?` where the
 * last byte met a digit and found no partner. The first of them with sound text behind it bounds what is marked.
 */
function endOfGibberish(line: string, at: number, deps: Deps): number {
  for (let end = at + 1; end < line.length; end++) {
    const mayEnd = /[?@-~€]/.test(line.charAt(end - 1))
    if (mayEnd && readsNaturally(line.slice(end, end + CONTEXT), deps)) return end
  }
  return line.length
}

/** Up to the next `?`, behind which another damaged place may begin. */
function readsNaturally(stretch: string, deps: Deps): boolean {
  const text = stretch.split('?')[0] ?? ''
  return text === '' || deps.wordScore(readAs(text)).score / text.length >= READS_NATURALLY
}

function readAs(text: string): string {
  return toSimplified(fullWidthPunctuation(text))
}
