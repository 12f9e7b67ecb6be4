import { Answers } from '../application/answers.ts'
import { displayAnswer } from '../application/display-answer.ts'
import { findQuestion, type Question } from '../application/form-definition.ts'
import type { AnswerError, AnswerValue } from '../application/parse-answer.ts'
import { maskIdNumber } from '../base/mask.ts'
import { hasConsent } from './asking.ts'
import type { Command } from './command.ts'
import type { Conversation, Draft } from './conversation.ts'
import { note } from './note.ts'
import { type Context, type Step, step } from './step.ts'

type Fill = Extract<Command, { kind: 'answer' | 'correct' }>

const PLACE_TRIES = 3
const MOST_CHOICES = 5

/** Takes an answer or a correction, never before the notice is agreed to. A refused value never erases the one that stood there. */
export function fillAnswer(conversation: Conversation, command: Fill, context: Context): Step {
  const { draft } = conversation
  const question = findQuestion(context.form, command.key)
  if (draft === undefined || question === undefined) return step(conversation)
  if (!hasConsent(draft, 'notice')) return step(conversation)
  const { value } = command
  if (value === undefined || (command.kind === 'correct' && isMissing(value))) {
    return askAgain(conversation, draft, question)
  }
  if (value.ok) return take(conversation, draft, question, value.value, command, context)
  return refuse(conversation, draft, question, value.error, command, context)
}

function isMissing(value: NonNullable<Fill['value']>): boolean {
  return !value.ok && value.error.code.endsWith('_MISSING')
}

function askAgain(conversation: Conversation, draft: Draft, question: Question): Step {
  const old = shownOld(draft, question)
  const notes = old === undefined ? [] : [note('old-value', { data: { old } })]
  return step({ ...conversation, draft: { ...draft, reasking: question.key } }, ...notes)
}

function take(
  conversation: Conversation,
  draft: Draft,
  question: Question,
  value: AnswerValue,
  command: Fill,
  { messageId }: Context,
): Step {
  const { key } = question
  const { reasking, held: _, ...rest } = draft
  const { [key]: __, ...tries } = draft.tries
  const taken: Draft = {
    ...rest,
    ...(reasking === undefined || reasking === key ? {} : { reasking }),
    answers: withAnswer(draft.answers, key, merged(draft, question, value)),
    declined: draft.declined.filter((one) => one !== key),
    evidence: {
      ...draft.evidence,
      [key]: { messageId, text: command.words, inferred: false, confirmed: false },
    },
    lastAnswered: [...draft.lastAnswered.filter((one) => one !== key), key],
    tries,
  }
  const wasCorrected = command.kind === 'correct' && Object.hasOwn(draft.answers, key)
  const shown = shownOld(taken, question) ?? ''
  const notes = wasCorrected
    ? [note('corrected', { data: { label: question.label, value: shown } })]
    : []
  return step({ ...conversation, draft: taken }, ...notes)
}

/** 村改成排碧村 keeps county and township; what is added to a story does not throw away what was told. */
function merged({ answers }: Draft, question: Question, value: AnswerValue): AnswerValue {
  if (question.kind === 'story' && answers.hardship !== undefined && typeof value === 'string') {
    return `${answers.hardship}\n${value}`
  }
  const isPlace = question.kind === 'area' && typeof value === 'object' && 'text' in value
  if (!isPlace || value.county !== undefined || answers.area?.county === undefined) return value
  const { unresolved: _, ...named } = value
  return { ...answers.area, ...named, text: `${answers.area.text} ${value.text}` }
}

/** The kind of a question fixes the shape of its value, which the schema of the answers proves once more. */
function withAnswer(answers: Answers, key: string, value: AnswerValue): Answers {
  return Answers.parse({ ...answers, [key]: value })
}

function refuse(
  conversation: Conversation,
  draft: Draft,
  question: Question,
  error: AnswerError,
  command: Fill,
  context: Context,
): Step {
  const { key } = question
  const tries = (draft.tries[key] ?? 0) + 1
  if (question.kind === 'area' && tries >= PLACE_TRIES) {
    const text = [draft.held?.text, command.words].filter(Boolean).join(' ')
    return take(conversation, draft, question, { text, unresolved: true }, command, context)
  }
  const isCorrection = command.kind === 'correct'
  const refused: Draft = {
    ...draft,
    tries: { ...draft.tries, [key]: tries },
    ...(isCorrection ? { reasking: key } : {}),
    ...(error.code === 'AREA_WHICH_COUNTY' ? { held: held(error, command.words) } : {}),
  }
  const old = shownOld(draft, question)
  const kept = old === undefined ? [] : [note('kept-old', { data: { old } })]
  const isAskedNext = error.code === 'AREA_WHICH_COUNTY'
  const data = 'length' in error ? { length: String(error.length) } : {}
  const reason = isAskedNext ? [] : [note(error.code, { outcome: 'form-invalid', data })]
  return step({ ...conversation, draft: refused }, ...reason, ...kept)
}

function held({ counties }: Extract<AnswerError, { code: 'AREA_WHICH_COUNTY' }>, text: string) {
  const choices = counties.slice(0, MOST_CHOICES)
  return { text, counties: choices.map(({ name }) => ({ id: `say:${name}`, label: name })) }
}

function shownOld(draft: Draft, question: Question): string | undefined {
  const old = displayAnswer(question, draft.answers)
  return question.kind === 'id-card' && old !== undefined ? maskIdNumber(old) : old
}
