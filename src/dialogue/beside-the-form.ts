import type { Application } from '../application/application.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { note } from './note.ts'
import { type Context, lastWord, type Step, step } from './step.ts'

const FORM_OF_A_MESSAGE = { id: 'message', version: 1 }

/** A cry for help: numbers for the farmer and an urgent case for staff, once while nobody has taken it up. */
export function crisis(
  conversation: Conversation,
  { topic, words }: Extract<Command, { kind: 'crisis' }>,
  context: Context,
): Step {
  const said = note(`crisis-${topic}`, { outcome: 'urgent', choices: ['human', 'apply'] })
  const flagged = { ...conversation, urgent: true }
  if (isWaiting(conversation.alarm, context)) return lastWord(flagged, said)
  const application = messageCase(conversation, context, words, true)
  return {
    ...lastWord({ ...flagged, alarm: application.reference }, said),
    opens: [{ tray: 'question', application }],
  }
}

/** 人工 works everywhere: a case in the question tray, and a draft stays as it is. */
export function askForPerson(conversation: Conversation, context: Context): Step {
  const kept = conversation.draft === undefined ? [] : [note('draft-kept', { choices: ['resume'] })]
  if (isWaiting(conversation.handedOver, context)) {
    return lastWord(conversation, note('handed-over-again', { outcome: 'handed-over' }), ...kept)
  }
  const application = messageCase(conversation, context, lastTwo(conversation, context), false)
  return {
    ...lastWord(
      { ...conversation, handedOver: application.reference },
      note('handed-over', { outcome: 'handed-over' }),
      ...kept,
    ),
    opens: [{ tray: 'question', application }],
  }
}

function lastTwo({ lastWords }: Conversation, { words }: Context): string {
  return [lastWords, words].filter(Boolean).join('\n')
}

export function askStatus(conversation: Conversation, { cases }: Context): Step {
  const own = cases.filter(({ tray }) => tray === 'household')
  if (own.length === 0) {
    const none = note('status-none', { outcome: 'status', choices: ['apply', 'human'] })
    return step(conversation, none)
  }
  const lines = own.map(({ reference, status }) =>
    note(`status-${status}`, { data: { reference } }),
  )
  return step(conversation, note('status-list', { outcome: 'status' }), ...lines)
}

export function chat(conversation: Conversation, topic: string): Step {
  if (topic !== 'greeting' || conversation.draft !== undefined) {
    return step(conversation, note(`chitchat-${topic}`, { outcome: 'smalltalk' }))
  }
  const menu = note('menu', { outcome: 'menu', choices: ['apply', 'status', 'human'] })
  return step(conversation, note('chitchat-greeting'), menu)
}

function isWaiting(reference: string | undefined, { cases }: Context): boolean {
  return cases.some((one) => one.reference === reference && one.status === 'submitted')
}

/** What staff need to call back: the words, and what the draft holds already. */
function messageCase(
  { draft, urgent }: Conversation,
  context: Context,
  words: string,
  isCrisis: boolean,
): Application {
  const { householderName, phone, area } = draft?.answers ?? {}
  return {
    reference: context.newReference(),
    form: FORM_OF_A_MESSAGE,
    channel: context.channel,
    submittedAt: context.now.toISOString(),
    ...(householderName === undefined ? {} : { householderName }),
    ...(phone === undefined ? {} : { phone }),
    ...(area === undefined ? {} : { area }),
    ...(words === '' ? {} : { hardship: words }),
    declined: [],
    evidence: {},
    consents: draft?.consents ?? [],
    attachments: [],
    urgent: isCrisis || urgent,
    policyShown: [],
  }
}
