import type { FormDefinition, Question } from '../application/form-definition.ts'
import { unreachable } from '../base/unreachable.ts'
import { askingOf, isDone, sensitiveRisks } from './asking.ts'
import type { Conversation, Draft } from './conversation.ts'
import { type Note, note } from './note.ts'
import type { Choice } from './reply.ts'
import type { ChoiceName } from './sentence-names.ts'
import { summaryLines } from './summary-lines.ts'

const COMMON_RISKS = 4
const STUCK_AFTER = 3

/** The pending question, asked last in a turn and once; nothing when no application is being filled in. */
export function prompt({ draft }: Conversation, form: FormDefinition): Note[] {
  if (draft === undefined) return []
  const asking = askingOf(draft, form)
  switch (asking.kind) {
    case 'notice':
      return [note('notice', { outcome: 'consent', choices: ['agree', 'disagree'] })]
    case 'sensitive':
      return [sensitiveNotice(draft, form)]
    case 'question':
      return askQuestion(draft, form, asking.question)
    case 'summary': {
      const data = { lines: summaryLines(draft, form) }
      const choices = ['confirm', 'what-to-change', 'cancel'] as const
      return [note('summary', { outcome: 'form-summary', data, choices })]
    }
    default:
      return unreachable(asking)
  }
}

function sensitiveNotice(draft: Draft, form: FormDefinition): Note {
  const question = form.questions.find(({ kind }) => kind === 'risks')
  const { named, told } = sensitiveRisks(draft, form)
  const risks = [...named, ...told]
  const choices = question?.kind === 'risks' ? question.choices : []
  const labels = choices.filter(({ value }) => risks.includes(value)).map(({ label }) => label)
  return note('notice-sensitive', {
    outcome: 'consent',
    data: { risks: labels.join('、') },
    choices: ['agree', 'disagree'],
  })
}

/** First the question; after a refused answer a shorter one; after the third an offer of help. */
function askQuestion(draft: Draft, form: FormDefinition, question: Question): Note[] {
  const { key } = question
  const tries = draft.tries[key] ?? 0
  const choices = choicesFor(question, draft)
  const outcome = 'form-question' as const
  if (question.kind === 'area' && draft.held !== undefined) {
    return [note('AREA_WHICH_COUNTY', { outcome, choices: draft.held.counties })]
  }
  if (tries === 0 && draft.reasking === undefined) {
    const done = form.questions.filter((one) => one.key !== key && isDone(draft, one.key)).length
    const data = { step: `${done + 1}/${form.questions.length}` }
    return [note(`ask-${key}`, { outcome, data, choices })]
  }
  const again = note(`again-${key}`, { outcome, choices })
  if (tries === 0 || tries % STUCK_AFTER !== 0) return [again]
  return [again, note('stuck', { choices: [...choices.slice(0, COMMON_RISKS), 'human'] })]
}

function choicesFor(question: Question, draft: Draft): (ChoiceName | Choice)[] {
  const decline = question.mayDecline === undefined ? [] : (['decline'] as const)
  if (draft.reasking !== undefined) return [...decline, 'skip']
  if (question.mayDecline !== undefined) return [...decline]
  if (question.kind !== 'risks') return []
  const common = question.choices
    .slice(0, COMMON_RISKS)
    .map(({ value, label }) => ({ id: `risk:${value}`, label }))
  return [...common, 'risk-more']
}
