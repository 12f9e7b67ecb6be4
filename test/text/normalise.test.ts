import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bare, normalise } from '../../src/text/normalise.ts'

describe('one spelling for matching', () => {
  it.each([
    ['traditional script', '農戶自主申請', '农户自主申请'],
    ['full-width digits', '１３８', '138'],
    ['full-width letters', 'ＯＫ', 'ok'],
    ['capitals', 'OK', 'ok'],
    ['ASCII punctuation', '好吗?好!甲,乙;', '好吗？好！甲，乙；'],
    ['blanks around', '  你好 \n', '你好'],
    ['a full-width blank', '你　好', '你 好'],
    ['a zero-width space', '你\u200b好', '你好'],
  ])('is given to %s', (_, text, expected) => {
    expect(normalise(text)).toBe(expected)
  })

  it('stays as it is when it is made again', () => {
    const sign = fc.constantFrom(...'農戶户自申請请１3Ａbc，,。？?！!； 　\u200b（)·')
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(normalise(normalise(text))).toBe(normalise(text))
      }),
    )
  })
})

describe('the bare words', () => {
  it.each([
    ['我 要 申 请 ！！', '我要申请'],
    ['“人工”。', '人工'],
    ['1、3', '13'],
    ['👍', ''],
    ['……', ''],
  ])('are left of %s', (text, expected) => {
    expect(bare(text)).toBe(expected)
  })

  it('do not depend on the blanks and punctuation strewn in', () => {
    const strewn = fc.array(fc.constantFrom('', ' ', '，', '。', '！', '~', '　'), {
      minLength: 5,
      maxLength: 5,
    })
    fc.assert(
      fc.property(strewn, (signs) => {
        const text = [...'我要申请'].map((sign, index) => `${signs[index]}${sign}`).join('')

        expect(bare(`${text}${signs[4]}`)).toBe('我要申请')
      }),
    )
  })
})
