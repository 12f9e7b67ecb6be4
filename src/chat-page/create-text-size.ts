import { element } from './element.ts'
import type { SafeStorage } from './safe-storage.ts'
import { words } from './words.ts'

const KEY = 'bangban-text-size'
const LARGEST = 2

/** A- and A+: three steps, remembered on this phone. */
export function createTextSize(deps: { storage: SafeStorage; onChange: () => void }) {
  const smaller = sizeButton('A-', words.smaller)
  const larger = sizeButton('A+', words.larger)
  let step = 0

  function set(next: number): void {
    step = Math.max(0, Math.min(LARGEST, next))
    document.documentElement.setAttribute('data-text', String(step))
    smaller.setAttribute('aria-disabled', String(step === 0))
    larger.setAttribute('aria-disabled', String(step === LARGEST))
    deps.storage.write(KEY, String(step))
    deps.onChange()
  }

  smaller.addEventListener('click', () => set(step - 1))
  larger.addEventListener('click', () => set(step + 1))
  set(Number(deps.storage.read(KEY)) || 0)
  return [smaller, larger]
}

function sizeButton(sign: string, label: string): HTMLButtonElement {
  return element(
    'button',
    { type: 'button', className: 'size', aria: { label: `${sign} ${label}` } },
    sign,
  )
}
