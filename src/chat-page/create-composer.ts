import { element } from './element.ts'
import type { SafeStorage } from './safe-storage.ts'
import { words } from './words.ts'

const KEY = 'bangban-draft'

/** The field for free text. Half-written words survive a reload. */
export function createComposer(deps: { storage: SafeStorage; onSend: (text: string) => void }) {
  const input = element('textarea', {
    className: 'input',
    testId: 'input',
    rows: 1,
    placeholder: words.inputHint,
    value: deps.storage.read(KEY) ?? '',
    autocomplete: 'off',
    enterKeyHint: 'send',
    aria: { label: words.input },
  })
  const send = element('button', { type: 'submit', className: 'send', testId: 'send' }, words.send)
  const node = element('form', { className: 'composer' }, input, send)

  function changed(): void {
    deps.storage.write(KEY, input.value)
    input.style.height = 'auto'
    input.style.height = `${input.scrollHeight + 2}px` // and its borders
  }

  function submit(): void {
    const text = input.value.trim()
    if (text === '') {
      input.focus()
      return
    }
    deps.onSend(text) // kept in the outbox before the draft goes
    input.value = ''
    changed()
  }

  /** Gives a sentence back to be changed, in front of whatever has been begun since. */
  function giveBack(text: string): void {
    input.value = input.value === '' ? text : `${text}\n${input.value}`
    changed()
    input.focus()
  }

  input.addEventListener('input', changed)
  input.addEventListener('keydown', (event) => {
    const isComposing = event.isComposing || event.keyCode === 229 // Safari ends the composition first
    if (event.key !== 'Enter' || event.shiftKey || isComposing) return
    event.preventDefault()
    submit()
  })
  node.addEventListener('submit', (event) => {
    event.preventDefault()
    submit()
  })

  return { node, giveBack, fit: changed, focus: () => input.focus() }
}
