import type { Application } from '../application/application.ts'
import type { Command } from './command.ts'
import type { Conversation } from './conversation.ts'
import { resume } from './draft-commands.ts'
import { MENU, note } from './note.ts'
import { type Context, lastWord, type Step, step } from './step.ts'

const FORM_OF_A_MESSAGE = { id: 'message', version: 1 }

/** A cry for help: numbers for the farmer and an urgent case for staff; one for each trouble while nobody has taken it up. */
export function crisis(
  conversation: Conversation,
  { topic, words }: Extract<Command, { kind: 'crisis' }>,
  context: Context,
): Step {
  const choices =
    conversation.draft === undefined ? (['human'] as const) : (['human', 'resume'] as const)
  const said = note(`crisis-${topic}`, { outcome: 'urgent', choices })
  const waiting = conversation.alarms.filter(({ reference }) => isWaiting(reference, context))
  const flagged = { ...conversation, urgent: true, alarms: waiting }
  if (waiting.some((alarm) => alarm.topic === topic)) return lastWord(flagged, said)
  const application = messageCase(conversation, context, { words, isUrgent: true })
  const alarms = [...waiting, { topic, reference: application.reference }]
  const contactWanted = application.phone === undefined
  const wanted = contactWanted ? [note('contact-wanted')] : []
  return {
    ...lastWord({ ...flagged, alarms, contactWanted }, said, ...wanted),
    opens: [{ tray: 'question', application }],
  }
}

/** 人工 works everywhere: a case in the question tray, and a draft stays as it is. */
export function askForPerson(conversation: Conversation, context: Context): Step {
  const kept = conversation.draft === undefined ? [] : [note('draft-kept', { choices: ['resume'] })]
  if (isWaiting(conversation.handedOver, context)) {
    return lastWord(conversation, note('handed-over-again', { outcome: 'handed-over' }), ...kept)
  }
  const application = messageCase(conversation, context, {
    words: lastTwo(conversation, context),
    isUrgent: conversation.urgent,
  })
  const contactWanted = application.phone === undefined
  const wanted = contactWanted && kept.length === 0 ? [note('contact-wanted')] : []
  return {
    ...lastWord(
      { ...conversation, handedOver: application.reference, contactWanted },
      note('handed-over', { outcome: 'handed-over' }),
      ...wanted,
      ...kept,
    ),
    opens: [{ tray: 'question', application }],
  }
}

/** The number to call back, given after staff were called: a case of its own, since what is stored never changes. */
export function takeContact(
  conversation: Conversation,
  { phone, words }: Extract<Command, { kind: 'contact' }>,
  context: Context,
): Step {
  const asked = messageCase(conversation, context, { words, isUrgent: conversation.urgent })
  return {
    ...lastWord(
      { ...conversation, contactWanted: false },
      note('contact-noted', { outcome: 'handed-over' }),
    ),
    opens: [{ tray: 'question', application: { ...asked, phone } }],
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
  if (topic !== 'greeting') {
    return step(conversation, note(`chitchat-${topic}`, { outcome: 'smalltalk' }))
  }
  const hello = note('chitchat-greeting')
  if (conversation.draft !== undefined) {
    const recap = resume(conversation)
    return { ...recap, notes: [hello, ...recap.notes] }
  }
  return step(conversation, hello, MENU)
}

function isWaiting(reference: string | undefined, { cases }: Context): boolean {
  return cases.some((one) => one.reference === reference && one.status === 'submitted')
}

/** What staff need to call back: the words, and who it is as far as a draft or an earlier application tells. */
function messageCase(
  { draft }: Conversation,
  context: Context,
  { words, isUrgent }: { words: string; isUrgent: boolean },
): Application {
  const earlier = context.cases.findLast(({ tray }) => tray === 'household')?.application
  const { householderName, phone, area } =
    draft?.answers.phone === undefined ? { ...earlier, ...draft?.answers } : draft.answers
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
    urgent: isUrgent,
    policyShown: [],
  }
}
