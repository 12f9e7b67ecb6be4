import { normalise } from '../text/normalise.ts'
import type { Segment } from '../text/segment.ts'

const HAN_RUN = /[\p{Script=Han}\p{Letter}\p{Number}%]+/gu

/** Words of two signs and more: 自主申请 gives 自主 and 申请. */
export function wordsOf(segment: Segment, text: string): string[] {
  return segment(normalise(text)).filter(
    (word) => word.length > 1 && /[\p{Letter}\p{Number}]/u.test(word),
  )
}

/** Neighbouring signs in pairs, which find what the dictionary cuts differently on the two sides. */
export function bigramsOf(text: string): string[] {
  const runs = normalise(text).match(HAN_RUN) ?? []
  return runs.flatMap((run) => {
    const signs = [...run]
    return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`)
  })
}

/** A question without its asking words, so that 怎么 and 有没有 weigh nothing. */
export function topicOf(question: string, fillers: readonly string[]): string {
  const longestFirst = [...fillers].sort((one, other) => other.length - one.length)
  return longestFirst.reduce((rest, filler) => rest.replaceAll(filler, ' '), normalise(question))
}
