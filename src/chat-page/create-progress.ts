import type { ChatTurn } from '../http/contract/chat.ts'
import { element } from './element.ts'
import { words } from './words.ts'

/** How far the application is, in words and as a thin bar. */
export function createProgress() {
  const bar = element('div', { className: 'bar-done' })
  const said = element('span', { className: 'progress-words' })
  const node = element(
    'div',
    {
      className: 'progress',
      testId: 'progress',
      hidden: true,
      aria: { role: 'progressbar', label: words.progressLabel, valuemin: '0' },
    },
    said,
    element('div', { className: 'bar' }, bar),
  )

  function show(form: ChatTurn['form']): void {
    node.hidden = form === null
    if (form === null) return
    const total = Math.max(form.progress.total, 1)
    const done = Math.min(form.progress.done, total)
    const text = inWords(form.asking, done, total)
    said.textContent = text
    bar.style.width = `${(done / total) * 100}%`
    node.setAttribute('aria-valuemax', String(total))
    node.setAttribute('aria-valuenow', String(done))
    node.setAttribute('aria-valuetext', text)
  }

  return { node, show }
}

function inWords(asking: string, done: number, total: number): string {
  if (asking === 'summary') return words.progressSummary(total)
  if (asking === 'notice' && done === 0) return words.progressNotice(total)
  return words.progress(Math.min(done + 1, total), total)
}
