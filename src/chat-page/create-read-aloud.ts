import { element } from './element.ts'
import { words } from './words.ts'

/** Makes the "读出来" button of a bubble; absent where the device cannot speak. */
export function createReadAloud() {
  if (!('speechSynthesis' in window) || typeof SpeechSynthesisUtterance !== 'function')
    return undefined
  const speech = window.speechSynthesis
  let reading: HTMLButtonElement | undefined

  function stop(): void {
    if (reading) reading.textContent = words.readAloud
    reading = undefined
    speech.cancel()
  }

  function read(button: HTMLButtonElement, text: string): void {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.lang = 'zh-CN'
    utterance.rate = 0.9
    utterance.onend = () => {
      if (reading === button) stop()
    }
    utterance.onerror = () => {
      if (reading !== button) return
      stop()
      button.textContent = words.cannotRead
    }
    reading = button
    button.textContent = words.stopReading
    speech.speak(utterance)
  }

  return function readAloudButton(text: () => string): HTMLButtonElement {
    const button = element('button', { type: 'button', className: 'read' }, words.readAloud)
    button.addEventListener('click', () => {
      const again = reading !== button
      stop()
      if (again) read(button, text())
    })
    return button
  }
}
export type ReadAloudButton = ReturnType<typeof createReadAloud>
