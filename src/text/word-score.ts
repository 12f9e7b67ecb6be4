import { bestSegmentation, type Segmentation } from './best-segmentation.ts'
import type { WordDictionary } from './word-dictionary.ts'

/** How natural a simplified text reads: higher is better, in natural logarithms. */
export type WordScore = (text: string) => Segmentation

type Counts = {
  total: number
  word: Map<string, number>
  pair: Map<string, number>
  /** For each word: how often it was followed, and by how many different words. */
  followed: Map<string, { times: number; kinds: number }>
}

const HAN = /^\p{Script=Han}+$/u
const CLAUSE_END = /(?<=[，。；：、？！])/
const SENTENCE_START = '。'
const SAMPLE_WEIGHT = 0.5

/**
 * Words by the dictionary, adapted to the text at hand: `sample` is what is known to be sound in it. An official text
 * repeats itself and uses longer words than the newspapers and novels behind the dictionary.
 */
export function createWordScore(deps: {
  dictionary: WordDictionary
  sample: readonly string[]
}): WordScore {
  const { dictionary } = deps
  const counts = countWords(deps.sample, dictionary)
  const weightOfLength = lengthWeights(counts, dictionary)
  const known = new Map<string, number | undefined>()

  function alone(word: string): number | undefined {
    if (known.has(word)) return known.get(word)
    const length = [...word].length
    const weight = HAN.test(word) ? (weightOfLength.get(length) ?? 1) : 1
    const inSample = counts.total === 0 ? 0 : (counts.word.get(word) ?? 0) / counts.total
    const mixed =
      (1 - SAMPLE_WEIGHT) * weight * dictionary.frequency(word) + SAMPLE_WEIGHT * inSample
    const chance = mixed > 0 ? mixed : chanceOfUnknown(word)
    known.set(word, chance)
    return chance
  }

  /** Witten and Bell: the more different words have followed, the more a new one is expected. */
  function after(word: string, previous: string | undefined): number | undefined {
    const chance = alone(word)
    const followed = previous === undefined ? undefined : counts.followed.get(previous)
    if (chance === undefined || followed === undefined) return chance
    const pair = counts.pair.get(pairKey(previous ?? '', word)) ?? 0
    return (pair + (followed.kinds + 1) * chance) / (followed.times + followed.kinds + 1)
  }

  return (text) => bestSegmentation(text, { longest: dictionary.longest, probability: after })
}

function countWords(sample: readonly string[], dictionary: WordDictionary): Counts {
  const counts: Counts = { total: 0, word: new Map(), pair: new Map(), followed: new Map() }
  const probability = (word: string) => dictionary.frequency(word) || chanceOfUnknown(word)
  for (const text of sample) {
    let previous = SENTENCE_START
    for (const clause of text.split(CLAUSE_END).filter((part) => part !== '')) {
      const { words } = bestSegmentation(clause, { longest: dictionary.longest, probability })
      for (const word of words) {
        countPair(counts, previous, word)
        previous = word
      }
    }
  }
  return counts
}

function countPair(counts: Counts, previous: string, word: string): void {
  const key = pairKey(previous, word)
  const seen = counts.pair.get(key) ?? 0
  const followed = counts.followed.get(previous) ?? { times: 0, kinds: 0 }
  counts.total++
  counts.word.set(word, (counts.word.get(word) ?? 0) + 1)
  counts.pair.set(key, seen + 1)
  counts.followed.set(previous, {
    times: followed.times + 1,
    kinds: followed.kinds + (seen === 0 ? 1 : 0),
  })
}

function lengthWeights(counts: Counts, dictionary: WordDictionary): Map<number, number> {
  const inSample = new Map<number, number>()
  let total = 0
  for (const [word, count] of counts.word) {
    if (!HAN.test(word)) continue
    const length = [...word].length
    inSample.set(length, (inSample.get(length) ?? 0) + count)
    total += count
  }
  return new Map(
    [...inSample].map(([length, count]) => {
      const usual = dictionary.shareOfLength(length)
      return [length, usual === 0 ? 1 : count / total / usual]
    }),
  )
}

/** A sign, a digit or a character that no list holds; a longer string that no list holds is no word. */
function chanceOfUnknown(word: string): number | undefined {
  if ([...word].length > 1) return undefined
  if (HAN.test(word)) return 1.5e-8
  if (/[0-9%]/.test(word)) return 3e-4
  return /[，。；：、“”（）《》]/.test(word) ? 1e-4 : 1e-9
}

function pairKey(previous: string, word: string): string {
  return `${previous} ${word}`
}
