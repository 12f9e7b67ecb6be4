import type { ChatNotice } from '../http/contract/chat.ts'
import type { ReadAloudButton } from './create-read-aloud.ts'
import { element } from './element.ts'
import { renderText } from './render-text.ts'
import { words } from './words.ts'

/** A message from the office that answers nothing the farmer said. */
export function createNoticeBubble(
  notice: ChatNotice,
  readAloudButton: ReadAloudButton,
): HTMLElement {
  const bubble = element(
    'div',
    { className: 'bubble' },
    element(
      'p',
      { className: 'notice-head' },
      `${words.notice} `,
      element('span', {}, notice.reference),
    ),
    element('div', { className: 'text' }, ...renderText(notice.text, [])),
  )
  if (readAloudButton) bubble.append(readAloudButton(() => notice.text))
  return element('div', { className: 'row row-bot row-notice', testId: 'notice' }, bubble)
}
