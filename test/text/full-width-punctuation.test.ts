import { describe, expect, it } from 'vitest'
import { fullWidthPunctuation } from '../../src/text/full-width-punctuation.ts'

describe('fullWidthPunctuation', () => {
  it.each([
    ['保障,以及(含院校);如下:好!吗?', '保障，以及（含院校）；如下：好！吗？'],
    ['(2021年5月17日)', '（2021年5月17日）'],
    ['到2025年,达到35%,其中5,', '到2025年，达到35%，其中5，'],
  ])('writes %s with Chinese signs', (ascii, chinese) => {
    expect(fullWidthPunctuation(ascii)).toBe(chinese)
  })

  it.each(['1,000元', '09:22', '3.5%', '“三高四新”、'])('leaves %s alone', (text) => {
    expect(fullWidthPunctuation(text)).toBe(text)
  })
})
