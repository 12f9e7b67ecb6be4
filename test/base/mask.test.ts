import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskIdNumber, maskName, maskPhone } from '../../src/base/mask.ts'
import { maskText } from '../../src/text/mask-text.ts'
import { someIdCard } from '../support/some-id-card.ts'
import { someSpokenSpelling, someTypedSpelling } from '../support/some-spelling.ts'

const digits = (min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: min, maxLength: max })

describe('a masked phone number', () => {
  it('shows the first three and the last four digits', () => {
    expect(maskPhone('13874312345')).toBe('138****2345')
  })

  it('never shows more than seven digits, nor more than four at its end', () => {
    fc.assert(
      fc.property(digits(8, 12), (phone) => {
        const masked = maskPhone(phone)

        expect(masked).toHaveLength(phone.length)
        expect(masked.replaceAll('*', '')).toHaveLength(7)
        expect(masked.at(-5)).toBe('*')
      }),
    )
  })

  it('shows nothing when it is too short to hide anything in the middle', () => {
    fc.assert(
      fc.property(digits(0, 7), (phone) => {
        expect(maskPhone(phone)).toBe('*'.repeat(phone.length))
      }),
    )
  })
})

describe('a masked ID number', () => {
  it('hides the birthday', () => {
    expect(maskIdNumber('433124196803120011')).toBe('433124********0011')
  })

  it('shows the place and the last four signs of any ID number, and nothing else', () => {
    fc.assert(
      fc.property(someIdCard(), (card) => {
        expect(maskIdNumber(card)).toBe(`${card.slice(0, 6)}********${card.slice(-4)}`)
      }),
    )
  })

  it('shows nothing when it is too short to be one', () => {
    expect(maskIdNumber('12345678901')).toBe('***********')
  })
})

describe('a masked name', () => {
  it.each([
    ['张三', '张*'],
    ['龙建国', '龙**'],
    ['欧阳建国', '欧***'],
    ['艾力·买买提', '艾*****'],
    ['𠮷田', '𠮷*'],
    ['', ''],
  ])('keeps its first character only: %s → %s', (name, masked) => {
    expect(maskName(name)).toBe(masked)
  })
})

describe('a masked text', () => {
  const secrets = [
    { value: '龙建国', masked: '龙**' },
    { value: '13874312345', masked: '138****2345' },
  ]

  it('has every place masked where a known secret stands', () => {
    const text = '龙建国，电话13874312345，找龙建国就行'

    expect(maskText(text, secrets)).toBe('龙**，电话138****2345，找龙**就行')
  })

  it.each([
    '13974354321',
    '139 7435 4321',
    '139-7435-4321',
    '139.7435.4321',
    '139—7435—4321',
    '１３９７４３５４３２１',
    '幺三九七四三五四三二一',
    '一三九 七四三五 四三二一',
    '433124196803120011',
    '433124 19680312 0011',
    '6228 4804 0256 4890 018',
    '0743-8221234',
  ])('shows no more than four signs of a number that nobody named: %s', (number) => {
    const masked = maskText(`我儿子的号码是${number}，打给他`, secrets)

    expect(masked).not.toContain(number)
    expect(masked.replace(/我儿子的号码是|，打给他|[*\s]/gu, '').length).toBeLessThanOrEqual(4)
  })

  it('shows no more than four signs of a phone number, in any spelling that is read as one', () => {
    const phone = '13974354321'
    const spelling = fc.oneof(someTypedSpelling(phone), someSpokenSpelling(phone))
    fc.assert(
      fc.property(spelling, (text) => {
        const masked = maskText(text, secrets)

        expect(masked.replace(/[^\p{Letter}\p{Number}]/gu, '').length).toBeLessThanOrEqual(4)
      }),
      { numRuns: 300 },
    )
  })

  it.each(['借了60000块', '2025年12月', '家里5口人，3亩田', '三四年了', '一个月八九百块'])(
    'keeps the short numbers that a story is told with: %s',
    (text) => {
      expect(maskText(text, secrets)).toBe(text)
    },
  )
})
