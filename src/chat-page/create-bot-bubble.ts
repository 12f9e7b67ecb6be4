import type { ChatTurn } from '../http/contract/chat.ts'
import { type Choice, createChoiceButtons } from './create-choice-buttons.ts'
import type { ReadAloudButton } from './create-read-aloud.ts'
import { element } from './element.ts'
import { renderCitation } from './render-citation.ts'
import { renderText } from './render-text.ts'
import { stripChoices } from './strip-choices.ts'
import { words } from './words.ts'

type Reply = ChatTurn['replies'][number]
export type BotBubble = ReturnType<typeof createBotBubble>

/** One reply. While it is the last one its choices are buttons; afterwards they are the text's numbered lines again. */
export function createBotBubble(deps: {
  reply: Reply
  outcome: ChatTurn['outcome'] | undefined
  isLive: boolean
  readAloudButton: ReadAloudButton
  onChoice: (choice: Choice) => void
}) {
  const { reply, outcome, isLive } = deps
  const choices = reply.choices ?? []
  const citations = reply.citations ?? []
  const quotes = citations.map((citation) => citation.quote)
  const isLiveWithChoices = isLive && choices.length > 0

  const text = element('div', { className: 'text', testId: 'bot-text' })
  const shown = isLiveWithChoices ? stripChoices(reply.text, choices) : reply.text
  text.append(...renderText(shown, quotes))
  const bubble = element('div', { className: 'bubble' }, text)
  const isAnswer = outcome !== 'related'
  for (const citation of citations) {
    bubble.append(renderCitation(citation, { said: reply.text, isAnswer }))
  }
  if (deps.readAloudButton) bubble.append(deps.readAloudButton(() => reply.text))

  const node = element(
    'div',
    { className: 'row row-bot', testId: 'bot-bubble', aria: { role: 'group', label: words.bot } },
    bubble,
  )
  if (outcome === 'urgent') node.classList.add('row-urgent')

  const buttons = createChoiceButtons(isLiveWithChoices ? choices : [], deps.onChoice)
  if (isLiveWithChoices) node.append(buttons.node)

  function retire(): void {
    buttons.node.remove()
    text.textContent = ''
    text.append(...renderText(reply.text, quotes))
  }

  return { node, retire, unlock: buttons.unlock }
}
