import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCipher } from '../../src/storage/cipher.ts'
import { TEST_KEY } from '../support/open-stores.ts'

const cipher = createCipher(TEST_KEY)
const STORY = '去年做手术借了六万块'
const PLACE = 'case BB-2611-7K3M-9QX'
const wrongKey = expect.objectContaining({ code: 'DATA_KEY_WRONG' })

describe('a sealed text', () => {
  it('opens to the same text, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(cipher.open(cipher.seal(text, place), place)).toBe(text)
      }),
    )
  })

  it('opens after a restart with the same key', () => {
    const sealed = cipher.seal(STORY, PLACE)

    expect(createCipher(Buffer.from(TEST_KEY)).open(sealed, PLACE)).toBe(STORY)
  })

  it('shows nothing of the text and is different every time', () => {
    const one = cipher.seal(STORY, PLACE)
    const other = cipher.seal(STORY, PLACE)

    expect(one.includes(Buffer.from('手术'))).toBe(false)
    expect(one.equals(other)).toBe(false)
  })

  it('does not open with another key, and the error tells the setting but not the text', () => {
    const sealed = cipher.seal(STORY, PLACE)
    const other = createCipher(Buffer.alloc(32, 8))

    expect(() => other.open(sealed, PLACE)).toThrow(wrongKey)
    expect(() => other.open(sealed, PLACE)).toThrow(/DATA_KEY/)
    expect(() => other.open(sealed, PLACE)).not.toThrow(/手术/)
  })

  it('does not open in another row, so that rows cannot be swapped', () => {
    const sealed = cipher.seal(STORY, PLACE)

    expect(() => cipher.open(sealed, 'case BB-2611-AAAA-AAA')).toThrow(wrongKey)
  })

  it('does not open when any one bit of it was changed', () => {
    const sealed = cipher.seal(STORY, PLACE)
    const bit = fc.nat(sealed.length * 8 - 1)
    fc.assert(
      fc.property(bit, (at) => {
        const changed = Buffer.from(sealed)
        changed.writeUInt8(changed.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3)

        expect(() => cipher.open(changed, PLACE)).toThrow(wrongKey)
      }),
      { numRuns: 500, examples: [[0], [8], [sealed.length * 8 - 1]] },
    )
  })

  it('does not open when it was cut short', () => {
    const sealed = cipher.seal(STORY, PLACE)
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), (length) => {
        expect(() => cipher.open(sealed.subarray(0, length), PLACE)).toThrow(wrongKey)
      }),
    )
  })
})

describe('a fingerprint', () => {
  it('is the same for the same value and key, and tells nothing of the value', () => {
    const print = cipher.fingerprint('13874312345')

    expect(createCipher(TEST_KEY).fingerprint('13874312345')).toBe(print)
    expect(print).not.toContain('2345')
  })

  it('is another for another value or another key', () => {
    const print = cipher.fingerprint('13874312345')

    expect(cipher.fingerprint('13874312346')).not.toBe(print)
    expect(createCipher(Buffer.alloc(32, 8)).fingerprint('13874312345')).not.toBe(print)
  })
})
