import type { FormDefinition, Question } from '../application/form-definition.ts'
import { parseAnswer } from '../application/parse-answer.ts'
import { type Asking, askingOf } from './asking.ts'
import type { Command } from './command.ts'
import type { Draft } from './conversation.ts'
import { findCorrection } from './find-correction.ts'
import { findChitchat, findSpoken } from './find-intent.ts'
import type { Intents, SpokenCommand } from './intents.ts'
import { type Reading, readMessage, splitQuestion } from './reading.ts'

type Given = {
  reading: Reading
  spoken: SpokenCommand[]
  draft: Draft
  form: FormDefinition
  intents: Intents
}

const LONGEST_QUESTION = 40
const SHORT_IN_A_STORY = 15
const YES_OR_NO: readonly SpokenCommand[] = ['affirm', 'deny']

/** What a message means while an application is being filled in: a command, a correction, an answer, a question, or two of these. */
export function understandInForm(given: Given): Command[] {
  const asking = askingOf(given.draft, given.form)
  if (given.draft.confirmingCancel) {
    const decision = given.spoken.find((one) =>
      ['cancel', 'affirm', 'deny', 'resume'].includes(one),
    )
    if (decision !== undefined) return [{ kind: decision }]
  }
  const command = findCommand(given, asking)
  if (command !== undefined) return [command]
  const correction = mayCorrect(given, asking) ? findCorrection(given) : undefined
  if (correction !== undefined) return [correction]
  const chitchat = findChitchat(given.reading, given.intents)
  if (chitchat !== undefined) return [chitchat]
  return asking.kind === 'question'
    ? understandAnswer(given, asking.question)
    : understandBesideYesOrNo(given)
}

/** 好 and 没有 are answers where a question waits, and decisions where a notice or the summary does. */
function findCommand({ reading, spoken, intents }: Given, asking: Asking): Command | undefined {
  const isOpen = asking.kind === 'question'
  if (isOpen && asking.question.kind === 'story' && reading.bare.length > SHORT_IN_A_STORY) {
    return undefined
  }
  if (isOpen && declines(asking.question, reading)) return { kind: 'skip' }
  const fitting = spoken.find((one) => !(isOpen && YES_OR_NO.includes(one)))
  if (fitting !== undefined) return { kind: fitting }
  if (isOpen) return undefined
  const [firstClause = ''] = reading.clauses
  const decision = findSpoken(readMessage(firstClause), intents).find((one) =>
    YES_OR_NO.includes(one),
  )
  return decision === undefined ? undefined : { kind: decision }
}

function declines(question: Question, reading: Reading): boolean {
  const words = question.mayDecline?.words ?? []
  if (!words.some((word) => reading.bare.includes(word))) return false
  const asks = /[？]|吗$/u.test(reading.text)
  return !asks && !parseAnswer(question, reading.text).ok
}

function mayCorrect({ reading }: Given, asking: Asking): boolean {
  const inStory = asking.kind === 'question' && asking.question.kind === 'story'
  return !inStory || reading.bare.length <= SHORT_IN_A_STORY
}

/** An answer, a question, or both in one message. A long story that asks something is still a story. */
function understandAnswer({ reading, draft, intents }: Given, question: Question): Command[] {
  const { told, asked } = splitQuestion(reading, intents.questions)
  const answerTo = (text: string): Command => ({
    kind: 'answer',
    key: question.key,
    value: parseWithHeld(question, text, draft),
    words: reading.raw,
  })
  if (question.kind === 'story') {
    const isQuestion = told === '' && asked.length <= LONGEST_QUESTION
    return isQuestion ? [{ kind: 'ask-policy', question: reading.raw }] : [answerTo(reading.raw)]
  }
  if (asked === '') return [answerTo(reading.text)]
  const inAll = answerTo(reading.text)
  const inTold = told === '' ? undefined : answerTo(told)
  if (inTold?.kind === 'answer' && inTold.value.ok) {
    return [inTold, { kind: 'ask-policy', question: asked }]
  }
  if (inAll.kind === 'answer' && inAll.value.ok && question.kind !== 'person-name') return [inAll]
  const aboutThis = question.aliases.some((alias) => asked.includes(alias))
  return aboutThis ? [{ kind: 'example' }] : [{ kind: 'ask-policy', question: reading.raw }]
}

/** 栗江镇 alone lies in one of several counties; the county that comes next is read together with it. */
function parseWithHeld(question: Question, text: string, draft: Draft) {
  const value = parseAnswer(question, text)
  if (question.kind !== 'area' || draft.held === undefined) return value
  const together = parseAnswer(question, `${text}${draft.held.text}`)
  const isWhole = value.ok && typeof value.value === 'object' && 'township' in value.value
  return !isWhole && together.ok ? together : value
}

function understandBesideYesOrNo({ reading, intents }: Given): Command[] {
  const { asked } = splitQuestion(reading, intents.questions)
  return asked === '' ? [{ kind: 'noise' }] : [{ kind: 'ask-policy', question: reading.raw }]
}
