import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { acceptDeadline, overdueBefore } from '../../src/verification/deadlines.ts'

const NOW = new Date('2026-01-01T00:00:00Z')
const inChina = (moment: string) => new Date(`${moment}+08:00`)
const endOf = (day: string) => inChina(`${day}T23:59:59.999`)

describe('the target for accepting', () => {
  it.each([
    ['a Monday morning', '2026-11-23T10:03:04', '2026-11-25'],
    ['the last second of a Monday', '2026-11-23T23:59:59', '2026-11-25'],
    ['the first second of a Tuesday', '2026-11-24T00:00:00', '2026-11-26'],
    ['a Thursday, over the weekend', '2026-11-26T09:00:00', '2026-11-30'],
    ['a Friday, over the weekend', '2026-11-27T17:00:00', '2026-12-01'],
    ['a Saturday', '2026-11-28T09:00:00', '2026-12-01'],
    ['a Sunday', '2026-11-29T09:00:00', '2026-12-01'],
    ['the eve of 国庆, over the week and the 调休 Saturday', '2026-09-30T09:00:00', '2026-10-09'],
    ['the middle of 国庆', '2026-10-04T09:00:00', '2026-10-09'],
    ['a Thursday before a working Saturday', '2026-10-08T09:00:00', '2026-10-10'],
    ['a Friday before a working Saturday', '2026-10-09T09:00:00', '2026-10-12'],
    ['the working Saturday before 春节, over the feast', '2026-02-14T09:00:00', '2026-02-25'],
    ['the Thursday before that Saturday', '2026-02-12T09:00:00', '2026-02-14'],
    ['the last day of the year', '2025-12-31T09:00:00', '2026-01-05'],
  ])('is the end of the second working day after %s', (_, submitted, due) => {
    const { dueAt } = acceptDeadline({
      submittedAt: inChina(submitted),
      status: 'submitted',
      urgent: false,
      now: NOW,
    })

    expect(dueAt).toEqual(endOf(due))
  })

  it.each([
    ['2026-12-28T09:00:00', true],
    ['2026-12-31T09:00:00', false],
    ['2027-05-06T09:00:00', false],
  ])(
    'is marked uncertain in a year whose holidays nobody knows yet: %s → %s',
    (moment, certain) => {
      expect(
        acceptDeadline({
          submittedAt: inChina(moment),
          status: 'submitted',
          urgent: false,
          now: NOW,
        }).certain,
      ).toBe(certain)
    },
  )

  it.each([
    ['on the day of submission', '2026-11-23T18:00:00', 'green'],
    ['on the day between', '2026-11-24T18:00:00', 'green'],
    ['from the first second of the last day', '2026-11-25T00:00:00', 'amber'],
    ['to its last', '2026-11-25T23:59:59.999', 'amber'],
    ['right after', '2026-11-26T00:00:00', 'red'],
    ['months later', '2027-03-01T00:00:00', 'red'],
  ])('has a colour %s', (_, now, state) => {
    const submitted = inChina('2026-11-23T10:00:00')

    expect(
      acceptDeadline({
        submittedAt: submitted,
        status: 'submitted',
        urgent: false,
        now: inChina(now),
      }).state,
    ).toBe(state)
  })

  it.each(['accepted', 'returned'] as const)(
    'is done with, however late, once a case is %s',
    (status) => {
      const submitted = inChina('2026-11-23T10:00:00')

      expect(
        acceptDeadline({
          submittedAt: submitted,
          status,
          urgent: false,
          now: inChina('2027-03-01T00:00:00'),
        }).state,
      ).toBe('done')
    },
  )
})

describe('what is urgent', () => {
  it('is due the day it comes in, weekend or not, and overdue the day after', () => {
    const submittedAt = inChina('2026-11-22T22:30:00')
    const urgent = { submittedAt, status: 'submitted', urgent: true } as const

    const sameDay = acceptDeadline({ ...urgent, now: inChina('2026-11-22T23:00:00') })
    const dayAfter = acceptDeadline({ ...urgent, now: inChina('2026-11-23T00:00:00') })

    expect(sameDay.state).toBe('amber')
    expect(dayAfter.state).toBe('red')
  })
})

describe('the line between in time and overdue', () => {
  const first = Date.UTC(2024, 0, 1)
  const last = Date.UTC(2026, 11, 20)
  const moment = fc.integer({ min: first, max: last }).map((ms) => new Date(ms))
  const aFewDays = fc.integer({ min: 0, max: 15 * 86_400_000 })

  it('is the same for the list and for the colour of a case, at any moment', () => {
    fc.assert(
      fc.property(moment, aFewDays, fc.boolean(), (submittedAt, waited, urgent) => {
        const now = new Date(submittedAt.getTime() + waited)

        const isRed =
          acceptDeadline({ submittedAt, status: 'submitted', urgent, now }).state === 'red'

        expect(submittedAt <= overdueBefore(now, { urgent })).toBe(isRed)
      }),
      { numRuns: 500 },
    )
  })

  it('never moves back', () => {
    fc.assert(
      fc.property(moment, aFewDays, (now, later) => {
        expect(
          overdueBefore(now, { urgent: false }) <=
            overdueBefore(new Date(now.getTime() + later), { urgent: false }),
        ).toBe(true)
      }),
    )
  })
})
