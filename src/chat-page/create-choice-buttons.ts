import type { ChatTurn } from '../http/contract/chat.ts'
import { element } from './element.ts'
import { words } from './words.ts'

export type Choice = NonNullable<ChatTurn['replies'][number]['choices']>[number]

/** Big buttons under a reply. The first press locks them all. */
export function createChoiceButtons(choices: Choice[], onChoice: (choice: Choice) => void) {
  const buttons = choices.map((choice) => {
    const button = element('button', { type: 'button', className: 'choice', testId: 'choice' })
    button.append(element('span', {}, choice.label))
    button.addEventListener('click', () => {
      for (const one of buttons) one.disabled = true
      button.classList.add('choice-taken')
      onChoice(choice)
    })
    return button
  })

  function unlock(): void {
    for (const button of buttons) {
      button.disabled = false
      button.classList.remove('choice-taken')
    }
  }

  const group = { role: 'group', label: words.choices }
  return { node: element('div', { className: 'choices', aria: group }, ...buttons), unlock }
}
