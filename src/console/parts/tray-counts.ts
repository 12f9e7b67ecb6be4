import { reactive, ref } from 'vue'
import type { CaseListItem } from '../../http/contract/staff.ts'
import { listCases } from '../api/case-api.ts'

type Tray = CaseListItem['tray']

/** Cases of each tray that nobody has accepted yet; absent until known. */
export const trayCounts = reactive<Partial<Record<Tray, number>>>({})

/** The tray of the case or list on screen, for the menu. */
export const currentTray = ref<Tray>()

export async function refreshTrayCounts(): Promise<void> {
  const trays: Tray[] = ['household', 'question', 'community']
  await Promise.all(
    trays.map(async (tray) => {
      const query = new URLSearchParams({ tray, status: 'submitted', pageSize: '1' })
      const answer = await listCases(query)
      if (answer.ok) trayCounts[tray] = answer.value.total
    }),
  )
}
