import type { ChatTurn } from '../http/contract/chat.ts'
import { type BotBubble, createBotBubble } from './create-bot-bubble.ts'
import type { Choice } from './create-choice-buttons.ts'
import type { ReadAloudButton } from './create-read-aloud.ts'

/** Puts replies into the log; only the last reply of all has live choices. */
export function createReplyList(deps: {
  list: HTMLElement
  readAloudButton: ReadAloudButton
  onChoice: (choice: Choice) => void
}) {
  let live: BotBubble | undefined

  function show(
    { replies, outcome }: Pick<ChatTurn, 'replies'> & Partial<ChatTurn>,
    after?: HTMLElement,
  ): void {
    if (replies.length > 0) live?.retire()
    let last = after
    replies.forEach((reply, index) => {
      const isLive = index === replies.length - 1
      const bubble = createBotBubble({ ...deps, reply, outcome, isLive })
      if (last) last.after(bubble.node)
      else deps.list.append(bubble.node)
      last = bubble.node
      live = bubble
    })
  }

  return { show, unlock: () => live?.unlock() }
}
