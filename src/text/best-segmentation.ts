type Path = { score: number; word: string; before: Path | undefined }

export type Segmentation = { words: string[]; score: number }

/**
 * The most probable way to cut a text into words, with its log probability.
 * `probability` says how likely a word is after the one before it; undefined where there is no such word.
 */
export function bestSegmentation(
  text: string,
  deps: {
    longest: number
    probability: (word: string, previous: string | undefined) => number | undefined
  },
): Segmentation {
  const characters = [...text]
  const start: Path = { score: 0, word: '', before: undefined }
  const reached: Path[][] = [[start]]
  for (let end = 1; end <= characters.length; end++) {
    const paths: Path[] = []
    for (let length = 1; length <= Math.min(deps.longest, end); length++) {
      const word = characters.slice(end - length, end).join('')
      const path = bestPathTo(word, reached[end - length] ?? [], deps.probability)
      if (path !== undefined) paths.push(path)
    }
    reached.push(paths)
  }
  const best = (reached.at(-1) ?? []).reduce((one, other) =>
    other.score > one.score ? other : one,
  )
  return { words: wordsOf(best), score: best.score }
}

function bestPathTo(
  word: string,
  paths: readonly Path[],
  probability: (word: string, previous: string | undefined) => number | undefined,
): Path | undefined {
  let best: Path | undefined
  for (const path of paths) {
    const chance = probability(word, path.before === undefined ? undefined : path.word)
    if (chance === undefined) return undefined
    const score = path.score + Math.log(chance)
    if (best === undefined || score > best.score) best = { score, word, before: path }
  }
  return best
}

function wordsOf(last: Path): string[] {
  const words: string[] = []
  for (let path: Path | undefined = last; path?.before !== undefined; path = path.before) {
    words.push(path.word)
  }
  return words.reverse()
}
