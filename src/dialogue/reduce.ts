import { unreachable } from '../base/unreachable.ts'
import { askForPerson, askStatus, chat, crisis } from './beside-the-form.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import {
  affirm,
  back,
  cancel,
  deny,
  explain,
  pause,
  resume,
  review,
  skip,
  startForm,
} from './draft-commands.ts'
import { fillAnswer } from './fill-answer.ts'
import { note } from './note.ts'
import { askPolicy } from './policy-step.ts'
import { type Context, type Step, step } from './step.ts'

/** One command on one conversation: the new conversation and what is said. Pure. */
export function reduce(conversation: Conversation, command: Command, context: Context): Step {
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
    case 'noise':
      return step(conversation, note('noise', { outcome: 'noise' }))
    default:
      return unreachable(command)
  }
}
