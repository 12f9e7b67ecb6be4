import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parsePhone } from '../../src/text/parse-phone.ts'
import { someSpokenSpelling, someTypedSpelling } from '../support/some-spelling.ts'

const PHONE = '13874312345'

describe('a mobile number in a message', () => {
  it.each([
    PHONE,
    '138 7431 2345',
    '138-7431-2345',
    '138—7431—2345',
    '138.7431.2345',
    '138　7431　2345',
    '138\n7431\n2345',
    '１３８７４３１２３４５',
    '幺三八七四三幺二三四五',
    '一三八七四三一二三四五',
    '幺三八 七四三幺 二三四五',
    '138七四三一2345',
    '+86 138 7431 2345',
    '+8613874312345',
    '86-138-7431-2345',
    '008613874312345',
    '（+86）13874312345',
    '我电话13874312345。',
    '电话：13874312345（微信同号）',
    '13874312345，家里五口人',
    '十八洞村三组，13874312345',
    '0743-8221234，13874312345',
  ])('is found in %s', (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: PHONE })
  })

  it.each(['张三13874312345', '张三 13874312345', '罗小五13874312345', '老三，13874312345'])(
    'is found behind a name that ends in a numeral: %s',
    (text) => {
      expect(parsePhone(text)).toEqual({ ok: true, value: PHONE })
    },
  )

  it.each([
    '13874312345 13974354321',
    '13874312345\n13974354321',
    '13874312345 或者 13974354321',
    '13874312345、13974354321',
    '13874312345 5口人',
  ])('is the first when another number follows: %s', (text) => {
    expect(parsePhone(text)).toEqual({ ok: true, value: PHONE })
  })

  it('is read the same however it is spaced and whatever width its digits have', () => {
    const spelled = somePhone().chain((phone) =>
      someTypedSpelling(phone).map((text) => ({ phone, text })),
    )
    fc.assert(
      fc.property(spelled, ({ phone, text }) => {
        expect(parsePhone(text)).toEqual({ ok: true, value: phone })
      }),
    )
  })

  it('is read the same when it is dictated', () => {
    const spelled = somePhone().chain((phone) =>
      someSpokenSpelling(phone).map((text) => ({ phone, text })),
    )
    fc.assert(
      fc.property(spelled, ({ phone, text }) => {
        expect(parsePhone(text)).toEqual({ ok: true, value: phone })
      }),
    )
  })
})

describe('a landline number', () => {
  it.each(['07438221234', '0743-8221234', '0743 822 1234', '(0743)8221234', '（0743）8221234'])(
    'is taken with its area code: %s',
    (text) => {
      expect(parsePhone(text)).toEqual({ ok: true, value: '07438221234' })
    },
  )

  it('without an area code is too short', () => {
    expect(parsePhone('8221234')).toEqual({ ok: false, error: { code: 'PHONE_SHORT', length: 7 } })
  })
})

describe('a message without a right phone number', () => {
  it.each([
    ['has none', '我没有手机', 'PHONE_MISSING', 0],
    ['counts heads', '家里5口人', 'PHONE_MISSING', 1],
    ['is empty', '', 'PHONE_MISSING', 0],
    ['lacks a digit', '1387431234', 'PHONE_SHORT', 10],
    ['has a digit too many', '138743123456', 'PHONE_LONG', 12],
    ['has 11 digits that no mobile begins with', '23874312345', 'PHONE_PREFIX', 11],
    ['begins with 12', '12874312345', 'PHONE_PREFIX', 11],
  ])('is refused with the reason when it %s', (_, text, code, length) => {
    expect(parsePhone(text)).toEqual({ ok: false, error: { code, length } })
  })

  it('is never taken for a number when a digit of it is lost', () => {
    fc.assert(
      fc.property(somePhone(), fc.nat(10), (phone, at) => {
        const left = phone.slice(0, at) + phone.slice(at + 1)
        fc.pre(!left.startsWith('0'))

        const parsed = parsePhone(left)

        expect(parsed).toEqual({ ok: false, error: { code: 'PHONE_SHORT', length: 10 } })
      }),
    )
  })
})

function somePhone(): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 3, max: 9 }), fc.nat(999_999_999))
    .map(([second, rest]) => `1${second}${String(rest).padStart(9, '0')}`)
}
