import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeReference } from '../../src/application/reference.ts'
import { MONDAY } from '../support/a-clock.ts'

describe('a receipt number', () => {
  it('has the form of the design: BB, month, four signs, three signs', () => {
    expect(makeReference(new Date(MONDAY), randomBytes)).toMatch(
      /^BB-2611-[2-9A-Z]{4}-[2-9A-Z]{3}$/,
    )
  })

  it('never holds a sign that sounds or looks like another', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32, max: 247 })
    fc.assert(
      fc.property(bytes, (random) => {
        const [, , ...signs] = makeReference(new Date(MONDAY), () => random).split('-')

        expect(signs.join('')).toMatch(/^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{7}$/)
      }),
    )
  })

  it('is whole also when many random bytes have to be thrown away', () => {
    const random = Uint8Array.from({ length: 32 }, (_, index) => (index % 3 === 0 ? 255 : index))

    expect(makeReference(new Date(MONDAY), () => random)).toMatch(/^BB-2611-.{4}-.{3}$/)
  })

  it('uses every one of the 31 signs alike', () => {
    const counts = new Map<string, number>()
    for (const byte of Array.from({ length: 248 }, (_, index) => index)) {
      const sign = makeReference(new Date(MONDAY), (length) =>
        new Uint8Array(length).fill(byte),
      ).at(-1)
      counts.set(sign ?? '', (counts.get(sign ?? '') ?? 0) + 1)
    }

    expect(counts.size).toBe(31)
    expect(new Set(counts.values())).toEqual(new Set([8]))
  })

  it.each([
    ['2026-11-30T15:59:59.999Z', 'BB-2611-'],
    ['2026-11-30T16:00:00.000Z', 'BB-2612-'],
    ['2026-12-31T16:00:00.000Z', 'BB-2701-'],
  ])('names the month in China: %s → %s', (moment, start) => {
    expect(makeReference(new Date(moment), randomBytes).startsWith(start)).toBe(true)
  })
})
