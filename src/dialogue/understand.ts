import type { FormDefinition } from '../application/form-definition.ts'
import { parsePhone } from '../text/parse-phone.ts'
import { isAskingForStory } from './asking.ts'
import { commandsOfChoices, mayChoose, pickOffered, textOfChoice } from './choice-command.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { findChitchat, findCrisis, findSpoken, wishesToApply } from './find-intent.ts'
import type { Intents, SpokenCommand } from './intents.ts'
import { type Reading, readMessage } from './reading.ts'
import { understandInForm } from './understand-in-form.ts'

/** What a farmer sent: words, or the id of a choice that was offered. */
export type Said = { text: string } | { choice: string }

/** What means something outside a form; inside one these words may also be an answer, which is looked at there. */
const OUTSIDE_A_FORM = ['status', 'cancel', 'resume', 'affirm', 'deny'] as const

/** Message × conversation → commands in the order in which they are served. Rules and data only. */
export function createUnderstand(deps: { form: FormDefinition; intents: Intents }) {
  const { form, intents } = deps

  return function understand(said: Said, conversation: Conversation): Command[] {
    if ('choice' in said && !mayChoose(said.choice, conversation)) return [{ kind: 'repeat' }]
    const text = 'text' in said ? said.text : textOfChoice(said.choice)
    if (text === undefined) return commandsOfChoices('choice' in said ? [said.choice] : [], form)
    const reading = readMessage(text)
    const picked = pickOffered(reading, conversation)
    if (picked.includes('confirm')) return [{ kind: 'unsure' }]
    if (picked.length > 0) return commandsOfChoices(picked, form)
    if (reading.bare === '') return [{ kind: 'noise' }]
    const crisis = findCrisis(reading, intents)
    const rest = understandRest(reading, conversation)
    return crisis === undefined ? rest : [crisis, ...rest.filter(goesWithCrisis)]
  }

  function understandRest(reading: Reading, conversation: Conversation): Command[] {
    const { draft } = conversation
    const isStory = draft !== undefined && isAskingForStory(draft, form)
    const spoken = findSpoken(reading, intents, { onlyWhole: isStory })
    if (spoken.includes('human')) return [{ kind: 'human' }]
    return draft === undefined
      ? understandOutside(reading, conversation, spoken)
      : understandInForm({ reading, draft, form, intents })
  }

  function understandOutside(
    reading: Reading,
    { contactWanted }: Conversation,
    spoken: SpokenCommand[],
  ): Command[] {
    const phone = contactWanted ? parsePhone(reading.text) : undefined
    if (phone?.ok) return [{ kind: 'contact', phone: phone.value, words: reading.raw }]
    if (wishesToApply(reading, intents)) return [{ kind: 'start-form' }]
    if (spoken.includes('submit')) return [{ kind: 'status' }]
    const command = OUTSIDE_A_FORM.find((one) => spoken.includes(one))
    if (command !== undefined) return [{ kind: command }]
    const chitchat = findChitchat(reading, intents)
    return [chitchat ?? { kind: 'ask-policy', question: reading.raw }]
  }
}
export type Understand = ReturnType<typeof createUnderstand>

/** Beside a cry for help only what was given is taken; nothing is complained about and nothing is looked up. */
function goesWithCrisis(command: Command): boolean {
  if (command.kind === 'answer') return command.value.ok
  return command.kind === 'start-form'
}
