export type WordDictionary = {
  longest: number
  /** Relative frequency of a word, 0 when the dictionary lacks it. */
  frequency(word: string): number
  /** Share of running text that is made of Han words of this length. */
  shareOfLength(length: number): number
}

/** Reads a frequency list in the form of jieba: `word count tag`, one a line. */
export function createWordDictionary(list: string): WordDictionary {
  const counts = new Map<string, number>()
  const countsOfLength = new Map<number, number>()
  let total = 0
  let longest = 1
  for (const line of list.split('\n')) {
    const [word, field] = line.split(' ')
    const count = Number(field)
    if (word === undefined || !(count > 0)) continue
    const length = [...word].length
    counts.set(word, count)
    countsOfLength.set(length, (countsOfLength.get(length) ?? 0) + count)
    total += count
    longest = Math.max(longest, Math.min(length, LONGEST_TRIED))
  }
  return {
    longest,
    frequency: (word) => (counts.get(word) ?? 0) / total,
    shareOfLength: (length) => (countsOfLength.get(length) ?? 0) / total,
  }
}

/** Longer entries are names of institutions and whole sayings: trying them costs time and finds nothing. */
const LONGEST_TRIED = 6
