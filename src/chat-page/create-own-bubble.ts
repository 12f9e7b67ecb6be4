import type { SendState } from './create-outbox.ts'
import { element } from './element.ts'
import { words } from './words.ts'

export type OwnBubble = ReturnType<typeof createOwnBubble>

/** What the farmer said, and in words how the sending of it goes. */
export function createOwnBubble(deps: { said: string; onTap: (state: SendState) => void }) {
  const state = element('div', { className: 'state' })
  const node = element(
    'div',
    { className: 'row row-own', testId: 'own-bubble', aria: { role: 'group', label: words.own } },
    element('div', { className: 'bubble' }, element('div', { className: 'text' }, deps.said)),
  )

  function setState(now: SendState | 'sent'): void {
    state.textContent = ''
    if (now === 'sent') {
      state.remove()
      return
    }
    state.append(now === 'sending' ? words.sending : tapToFix(now))
    node.append(state)
  }

  function tapToFix(now: 'failed' | 'refused'): HTMLElement {
    const button = element(
      'button',
      { type: 'button', className: 'unsent', testId: 'unsent' },
      words[now],
    )
    button.addEventListener('click', () => deps.onTap(now))
    return button
  }

  return { node, setState }
}
