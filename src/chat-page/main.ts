import { createApi } from './create-api.ts'
import { createChat } from './create-chat.ts'
import { createComposer } from './create-composer.ts'
import { createLogView } from './create-log-view.ts'
import type { SendState } from './create-outbox.ts'
import { createProgress } from './create-progress.ts'
import { createQuickRow } from './create-quick-row.ts'
import { createReadAloud } from './create-read-aloud.ts'
import { createTextSize } from './create-text-size.ts'
import { createUnsentStore } from './create-unsent-store.ts'
import { element } from './element.ts'
import { fitViewport } from './fit-viewport.ts'
import { listenForNotices } from './listen-for-notices.ts'
import { safeStorage } from './safe-storage.ts'
import { words } from './words.ts'

const lasting = safeStorage(() => localStorage)
const store = createUnsentStore(lasting)
const composer = createComposer({
  storage: safeStorage(() => sessionStorage),
  onSend: (text) => chat.say({ said: text }),
})
const log = createLogView({
  readAloudButton: createReadAloud(),
  onChoice: ({ id, label }) => {
    chat.press({ said: label, choice: id })
    log.log.focus({ preventScroll: true }) // the pressed button goes, and keyboards must not start at the top
  },
  onUnsent,
})
const progress = createProgress()
const quick = createQuickRow({ onQuick: (text) => chat.press({ said: text }) })
const offline = element('p', { className: 'offline', testId: 'offline', aria: { role: 'status' } })
const chat = createChat({
  api: createApi({ fetch: (...request) => fetch(...request) }),
  store,
  log,
  onForm(form) {
    progress.show(form)
    quick.show(form !== null)
  },
  onReady: () => listenForNotices({ onNotice: chat.onNotice, onOpen: chat.loadHistory }),
  onConnection: (works) => {
    offline.textContent = works ? '' : words.offline
  },
})

/** What only failed is sent again; what the service refused goes back into the field. */
function onUnsent(messageId: string, state: SendState): void {
  if (state !== 'refused') {
    chat.sendAgain()
    return
  }
  const refused = store.all().find((unsent) => unsent.messageId === messageId)
  if (refused) composer.giveBack(refused.said)
  store.remove(messageId)
  log.dropOwn(messageId)
}

function build(): void {
  const main = document.getElementById('main')
  const page = document.getElementById('page')
  if (!main || !page) return
  const dock = element('div', { className: 'dock-inner' })
  dock.append(offline, progress.node, quick.node, composer.node)
  main.textContent = ''
  main.append(log.log, element('div', { className: 'dock' }, log.scroll.below, dock))
  document
    .getElementById('sizes')
    ?.append(...createTextSize({ storage: lasting, onChange: composer.fit }))
  fitViewport(page)
}

build()
chat.loadHistory()
window.addEventListener('resize', composer.fit)
window.addEventListener('online', chat.sendNow)
document.addEventListener('visibilitychange', () => {
  if (!document.hidden) chat.sendNow()
})
