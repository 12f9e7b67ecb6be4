import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseIdCard } from '../../src/text/parse-id-card.ts'
import { anIdCard } from '../support/an-id-card.ts'
import { someIdCard } from '../support/some-id-card.ts'
import { someSpokenSpelling, someTypedSpelling } from '../support/some-spelling.ts'

const CARD = '11010519491231002X'

describe('an ID number in a message', () => {
  it.each([
    CARD,
    '11010519491231002x',
    '110105 19491231 002X',
    '110105-1949-1231-002X',
    '110105　19491231　002x',
    '１１０１０５１９４９１２３１００２Ｘ',
    '一一零一零五一九四九一二三一零零二X',
    '幺幺洞幺洞五幺九四九幺二三幺洞洞二x',
    '11010519491231002 X',
    `身份证${CARD}`,
    `我的身份证号是${CARD}。`,
    `身份证号：${CARD}（户主）`,
    `身份证${CARD} 电话13874312345`,
    `13874312345，${CARD}`,
    `${CARD} 13874312345`,
  ])('is found in %s', (text) => {
    expect(parseIdCard(text)).toEqual({ ok: true, value: CARD })
  })

  it.each([`张三${CARD}`, `张三 ${CARD}`, `罗小五，${CARD}`, `我家五口人 ${CARD}`])(
    'is found behind a word that ends in a numeral: %s',
    (text) => {
      expect(parseIdCard(text)).toEqual({ ok: true, value: CARD })
    },
  )

  it('is read the same however it is spaced and whatever width its signs have', () => {
    const spelled = someIdCard().chain((card) =>
      someTypedSpelling(card).map((text) => ({ card, text })),
    )
    fc.assert(
      fc.property(spelled, ({ card, text }) => {
        expect(parseIdCard(text)).toEqual({ ok: true, value: card })
      }),
    )
  })

  it('is read the same when it is dictated', () => {
    const spelled = someIdCard().chain((card) =>
      someSpokenSpelling(card).map((text) => ({ card, text })),
    )
    fc.assert(
      fc.property(spelled, ({ card, text }) => {
        expect(parseIdCard(text)).toEqual({ ok: true, value: card })
      }),
    )
  })
})

describe('a message without a right ID number', () => {
  it.each([
    ['has none', '没带在身上', 'ID_MISSING', 0],
    ['has only a short number', '我家5口人', 'ID_MISSING', 1],
    ['has a phone number instead', '13874312345', 'ID_LENGTH', 11],
    ['has an old card', '433124680312001', 'ID_OLD_15', 15],
    ['lacks a digit', anIdCard().slice(0, 17), 'ID_LENGTH', 17],
    ['has a wrong last digit', '110105194912310021', 'ID_CHECK_DIGIT', 18],
    ['has an impossible birthday', '11010519491331002X', 'ID_BIRTH_DATE', 18],
  ])('is refused with the reason when it %s', (_, text, code, length) => {
    expect(parseIdCard(text)).toEqual({ ok: false, error: { code, length } })
  })
})
