import type { Clock } from '../../src/base/clock.ts'

/** A Monday morning in Hunan. */
export const MONDAY = '2026-11-23T02:03:04.000Z'

/** A clock that stands still until it is set. */
export function aClock(start = MONDAY): Clock & { set(moment: string): void } {
  let now = new Date(start)
  return Object.assign(() => now, {
    set: (moment: string) => {
      now = new Date(moment)
    },
  })
}
