import { displayAnswer } from '../application/display-answer.ts'
import type { FormDefinition } from '../application/form-definition.ts'
import { maskIdNumber } from '../base/mask.ts'
import type { Draft } from './conversation.ts'

const NOT_GIVEN = '——'
/** Not 1. 2. 3.: these number the choices, and a lone 3 must not be taken for the third item. */
const ITEM_SIGNS = '①②③④⑤⑥⑦⑧⑨'

/** The answers as numbered lines. The ID number is never repeated in full: somebody may look over the shoulder. */
export function summaryLines(draft: Draft, form: FormDefinition): string {
  return form.questions
    .map((question, index) => {
      const value = displayAnswer(question, draft.answers)
      const shown = question.kind === 'id-card' && value !== undefined ? maskIdNumber(value) : value
      const declined = draft.declined.includes(question.key) ? question.mayDecline?.note : undefined
      return `${ITEM_SIGNS[index] ?? ''} ${question.label}：${shown ?? declined ?? NOT_GIVEN}`
    })
    .join('\n')
}
