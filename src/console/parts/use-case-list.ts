import { reactive } from 'vue'
import type { CaseListItem } from '../../http/contract/staff.ts'
import { listCases } from '../api/case-api.ts'
import { caseListMemory } from '../api/case-list-memory.ts'
import { serviceNow } from '../api/clock.ts'
import { complaintOf } from '../api/failure.ts'
import { type CaseFilter, writeFilter } from './case-filter.ts'
import { currentTray } from './tray-counts.ts'

type CaseList = {
  items: CaseListItem[]
  total: number
  /** Overdue cases of the whole tray, whatever else is filtered. */
  overdueTotal: number
  loading: boolean
  complaint: string
  updatedAt: number
}

/** The rows of one filter. Old rows stay in sight until the new ones are there; a late answer is dropped. */
export function useCaseList() {
  const list: CaseList = reactive({
    items: [],
    total: 0,
    overdueTotal: 0,
    loading: true,
    complaint: '',
    updatedAt: 0,
  })
  let latest = 0

  async function load(filter: CaseFilter): Promise<void> {
    latest += 1
    const mine = latest
    list.loading = true
    if (currentTray.value !== filter.tray) list.items = []
    currentTray.value = filter.tray
    const entry = writeFilter(filter)
    const sent = new URLSearchParams({ ...entry.query, pageSize: String(filter.pageSize) })
    if (entry.state.q) sent.set('q', entry.state.q)
    const [answer] = await Promise.all([
      listCases(sent),
      countOverdue(filter.tray, () => mine === latest),
    ])
    if (mine !== latest) return
    list.loading = false
    list.complaint = answer.ok ? '' : complaintOf(answer.failure)
    if (!answer.ok) return
    list.items = answer.value.items
    list.total = answer.value.total
    list.updatedAt = serviceNow.value
    caseListMemory.entry = entry
    caseListMemory.references = list.items.map((item) => item.reference)
  }

  async function countOverdue(tray: CaseFilter['tray'], isLatest: () => boolean): Promise<void> {
    const query = new URLSearchParams({ tray, overdue: 'true', pageSize: '1' })
    const answer = await listCases(query)
    if (answer.ok && isLatest()) list.overdueTotal = answer.value.total
  }

  return { list, load }
}
