import type { ChatHistory, ChatNotice, ChatTurn } from '../http/contract/chat.ts'
import type { Api, ApiAnswer } from './create-api.ts'
import { createHistoryLoader } from './create-history-loader.ts'
import type { LogView } from './create-log-view.ts'
import { createOutbox } from './create-outbox.ts'
import { createShownOnce } from './create-shown-once.ts'
import type { Unsent, UnsentStore } from './create-unsent-store.ts'
import { newMessageId } from './new-message-id.ts'

/** What happens when: history first, then what is still unsent, then everything new. */
export function createChat(deps: {
  api: Api
  store: UnsentStore
  log: LogView
  onForm: (form: ChatTurn['form']) => void
  onConnection: (works: boolean) => void
  onReady: () => void
}) {
  const { api, store, log } = deps
  let loaded = false
  const shown = createShownOnce(deps)
  const loadHistory = createHistoryLoader({
    fetchHistory: async () => watch(await api.history()),
    onHistory,
    onFailure: () => {
      if (!loaded) for (const unsent of store.toSend()) log.setState(unsent.messageId, 'failed')
    },
  })
  const outbox = createOutbox({
    store,
    send: async (message) => watch(await api.send(message)),
    onState: log.setState,
    onTurn: (messageId, turn) => {
      shown.turn(messageId, turn)
      log.showFrom(messageId)
    },
  })

  function watch<T>(answer: ApiAnswer<T>): ApiAnswer<T> {
    deps.onConnection(answer.ok || !answer.again)
    return answer
  }

  function onHistory({ greeting, items }: ChatHistory): void {
    if (loaded) {
      log.scroll.keepingPlace(() => shown.history(items))
      return
    }
    log.clear()
    log.greet(greeting)
    shown.history(items)
    showLatest(items)
    for (const unsent of store.all()) showUnsent(unsent)
    log.setBusy(false)
    loaded = true
    outbox.start()
    deps.onReady()
  }

  function showLatest(items: ChatHistory['items']): void {
    const latest = items[items.length - 1]
    if (latest?.kind === 'turn') log.showFrom(latest.messageId)
    else if (latest) log.scroll.toEnd()
  }

  function onNotice(notice: ChatNotice): void {
    if (loaded) log.scroll.keepingPlace(() => shown.notice(notice)) // else the history brings it
  }

  function showUnsent(unsent: Unsent): void {
    log.showOwn({ ...unsent, at: Date.now() })
    log.setState(unsent.messageId, unsent.refused ? 'refused' : 'sending')
    log.scroll.toEnd()
  }

  function say(words: Omit<Unsent, 'messageId'>): void {
    const unsent = { messageId: newMessageId(), ...words }
    store.add(unsent)
    showUnsent(unsent)
    sendNow()
  }

  /** A button pressed again while its first press is still under way says nothing new. */
  function press(words: Omit<Unsent, 'messageId'>): void {
    if (store.toSend().some((unsent) => unsent.said === words.said)) sendNow()
    else say(words)
  }

  function sendAgain(): void {
    for (const unsent of store.toSend()) log.setState(unsent.messageId, 'sending')
    sendNow()
  }

  function sendNow(): void {
    outbox.sendNow()
    if (!loaded) loadHistory()
  }

  return { loadHistory, onNotice, say, press, sendAgain, sendNow }
}
