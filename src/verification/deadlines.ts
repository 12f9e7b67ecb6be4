import chineseDays from 'chinese-days'
import type { CaseStatus } from './case-status.ts'

/** `certain` is false when the calendar does not know the holidays of that year and counts weekends only. */
export type Deadline = {
  step: 'accept'
  dueAt: Date
  state: 'green' | 'amber' | 'red' | 'done'
  certain: boolean
}

/** Accepting within two working days is a target (安徽 一码申报, 2022), not a legal limit; Hunan names none. */
const ACCEPT_WORKING_DAYS = 2
const KNOWN_UNTIL = 2026
const DAY_MS = 86_400_000
const CHINA_MS = 8 * 3_600_000

/** The target for accepting: the end, in China, of the second working day after the day of submission; what is urgent, of that day. */
export function acceptDeadline(of: {
  submittedAt: Date
  status: CaseStatus
  urgent: boolean
  now: Date
}): Deadline {
  const day = dueDay(chinaDay(of.submittedAt), of.urgent)
  const dueAt = endOf(day)
  const certain = Number(day.slice(0, 4)) <= KNOWN_UNTIL
  return { step: 'accept', dueAt, certain, state: colour(of.status, day, dueAt, of.now) }
}

/** Submissions up to this moment are past the target for accepting: the inverse of `acceptDeadline`. */
export function overdueBefore(now: Date, { urgent }: { urgent: boolean }): Date {
  const today = chinaDay(now)
  let day = today
  while (dueDay(day, urgent) >= today) day = addDays(day, -1)
  return endOf(day)
}

function dueDay(submitted: string, urgent: boolean): string {
  return urgent ? submitted : addWorkingDays(submitted, ACCEPT_WORKING_DAYS)
}

function endOf(day: string): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS - CHINA_MS - 1)
}

function colour(status: CaseStatus, day: string, dueAt: Date, now: Date): Deadline['state'] {
  if (status !== 'submitted') return 'done'
  if (now > dueAt) return 'red'
  return chinaDay(now) === day ? 'amber' : 'green'
}

function addWorkingDays(start: string, count: number): string {
  let day = start
  for (let left = count; left > 0; ) {
    day = addDays(day, 1)
    if (chineseDays.isWorkday(day)) left--
  }
  return day
}

function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10)
}

function chinaDay(moment: Date): string {
  return new Date(moment.getTime() + CHINA_MS).toISOString().slice(0, 10)
}
