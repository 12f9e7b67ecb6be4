import fc from 'fast-check'
import { anIdCard } from './an-id-card.ts'

const FIRST_BIRTHDAY = Date.UTC(1920, 0, 1)
const DAYS = 38_000
const DAY_MS = 86_400_000

/** Any ID number with a right check digit: of any place in Hunan, of anyone born from 1920 to 2023. */
export function someIdCard(): fc.Arbitrary<string> {
  return fc
    .record({ place: fc.nat(9999), day: fc.nat(DAYS), serial: fc.nat(999) })
    .map(({ place, day, serial }) =>
      anIdCard({
        area: `43${String(place).padStart(4, '0')}`,
        born: new Date(FIRST_BIRTHDAY + day * DAY_MS)
          .toISOString()
          .slice(0, 10)
          .replaceAll('-', ''),
        serial: String(serial).padStart(3, '0'),
      }),
    )
}
