import { describe, expect, it } from 'vitest'
import { createWordDictionary } from '../../src/text/word-dictionary.ts'
import { createWordScore } from '../../src/text/word-score.ts'

const dictionary = createWordDictionary(
  ['农村 300 n', '低 20 a', '保 20 v', '低保 4 n', '对象 200 n', '对 300 p', '象 30 n'].join('\n'),
)

describe('createWordScore', () => {
  it('cuts a text into the most probable words', () => {
    const score = createWordScore({ dictionary, sample: [] })

    expect(score('农村低保对象').words).toEqual(['农村', '低保', '对象'])
  })

  it('scores words higher than the same characters out of order', () => {
    const score = createWordScore({ dictionary, sample: [] })

    expect(score('农村低保对象').score).toBeGreaterThan(score('村农保低象对').score)
  })

  it('scores what the sample says above what only the dictionary knows', () => {
    const without = createWordScore({ dictionary, sample: ['农村对象。'] })
    const withSample = createWordScore({ dictionary, sample: ['农村低保对象。', '低保对象。'] })

    expect(withSample('低保').score).toBeGreaterThan(without('低保').score)
  })

  it('gives every text a score, also one without any known word', () => {
    const score = createWordScore({ dictionary, sample: [] })

    expect(score('鼜a%').score).toBeLessThan(0)
    expect(score('').score).toBe(0)
  })
})
