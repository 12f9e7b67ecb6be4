import { element } from './element.ts'
import { words } from './words.ts'

/** The same few buttons always in the same place: no state of the conversation is a dead end. */
export function createQuickRow(deps: { onQuick: (text: string) => void }) {
  const node = element('div', {
    className: 'quick',
    aria: { role: 'group', label: words.quickLabel },
  })
  let shown: readonly string[] = []

  function show(isFilling: boolean): void {
    const texts = isFilling ? words.quickFilling : words.quickIdle
    if (shown === texts) return
    shown = texts
    node.textContent = ''
    for (const text of texts) {
      const button = element('button', { type: 'button', testId: 'quick' }, text)
      button.addEventListener('click', () => deps.onQuick(text))
      node.append(button)
    }
  }

  show(false)
  return { node, show }
}
