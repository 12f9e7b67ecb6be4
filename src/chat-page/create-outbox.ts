import type { ChatTurn } from '../http/contract/chat.ts'
import { backOff } from './back-off.ts'
import type { ApiAnswer, OutgoingMessage } from './create-api.ts'
import type { Unsent, UnsentStore } from './create-unsent-store.ts'

export type SendState = 'sending' | 'failed' | 'refused'

/** Sends what is unsent until the service has acknowledged it, in order, always under the same messageId. */
export function createOutbox(deps: {
  store: UnsentStore
  send: (message: OutgoingMessage) => Promise<ApiAnswer<ChatTurn>>
  onState: (messageId: string, state: SendState) => void
  onTurn: (messageId: string, turn: ChatTurn) => void
}) {
  const { store } = deps
  let started = false
  let busy = false
  let failures = 0
  let askedToWaitMs = 0
  let timer: ReturnType<typeof setTimeout> | undefined

  /** Nothing leaves before the history is on the page, or an answer could appear above what came before it. */
  function start(): void {
    started = true
    sendNow()
  }

  /** Ends the waiting between two tries: the farmer tapped, the network is back, the page is seen again. */
  function sendNow(): void {
    clearTimeout(timer)
    if (busy || !started) return
    busy = true
    sendWaiting().then(release, release)
  }

  function release(): void {
    busy = false
    if (store.toSend().length === 0) return
    timer = setTimeout(sendNow, Math.max(backOff(failures), askedToWaitMs))
  }

  async function sendWaiting(): Promise<void> {
    for (let next = store.toSend()[0]; next !== undefined; next = store.toSend()[0]) {
      const { messageId } = next
      const answer = await deps.send(toMessage(next))
      if (answer.ok) {
        failures = 0
        askedToWaitMs = 0
        store.remove(messageId)
        deps.onTurn(messageId, answer.value)
      } else if (answer.again) {
        failures += 1
        askedToWaitMs = answer.afterMs
        for (const unsent of store.toSend()) deps.onState(unsent.messageId, 'failed')
        return
      } else {
        store.refuse(messageId)
        deps.onState(messageId, 'refused')
      }
    }
  }

  return { start, sendNow }
}

function toMessage({ messageId, said, choice }: Unsent): OutgoingMessage {
  return choice === undefined ? { messageId, text: said } : { messageId, choice }
}
