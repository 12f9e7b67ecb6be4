import { z } from 'zod'
import { Risk } from './risk.ts'

const shared = {
  key: z.string().regex(/^[a-zA-Z]+$/),
  label: z.string().min(1),
  aliases: z.array(z.string().min(1)).describe('what people call this field when they correct it'),
  mayDecline: z.strictObject({ note: z.string(), words: z.array(z.string()) }).optional(),
}

export const Question = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person-name'), ...shared }),
  z.strictObject({ kind: z.literal('phone'), ...shared }),
  z.strictObject({ kind: z.literal('id-card'), ...shared }),
  z.strictObject({ kind: z.literal('area'), ...shared }),
  z.strictObject({
    kind: z.literal('risks'),
    ...shared,
    choices: z.array(
      z.strictObject({ value: Risk, label: z.string(), words: z.array(z.string().min(1)) }),
    ),
    sensitive: z.array(Risk).describe('risks that need a separate consent before details'),
  }),
  z.strictObject({ kind: z.literal('story'), ...shared }),
])
export type Question = z.infer<typeof Question>
export type RisksQuestion = Extract<Question, { kind: 'risks' }>

/** One version of one application form. A draft keeps the version it was begun with. */
export const FormDefinition = z
  .strictObject({
    id: z.string().min(1),
    version: z.int().positive(),
    title: z.string().min(1),
    noticeVersion: z.int().positive(),
    questions: z.array(Question).min(1),
  })
  .refine(({ questions }) => new Set(questions.map(({ key }) => key)).size === questions.length, {
    error: 'two questions have the same key',
    path: ['questions'],
  })
export type FormDefinition = z.infer<typeof FormDefinition>

/** The question with that key, or nothing when the form has none. */
export function findQuestion(form: FormDefinition, key: string): Question | undefined {
  return form.questions.find((question) => question.key === key)
}
