import { unreachable } from '../base/unreachable.ts'
import { askForPerson, askStatus, chat, crisis, takeContact } from './beside-the-form.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { affirm, cancel, deny } from './decide.ts'
import { back, decline, explain, pause, resume, review, skip, startForm } from './draft-commands.ts'
import { fillAnswer } from './fill-answer.ts'
import { note } from './note.ts'
import { askPolicy } from './policy-step.ts'
import { type Context, lastWord, type Step, step } from './step.ts'

/** One command on one conversation: the new conversation and what is said. Pure. */
export function reduce(before: Conversation, command: Command, context: Context): Step {
  const conversation = stillConfirming(before, command)
  switch (command.kind) {
    case 'crisis':
      return crisis(conversation, command, context)
    case 'human':
      return askForPerson(conversation, context)
    case 'answer':
    case 'correct':
      return fillAnswer(conversation, command, context)
    case 'start-form':
      return startForm(conversation, context)
    case 'affirm':
      return affirm(conversation, context)
    case 'deny':
      return deny(conversation, context)
    case 'skip':
      return skip(conversation, context)
    case 'decline':
      return decline(conversation, context)
    case 'contact':
      return takeContact(conversation, command, context)
    case 'back':
      return back(conversation)
    case 'review':
      return review(conversation, context)
    case 'cancel':
      return cancel(conversation)
    case 'pause':
      return pause(conversation)
    case 'resume':
      return resume(conversation)
    case 'why':
    case 'example':
      return explain(conversation, command.kind, context)
    case 'repeat':
      return step(conversation)
    case 'status':
      return askStatus(conversation, context)
    case 'chitchat':
      return chat(conversation, command.topic)
    case 'ask-policy':
      return askPolicy(conversation, command.question, context)
    case 'unsure':
      return lastWord(conversation, note('say-submit', { outcome: 'form-summary' }))
    case 'noise':
      return step(conversation, note('noise', { outcome: 'noise' }))
    default:
      return unreachable(command)
  }
}

/** 确定不办了吗 is over as soon as something else is talked about: a later 好 must not throw the draft away. */
function stillConfirming(conversation: Conversation, { kind }: Command): Conversation {
  const { draft } = conversation
  const isDecision = kind === 'cancel' || kind === 'affirm' || kind === 'deny'
  if (draft?.confirmingCancel !== true || isDecision) return conversation
  return { ...conversation, draft: { ...draft, confirmingCancel: false } }
}
