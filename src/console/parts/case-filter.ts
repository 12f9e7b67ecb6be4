import type { LocationQuery } from 'vue-router'
import type { CaseListItem } from '../../http/contract/staff.ts'
import { words } from '../words.ts'

export type CaseFilter = {
  tray: CaseListItem['tray']
  status: CaseListItem['status'] | ''
  overdue: boolean
  q: string
  page: number
  pageSize: number
}

export const PAGE_SIZES = [20, 50, 100]
const FIRST_PAGE_SIZE = 20

/** The address bar is the only place where the filter lives, so a reload or a bookmark keeps it. */
export function readFilter(query: LocationQuery): CaseFilter {
  return {
    tray: oneOf(words.trays, query.tray) ?? 'household',
    status: oneOf(words.statuses, query.status) ?? '',
    overdue: query.overdue === 'true',
    q: typeof query.q === 'string' ? query.q : '',
    page: Math.max(1, Number.parseInt(String(query.page), 10) || 1),
    pageSize: PAGE_SIZES.find((size) => String(size) === query.pageSize) ?? FIRST_PAGE_SIZE,
  }
}

export function writeFilter(filter: CaseFilter): Record<string, string> {
  const query: Record<string, string> = { tray: filter.tray }
  if (filter.status) query.status = filter.status
  if (filter.overdue) query.overdue = 'true'
  if (filter.q.trim()) query.q = filter.q.trim()
  if (filter.page > 1) query.page = String(filter.page)
  if (filter.pageSize !== FIRST_PAGE_SIZE) query.pageSize = String(filter.pageSize)
  return query
}

function oneOf<Name extends string>(names: Record<Name, string>, value: unknown): Name | undefined {
  return typeof value === 'string' && Object.keys(names).includes(value)
    ? (value as Name)
    : undefined // just checked: it is a key
}
