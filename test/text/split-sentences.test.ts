import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../src/text/split-sentences.ts'

describe('splitSentences', () => {
  it('ends a sentence at 。！？ and keeps the sign', () => {
    expect(splitSentences('我要申请。可以吗？好！')).toEqual(['我要申请。', '可以吗？', '好！'])
  })

  it('does not end a sentence at ； or ，', () => {
    expect(splitSentences('一是稳定，二是优化；三是调整。')).toHaveLength(1)
  })

  it.each([
    '落实“四个不摘。不松劲”要求。',
    '院校（含技工院校。另行通知）建设。',
    '落实《意见。试行》精神。',
    '提出“一是“稳。定”二是”要求。',
  ])('keeps %s in one piece', (sentence) => {
    expect(splitSentences(sentence)).toEqual([sentence])
  })

  it('ends the sentence behind the closing quote when the stop is inside', () => {
    expect(splitSentences('他说：“好。”然后走了。')).toEqual(['他说：“好。”', '然后走了。'])
  })

  it('goes on splitting behind a quote that is never closed', () => {
    expect(splitSentences('他说：“好。后来走了。')).toEqual(['他说：“好。', '后来走了。'])
  })

  it('does not let an open quote reach into the next line', () => {
    expect(splitSentences('他说：“好\n完了。”')).toEqual(['他说：“好', '完了。”'])
  })

  it('treats repeated end signs as one end', () => {
    expect(splitSentences('真的吗？！唉……算了')).toEqual(['真的吗？！', '唉……', '算了'])
  })

  it('gives nothing for an empty text', () => {
    expect(splitSentences(' \n ')).toEqual([])
  })

  it('loses no character', () => {
    const text = fc.string({ unit: fc.constantFrom(...'村里“”（）《》。？！；，…a1') })
    fc.assert(
      fc.property(text, (line) => {
        expect(splitSentences(line).join('')).toBe(line)
      }),
    )
  })
})
