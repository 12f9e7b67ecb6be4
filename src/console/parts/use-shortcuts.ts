import { onBeforeUnmount, onMounted } from 'vue'

/** Keys of a page. They rest while the officer types and while a window stands over the page. */
export function useShortcuts(shortcuts: Record<string, () => void>): void {
  function press(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.defaultPrevented || belongsToField(event) || isWindowOpen()) return
    const run = shortcuts[event.key]
    if (!run) return
    event.preventDefault()
    run()
  }
  onMounted(() => window.addEventListener('keydown', press))
  onBeforeUnmount(() => window.removeEventListener('keydown', press))
}

function belongsToField({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement && ['radio', 'checkbox'].includes(target.type)) {
    return key.startsWith('Arrow')
  }
  return ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName) || target.isContentEditable
}

function isWindowOpen(): boolean {
  const overlays = document.querySelectorAll<HTMLElement>('.el-overlay')
  return Array.from(overlays).some((overlay) => overlay.style.display !== 'none')
}
