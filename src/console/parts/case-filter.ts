import type { LocationQuery } from 'vue-router'
import type { CaseListItem } from '../../http/contract/staff.ts'
import type { ListEntry } from '../api/case-list-memory.ts'
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

/**
 * The filter lives in the history entry, so a reload and the back button keep it: in the address, which
 * a bookmark keeps too, all but the search text. That may be a name, a phone or an ID number, and an
 * address is stored and shown to others; so it is only in the entry's state.
 */
export function readFilter(query: LocationQuery, state: unknown): CaseFilter {
  return {
    tray: oneOf(words.trays, query.tray) ?? 'household',
    status: oneOf(words.statuses, query.status) ?? '',
    overdue: query.overdue === 'true',
    q: searchText(state),
    page: Math.max(1, Number.parseInt(String(query.page), 10) || 1),
    pageSize: PAGE_SIZES.find((size) => String(size) === query.pageSize) ?? FIRST_PAGE_SIZE,
  }
}

export function writeFilter(filter: CaseFilter): ListEntry {
  const query: Record<string, string> = { tray: filter.tray }
  if (filter.status) query.status = filter.status
  if (filter.overdue) query.overdue = 'true'
  if (filter.page > 1) query.page = String(filter.page)
  if (filter.pageSize !== FIRST_PAGE_SIZE) query.pageSize = String(filter.pageSize)
  return { query, state: { q: filter.q.trim() } }
}

/** An entry the browser made itself has no state. */
function searchText(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('q' in state)) return ''
  return typeof state.q === 'string' ? state.q : ''
}

function oneOf<Name extends string>(names: Record<Name, string>, value: unknown): Name | undefined {
  return typeof value === 'string' && Object.keys(names).includes(value)
    ? (value as Name)
    : undefined // just checked: it is a key
}
