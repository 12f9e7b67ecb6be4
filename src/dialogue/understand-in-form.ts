import type { Question } from '../application/form-definition.ts'
import { parseAnswer } from '../application/parse-answer.ts'
import { type Asking, askingOf } from './asking.ts'
import type { Command } from './command.ts'
import { findCorrections } from './find-correction.ts'
import {
  type Decision,
  findChitchat,
  findDecision,
  findSpoken,
  wishesToApply,
} from './find-intent.ts'
import type { InForm } from './in-form.ts'
import type { SpokenCommand } from './intents.ts'
import { type Reading, splitQuestion } from './reading.ts'
import { understandAnswer } from './understand-answer.ts'

const SHORT_IN_A_STORY = 15
const LONGEST_WISH = 20

/** What a message means while an application is being filled in: commands, corrections, an answer, a question, or several of these. */
export function understandInForm(given: InForm): Command[] {
  const asking = askingOf(given.draft, given.form)
  const ending = given.draft.confirmingCancel ? decideToEnd(given) : undefined
  if (ending !== undefined) return [ending]
  if (asking.kind !== 'question') return understandAtDecision(given, asking)
  const command = findCommand(given, asking.question)
  if (command !== undefined) return [command]
  const corrections = isLongStory(given, asking.question) ? [] : findCorrections(given)
  if (corrections.length > 0) return corrections
  if (declines(asking.question, given.reading)) return [{ kind: 'decline' }]
  const chitchat = findChitchat(given.reading, given.intents)
  if (chitchat !== undefined) return [chitchat]
  const decision = findDecision(given.reading, given.intents)
  const isAgreement = decision === 'affirm' || decision === 'submit'
  return isAgreement ? [{ kind: 'repeat' }] : understandAnswer(given, asking.question)
}

/** 确定不办了吗: only a plain yes ends it; 提交 and 继续 go on, and anything else is read as ever. */
function decideToEnd({ reading, intents }: InForm): Command | undefined {
  if (findSpoken(reading, intents).includes('cancel')) return { kind: 'cancel' }
  const decision = findDecision(reading, intents)
  if (decision === 'affirm') return { kind: 'affirm' }
  return decision === undefined ? undefined : { kind: 'resume' }
}

/** At a notice or the summary. What is contradicted is put right first; nothing is taken before the notice is agreed to. */
function understandAtDecision(given: InForm, asking: Asking): Command[] {
  const { reading, intents } = given
  const corrections = asking.kind === 'notice' ? [] : findCorrections(given)
  if (corrections.length > 0) return corrections
  const command = findSpoken(reading, intents).find(isNoDecision)
  if (command !== undefined) return [{ kind: command }]
  const decision = findDecision(reading, intents)
  if (decision !== undefined) return [{ kind: decision === 'deny' ? 'deny' : 'affirm' }]
  const chitchat = findChitchat(reading, intents)
  if (chitchat !== undefined) return [chitchat]
  if (isWish(given)) return [{ kind: 'resume' }]
  const { asked } = splitQuestion(reading, intents.questions)
  return asked === '' ? [{ kind: 'noise' }] : [{ kind: 'ask-policy', question: reading.raw }]
}

/** 好 and 没有 are answers where a question waits; in a story only whole messages are commands. */
function findCommand(given: InForm, question: Question): Command | undefined {
  const { reading, intents } = given
  if (isLongStory(given, question)) return undefined
  if (isWish(given)) return { kind: 'resume' }
  const onlyWhole = question.kind === 'story'
  const spoken = findSpoken(reading, intents, { onlyWhole })
  const command = spoken.find(isNoDecision)
  if (command === undefined) return undefined
  const isAnswer = command === 'pause' && parseAnswer(question, reading.text).ok
  return isAnswer ? undefined : { kind: command }
}

function isNoDecision(command: SpokenCommand): command is Exclude<SpokenCommand, Decision> {
  return command !== 'affirm' && command !== 'submit' && command !== 'deny'
}

function isWish({ reading, intents }: InForm): boolean {
  return reading.bare.length <= LONGEST_WISH && wishesToApply(reading, intents)
}

function isLongStory({ reading }: InForm, question: Question): boolean {
  return question.kind === 'story' && reading.bare.length > SHORT_IN_A_STORY
}

function declines(question: Question, reading: Reading): boolean {
  const words = question.mayDecline?.words ?? []
  if (!words.some((word) => reading.bare.includes(word))) return false
  const asks = /[？]|[吗么]$/u.test(reading.text)
  return !asks && !parseAnswer(question, reading.text).ok
}
