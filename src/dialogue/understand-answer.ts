import type { Question } from '../application/form-definition.ts'
import { parseAnswer } from '../application/parse-answer.ts'
import type { Command } from './command.ts'
import type { Draft } from './conversation.ts'
import type { InForm } from './in-form.ts'
import { splitQuestion } from './reading.ts'

const LONGEST_QUESTION = 40
const WAYS_AROUND = ['不填', '不给', '不写', '不说', '不发']

type Answer = Extract<Command, { kind: 'answer' }>

/** An answer, a question, or both in one message. A long story that asks something is still a story. */
export function understandAnswer(given: InForm, question: Question): Command[] {
  const { reading, draft, intents } = given
  const { told, asked } = splitQuestion(reading, intents.questions)
  const answerTo = (text: string): Answer => ({
    kind: 'answer',
    key: question.key,
    value: parseWithHeld(question, text, draft),
    words: reading.raw,
  })
  const wholeQuestion: Command = { kind: 'ask-policy', question: reading.raw }
  if (question.kind === 'story') {
    const isQuestion = told === '' && asked !== '' && asked.length <= LONGEST_QUESTION
    return isQuestion ? [wholeQuestion] : [answerTo(reading.raw)]
  }
  if (asked === '') return [answerTo(reading.text)]
  const inTold = told === '' ? undefined : answerTo(told)
  if (inTold?.value.ok) return [inTold, { kind: 'ask-policy', question: asked }]
  const inAll = answerTo(reading.text)
  if (isSureInQuestion(question, inAll)) return [inAll]
  return [aboutThis(question, asked) ?? wholeQuestion]
}

/** A name, a trouble or a half-known place that stands in a question is what the question is about, not the answer. */
function isSureInQuestion({ kind }: Question, { value }: Answer): boolean {
  if (!value.ok || kind === 'person-name' || kind === 'risks') return false
  return kind !== 'area' || (typeof value.value === 'object' && 'county' in value.value)
}

function aboutThis({ aliases, mayDecline }: Question, asked: string): Command | undefined {
  const around = mayDecline === undefined ? [] : [...WAYS_AROUND, ...mayDecline.words]
  if (around.some((words) => asked.includes(words))) return { kind: 'why' }
  return aliases.some((alias) => asked.includes(alias)) ? { kind: 'example' } : undefined
}

/** 栗江镇 alone lies in one of several counties; the county that comes next is read together with it. */
function parseWithHeld(question: Question, text: string, draft: Draft): Answer['value'] {
  const value = parseAnswer(question, text)
  if (question.kind !== 'area' || draft.held === undefined) return value
  const together = parseAnswer(question, `${text}${draft.held.text}`)
  const isWhole = value.ok && typeof value.value === 'object' && 'township' in value.value
  return !isWhole && together.ok ? together : value
}
