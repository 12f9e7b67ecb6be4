import type { ChatHistory, ChatNotice, ChatTurn } from '../http/contract/chat.ts'
import type { LogView } from './create-log-view.ts'
import type { UnsentStore } from './create-unsent-store.ts'

/** Turns and notices reach the page by answer, by history and by push; each is shown once. */
export function createShownOnce(deps: {
  log: LogView
  store: UnsentStore
  onForm: (form: ChatTurn['form']) => void
}) {
  const { log, store } = deps
  const seen = new Set<string>()

  function turn(messageId: string, answer: ChatTurn): void {
    if (seen.has(messageId)) return
    seen.add(messageId)
    log.showTurn(messageId, answer)
    deps.onForm(answer.form)
  }

  function notice(pushed: ChatNotice): void {
    if (seen.has(`notice ${pushed.id}`)) return
    seen.add(`notice ${pushed.id}`)
    log.showNotice(pushed)
  }

  function history(items: ChatHistory['items']): void {
    for (const item of items) {
      if (item.kind === 'notice') notice(item)
      else if (!seen.has(item.messageId)) {
        store.remove(item.messageId) // it had arrived; only the acknowledgement was lost
        log.showOwn({ messageId: item.messageId, said: item.said, at: Date.parse(item.at) })
        turn(item.messageId, item.turn)
      }
    }
  }

  return { turn, notice, history }
}
