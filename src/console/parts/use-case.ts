import { reactive } from 'vue'
import type { CaseDetail, CaseEventView, Revealed } from '../../http/contract/staff.ts'
import { readCase, readEvents } from '../api/case-api.ts'
import { complaintOf } from '../api/failure.ts'
import { words } from '../words.ts'

const NOT_FOUND = 404

export type OpenCase = {
  detail: CaseDetail | undefined
  /** Newest first. */
  events: CaseEventView[]
  /** In clear, in memory only; gone with the page. */
  revealed: Revealed | undefined
  loading: boolean
  complaint: string
}

export function useCase(reference: string) {
  const open: OpenCase = reactive({
    detail: undefined,
    events: [],
    revealed: undefined,
    loading: false,
    complaint: '',
  })

  async function load(): Promise<void> {
    open.loading = true
    const [detail] = await Promise.all([readCase(reference), loadEvents()])
    open.loading = false
    if (detail.ok) {
      open.detail = detail.value
      open.complaint = ''
    } else if (detail.failure.status === NOT_FOUND) open.complaint = words.failures.notFound
    else open.complaint = complaintOf(detail.failure)
  }

  async function loadEvents(): Promise<void> {
    const events = await readEvents(reference)
    if (events.ok) open.events = [...events.value.items].sort((one, other) => other.id - one.id)
  }

  return { open, load, loadEvents }
}
