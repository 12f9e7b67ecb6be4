import { element } from './element.ts'
import { words } from './words.ts'

const NEAR_PX = 120

/** Follows the conversation, but never pulls a reader away from older lines. */
export function createLogScroll(log: HTMLElement) {
  const below = element(
    'button',
    { type: 'button', className: 'below', hidden: true },
    words.newBelow,
  )
  let atEnd = true
  below.addEventListener('click', toEnd)
  log.addEventListener('scroll', () => {
    atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_PX
    if (atEnd) below.hidden = true
  })

  function toEnd(): void {
    log.scrollTop = log.scrollHeight
    atEnd = true
    below.hidden = true
  }

  /** Shows the end, unless that would push the start of what is new out of sight. */
  function toStartOf(node: HTMLElement): void {
    log.scrollTop = node.offsetTop - log.offsetTop - 12
    below.hidden = true
  }

  /** Runs a change that the farmer did not ask for. */
  function keepingPlace(change: () => void): void {
    const follow = atEnd
    change()
    if (follow) toEnd()
    else below.hidden = false
  }

  /** The room for the log changes with the keyboard, the text size and what stands below it. */
  function onResize(): void {
    if (atEnd) toEnd()
  }

  if (typeof ResizeObserver === 'function') new ResizeObserver(onResize).observe(log)

  return { below, toEnd, toStartOf, keepingPlace, isAtEnd: () => atEnd }
}
