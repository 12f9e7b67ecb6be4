import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkIdCard } from '../../src/text/check-id-card.ts'
import { anIdCard, anIdCardEndingInX } from '../support/an-id-card.ts'
import { someIdCard } from '../support/some-id-card.ts'

describe('an ID number', () => {
  it('is accepted when it is the example of the standard', () => {
    expect(checkIdCard('11010519491231002X')).toEqual({ ok: true, value: '11010519491231002X' })
  })

  it('is accepted with a small x and given back with a large one', () => {
    const card = anIdCardEndingInX()

    const check = checkIdCard(card.toLowerCase())

    expect(check).toEqual({ ok: true, value: card })
  })

  it('is accepted whatever place, birthday and serial number it has, if the check digit is right', () => {
    fc.assert(
      fc.property(someIdCard(), (card) => {
        expect(checkIdCard(card)).toEqual({ ok: true, value: card })
      }),
    )
  })
})

describe('a typing error in an ID number', () => {
  it('is noticed when any one digit is wrong', () => {
    const digit = fc.constantFrom(...'0123456789')
    const position = fc.nat(16)
    fc.assert(
      fc.property(someIdCard(), position, digit, (card, at, wrong) => {
        fc.pre(card[at] !== wrong)

        const check = checkIdCard(card.slice(0, at) + wrong + card.slice(at + 1))

        expect(check.ok).toBe(false)
      }),
    )
  })

  it('is noticed when the check digit is any other', () => {
    fc.assert(
      fc.property(someIdCard(), fc.constantFrom(...'0123456789X'), (card, wrong) => {
        fc.pre(!card.endsWith(wrong))

        const check = checkIdCard(card.slice(0, 17) + wrong)

        expect(check).toEqual({ ok: false, error: { code: 'ID_CHECK_DIGIT', length: 18 } })
      }),
    )
  })

  it('is noticed when two different neighbours change places', () => {
    fc.assert(
      fc.property(someIdCard(), fc.nat(15), (card, at) => {
        const [one = '', other = ''] = card.slice(at, at + 2)
        fc.pre(one !== other)

        const check = checkIdCard(card.slice(0, at) + other + one + card.slice(at + 2))

        expect(check.ok).toBe(false)
      }),
    )
  })
})

describe('the reason why an ID number is refused', () => {
  it.each([
    ['an old number of 15 digits', '433124680312001', 'ID_OLD_15', 15],
    ['one digit too few', anIdCard().slice(0, 17), 'ID_LENGTH', 17],
    ['one digit too many', `${anIdCard()}1`, 'ID_LENGTH', 19],
    ['nothing at all', '', 'ID_LENGTH', 0],
    ['an X in the middle', '4331241968X3120011', 'ID_LENGTH', 18],
    ['a thirteenth month', anIdCard({ born: '19681312' }), 'ID_BIRTH_DATE', 18],
    ['month zero', anIdCard({ born: '19680012' }), 'ID_BIRTH_DATE', 18],
    ['the 30th of February', anIdCard({ born: '19680230' }), 'ID_BIRTH_DATE', 18],
    ['the 29th of February in no leap year', anIdCard({ born: '19690229' }), 'ID_BIRTH_DATE', 18],
    ['the year 1068', anIdCard({ born: '10680312' }), 'ID_BIRTH_DATE', 18],
  ])('names %s', (_, typed, code, length) => {
    expect(checkIdCard(typed)).toEqual({ ok: false, error: { code, length } })
  })

  it('is none for the 29th of February in a leap year', () => {
    expect(checkIdCard(anIdCard({ born: '19680229' })).ok).toBe(true)
  })
})
