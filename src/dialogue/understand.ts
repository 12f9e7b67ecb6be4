import type { FormDefinition } from '../application/form-definition.ts'
import { commandsOfChoices, pickOffered, textOfChoice } from './choice-command.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { findChitchat, findCrisis, findSpoken, wishesToApply } from './find-intent.ts'
import type { Intents, SpokenCommand } from './intents.ts'
import { type Reading, readMessage } from './reading.ts'
import { understandInForm } from './understand-in-form.ts'

/** What a farmer sent: words, or the id of a choice that was offered. */
export type Said = { text: string } | { choice: string }

/** Inside a form these words may also be an answer, which is looked at there. */
const OUTSIDE_A_FORM: readonly SpokenCommand[] = ['status', 'cancel', 'resume', 'affirm', 'deny']

/** Message × conversation → commands in the order in which they are served. Rules and data only. */
export function createUnderstand(deps: { form: FormDefinition; intents: Intents }) {
  const { form, intents } = deps

  return function understand(said: Said, conversation: Conversation): Command[] {
    const text = 'text' in said ? said.text : textOfChoice(said.choice)
    if (text === undefined) return commandsOfChoices('choice' in said ? [said.choice] : [], form)
    const reading = readMessage(text)
    const picked = pickOffered(reading, conversation)
    if (picked.length > 0) return commandsOfChoices(picked, form)
    if (reading.bare === '') return [{ kind: 'noise' }]
    const crisis = findCrisis(reading, intents)
    const rest = understandRest(reading, conversation)
    return crisis === undefined ? rest : [crisis, ...rest.filter(goesWithCrisis)]
  }

  function understandRest(reading: Reading, conversation: Conversation): Command[] {
    const spoken = findSpoken(reading, intents)
    if (spoken.includes('human')) return [{ kind: 'human' }]
    return conversation.draft === undefined
      ? understandOutside(reading, spoken)
      : understandInForm({ reading, spoken, draft: conversation.draft, form, intents })
  }

  function understandOutside(reading: Reading, spoken: SpokenCommand[]): Command[] {
    const command = spoken.find((one) => OUTSIDE_A_FORM.includes(one))
    if (command !== undefined) return [{ kind: command }]
    const chitchat = findChitchat(reading, intents)
    if (chitchat !== undefined) return [chitchat]
    if (wishesToApply(reading, intents)) return [{ kind: 'start-form' }]
    return [{ kind: 'ask-policy', question: reading.raw }]
  }
}
export type Understand = ReturnType<typeof createUnderstand>

/** Beside a cry for help only what was given is taken; nothing is complained about and nothing is looked up. */
function goesWithCrisis(command: Command): boolean {
  if (command.kind === 'answer') return command.value.ok
  return command.kind === 'start-form'
}
