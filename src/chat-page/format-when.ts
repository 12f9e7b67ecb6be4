import { words } from './words.ts'

const CHINA_MS = 8 * 3_600_000 // Asia/Shanghai has had no summer time since 1991

/** "今天 9:05" or "11月23日 9:05", in the farmer's own time zone whatever the phone says. */
export function formatWhen(at: number, now: number): string {
  const local = new Date(at + CHINA_MS)
  const clock = `${local.getUTCHours()}:${String(local.getUTCMinutes()).padStart(2, '0')}`
  const isToday = dayOf(at) === dayOf(now)
  const day = isToday ? words.today : words.day(local.getUTCMonth() + 1, local.getUTCDate())
  return `${day} ${clock}`
}

function dayOf(at: number): number {
  return Math.floor((at + CHINA_MS) / 86_400_000)
}
