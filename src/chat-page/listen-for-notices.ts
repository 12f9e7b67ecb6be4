import type { ChatNotice } from '../http/contract/chat.ts'

const FIRST_WAIT_MS = 5_000
const LONGEST_WAIT_MS = 60_000

/** Keeps an event stream open for as long as the page lives. `onOpen`: what came while it was shut has been missed. */
export function listenForNotices(deps: {
  onNotice: (notice: ChatNotice) => void
  onOpen: () => void
}): void {
  if (typeof EventSource === 'undefined') return // the history brings notices at the next visit
  let wait = FIRST_WAIT_MS

  function open(): void {
    const events = new EventSource('/api/chat/events')
    events.addEventListener('open', () => {
      wait = FIRST_WAIT_MS
      deps.onOpen()
    })
    events.addEventListener('notice', (event) => {
      deps.onNotice(JSON.parse((event as MessageEvent<string>).data) as ChatNotice) // our own service
    })
    events.addEventListener('error', () => {
      if (events.readyState !== EventSource.CLOSED) return // the browser tries again by itself
      setTimeout(open, wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
    })
  }

  open()
}
