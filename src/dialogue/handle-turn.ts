import type { FormDefinition } from '../application/form-definition.ts'
import { makeReference } from '../application/reference.ts'
import type { Clock } from '../base/clock.ts'
import type { AnswerPolicy } from '../policy/answer-policy.ts'
import { askingKey, askingOf, isDone } from './asking.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { MENU, note } from './note.ts'
import { firstOutcome, type Outcome } from './outcome.ts'
import { prompt } from './prompt.ts'
import { reduce } from './reduce.ts'
import type { Render } from './replies.ts'
import { type Context, type Step, step } from './step.ts'
import type { TurnResult } from './turn-result.ts'
import type { After, Before, InboundMessage, TurnStore } from './turn-store.ts'
import type { Understand } from './understand.ts'

/** Where a message enters and leaves: understand → reduce each command → ask what is pending → store → reply. */
export function createHandleTurn(deps: {
  form: FormDefinition
  understand: Understand
  answerPolicy: AnswerPolicy
  render: Render
  store: TurnStore
  clock: Clock
  randomBytes: (length: number) => Uint8Array
}) {
  const { form, understand, answerPolicy, render, store } = deps

  return function handleTurn(message: InboundMessage): Promise<TurnResult> {
    const now = deps.clock()
    return store.takeTurn(message, now, (before) => take(message, now, before))
  }

  function take(
    message: InboundMessage,
    now: Date,
    { conversation, cases, startedAfresh }: Before,
  ): After {
    const context: Context = {
      form,
      answerPolicy,
      now,
      newReference: () => makeReference(now, deps.randomBytes),
      channel: message.channel,
      messageId: message.messageId,
      words: 'text' in message.said ? message.said.text : '',
      cases,
    }
    const begun = withKnownForm(conversation, form)
    const done = reduceAll(begun, understand(message.said, begun), context)
    const isNew = startedAfresh || begun !== conversation
    const afresh = isNew ? [note('started-afresh')] : []
    const pending = done.holds ? [] : prompt(done.conversation, form)
    const said = [...afresh, ...done.notes, ...pending]
    const notes = said.length > 0 ? said : [MENU]
    const replies = render.render(notes)
    const offered = replies.at(-1)?.choices ?? []
    const outcomes: Outcome[] = notes.flatMap(({ outcome }) => outcome ?? [])
    return {
      conversation: { ...done.conversation, offered, lastWords: context.words },
      opens: done.opens,
      result: {
        outcome: firstOutcome(outcomes),
        replies,
        form: formState(done.conversation, form),
        reference: done.conversation.reference ?? null,
      },
    }
  }
}
export type HandleTurn = ReturnType<typeof createHandleTurn>

/** The last word of a turn belongs to its last command: an answer beside a cry for help still brings the next question. */
function reduceAll(start: Conversation, commands: readonly Command[], context: Context): Step {
  return commands.reduce<Step>((done, command) => {
    const next = reduce(done.conversation, command, context)
    return {
      conversation: next.conversation,
      notes: [...done.notes, ...next.notes],
      opens: [...done.opens, ...next.opens],
      holds: next.holds,
    }
  }, step(start))
}

/** A draft belongs to the version of the form that it was begun with; of another one it cannot be finished. */
function withKnownForm(conversation: Conversation, form: FormDefinition): Conversation {
  const { draft, ...rest } = conversation
  const isKnown =
    draft === undefined || (draft.formId === form.id && draft.formVersion === form.version)
  return isKnown ? conversation : rest
}

function formState({ draft }: Conversation, form: FormDefinition): TurnResult['form'] {
  if (draft === undefined) return null
  return {
    id: draft.formId,
    version: draft.formVersion,
    asking: askingKey(askingOf(draft, form)),
    answers: draft.answers,
    progress: {
      done: form.questions.filter(({ key }) => isDone(draft, key)).length,
      total: form.questions.length,
    },
  }
}
