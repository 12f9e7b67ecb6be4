import type { Area } from '../text/area.ts'
import type { Answers } from './answers.ts'
import type { FormDefinition, Question } from './form-definition.ts'

/** An answer in words, as farmers and officers read it; undefined when it was not given. */
export function displayAnswer(question: Question, answers: Answers): string | undefined {
  switch (question.kind) {
    case 'risks':
      return answers.risks === undefined
        ? undefined
        : answers.risks
            .map((risk) => question.choices.find(({ value }) => value === risk)?.label ?? risk)
            .join('、')
    case 'area':
      return answers.area === undefined ? undefined : displayArea(answers.area)
    case 'person-name':
      return answers.householderName
    case 'phone':
      return answers.phone
    case 'id-card':
      return answers.idNumber
    case 'story':
      return answers.hardship
  }
}

/** From county down, as the list spells it; the farmer's own text when the place is not in the list. */
export function displayArea(area: Area): string {
  if (area.county === undefined) return area.text
  return [area.county, area.township, area.village, area.group].filter(Boolean).join('')
}

/** 因病、因学: the labels of an application's risks. */
export function riskLabels(form: FormDefinition, answers: Answers): string[] {
  const question = form.questions.find(({ kind }) => kind === 'risks')
  return (question === undefined ? undefined : displayAnswer(question, answers))?.split('、') ?? []
}
