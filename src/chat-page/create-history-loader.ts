import type { ChatHistory } from '../http/contract/chat.ts'
import { backOff } from './back-off.ts'
import type { ApiAnswer } from './create-api.ts'

/** Fetches the history until it has it; asked again, fetches it again. */
export function createHistoryLoader(deps: {
  fetchHistory: () => Promise<ApiAnswer<ChatHistory>>
  onHistory: (history: ChatHistory) => void
  onFailure: () => void
}) {
  let busy = false
  let failures = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  return function loadHistory(): void {
    clearTimeout(timer)
    if (busy) return
    busy = true
    deps.fetchHistory().then((answer) => {
      busy = false
      if (answer.ok) {
        failures = 0
        deps.onHistory(answer.value)
        return
      }
      failures += 1
      timer = setTimeout(loadHistory, Math.max(backOff(failures), answer.afterMs))
      deps.onFailure()
    }, deps.onFailure)
  }
}
