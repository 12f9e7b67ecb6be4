import type { ChatNotice, ChatTurn } from '../http/contract/chat.ts'
import type { Choice } from './create-choice-buttons.ts'
import { createLogScroll } from './create-log-scroll.ts'
import { createNoticeBubble } from './create-notice-bubble.ts'
import type { SendState } from './create-outbox.ts'
import { createOwnBubble, type OwnBubble } from './create-own-bubble.ts'
import type { ReadAloudButton } from './create-read-aloud.ts'
import { createReplyList } from './create-reply-list.ts'
import { element } from './element.ts'
import { formatWhen } from './format-when.ts'
import { words } from './words.ts'

const PAUSE_MS = 15 * 60_000

/** The conversation on the screen, in order. */
export function createLogView(deps: {
  readAloudButton: ReadAloudButton
  onChoice: (choice: Choice) => void
  onUnsent: (messageId: string, state: SendState) => void
}) {
  const list = element('div', { className: 'log-inner' })
  const aria = { role: 'log', live: 'polite', label: words.log, busy: 'true' }
  const log = element('div', { className: 'log', testId: 'log', tabIndex: 0, aria }, list)
  const scroll = createLogScroll(log)
  const replies = createReplyList({ ...deps, list })
  const own = new Map<string, OwnBubble>()
  let lastAt = 0

  function showWhen(at: number): void {
    if (at - lastAt > PAUSE_MS) {
      list.append(element('p', { className: 'when' }, formatWhen(at, Date.now())))
    }
    lastAt = Math.max(at, lastAt)
  }

  function showOwn({ messageId, said, at }: { messageId: string; said: string; at: number }): void {
    if (own.has(messageId)) return
    showWhen(at)
    const bubble = createOwnBubble({ said, onTap: (state) => deps.onUnsent(messageId, state) })
    own.set(messageId, bubble)
    list.append(bubble.node)
  }

  function setState(messageId: string, state: SendState): void {
    const change = () => own.get(messageId)?.setState(state)
    if (scroll.isAtEnd()) scroll.keepingPlace(change)
    else change()
    if (state === 'refused') replies.unlock()
  }

  /** The replies stand under what they answer, also when the farmer has written on meanwhile. */
  function showTurn(messageId: string, turn: ChatTurn): void {
    const bubble = own.get(messageId)
    bubble?.setState('sent')
    replies.show(turn, bubble?.node)
  }

  function showFrom(messageId: string): void {
    const bubble = own.get(messageId)
    if (bubble) scroll.toStartOf(bubble.node)
  }

  function showNotice(notice: ChatNotice): void {
    showWhen(Date.parse(notice.at))
    list.append(createNoticeBubble(notice, deps.readAloudButton))
  }

  function dropOwn(messageId: string): void {
    own.get(messageId)?.node.remove()
    own.delete(messageId)
  }

  function clear(): void {
    list.textContent = ''
    own.clear()
    lastAt = 0
  }

  const setBusy = (busy: boolean) => log.setAttribute('aria-busy', String(busy))
  const greet = (greeting: ChatTurn['replies'][number]) => replies.show({ replies: [greeting] })

  return {
    log,
    scroll,
    greet,
    showOwn,
    setState,
    showTurn,
    showFrom,
    showNotice,
    dropOwn,
    clear,
    setBusy,
  }
}
export type LogView = ReturnType<typeof createLogView>
