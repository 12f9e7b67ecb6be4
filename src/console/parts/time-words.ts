import type { Deadline } from '../../http/contract/staff.ts'
import { words } from '../words.ts'

const DAY_MS = 86_400_000

const shanghai = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `11-23 10:03`; with the year when it is not this one. */
export function timeWords(instant: string | number, nowMs: number): string {
  const time = partsOf(instant)
  const day = time.year === partsOf(nowMs).year ? time.monthDay : `${time.year}-${time.monthDay}`
  return `${day} ${time.clock}`
}

export function clockWords(instant: number): string {
  return partsOf(instant).clock
}

/** Colour is never alone: `剩 1 天`, `今天到期`, `已超 2 天`. The state comes from the service. */
export function deadlineWords(deadline: Deadline, nowMs: number): string {
  if (deadline.state === 'done') return '已办'
  const days = Math.round((dayOf(deadline.dueAt) - dayOf(nowMs)) / DAY_MS)
  const about = deadline.certain ? '' : words.deadline.about
  if (deadline.state === 'red') return days < 0 ? `${about}已超 ${-days} 天` : '今天超期'
  if (days <= 0) return '今天到期'
  return `${about}剩 ${days} 天`
}

function dayOf(instant: string | number): number {
  const { year, monthDay } = partsOf(instant)
  return Date.parse(`${year}-${monthDay}T00:00:00Z`)
}

function partsOf(instant: string | number) {
  const parts: Partial<Record<string, string>> = {}
  for (const { type, value } of shanghai.formatToParts(new Date(instant))) parts[type] = value
  return {
    year: parts.year ?? '',
    monthDay: `${parts.month}-${parts.day}`,
    clock: `${parts.hour}:${parts.minute}`,
  }
}
