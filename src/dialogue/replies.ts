import { z } from 'zod'
import { AppError } from '../base/app-error.ts'
import type { Note } from './note.ts'
import type { Choice, Reply } from './reply.ts'
import {
  CHOICES,
  type ChoiceName,
  NAMED_SENTENCES,
  SENTENCES,
  type SentenceName,
} from './sentence-names.ts'

const SLOT = /\{(\w+)\}/gu

/** `intents/replies.yaml`: every sentence by name, and the labels of choices by id. */
export const ReplyTexts = z
  .strictObject({
    templates: z.record(z.string(), z.string().min(1)),
    choices: z.record(z.enum(CHOICES), z.string().min(1)),
  })
  .superRefine(({ templates }, context) => {
    for (const name of Object.keys(SENTENCES)) {
      if (templates[name] === undefined) context.addIssue(`no sentence "${name}"`)
    }
    for (const [name, text] of Object.entries(templates)) {
      const fills = fillsOf(name)
      if (fills === undefined) context.addIssue(`nothing says "${name}"`)
      const unknown = [...text.matchAll(SLOT)].find(([, slot = '']) => !fills?.includes(slot))
      if (unknown !== undefined) context.addIssue(`"${name}" cannot be filled with ${unknown[0]}`)
    }
  })
export type ReplyTexts = z.infer<typeof ReplyTexts>

/**
 * Notes become bubbles: quotes from a policy get one of their own, the rest of a turn is said in one breath.
 * Only the last bubble offers choices, numbered in its text too.
 */
export function createRender(texts: ReplyTexts) {
  function sentence(template: SentenceName, data: Note['data'] = {}): string {
    const text = texts.templates[template]
    if (text === undefined)
      throw new AppError('CONTENT_MISSING', `replies.yaml has no sentence "${template}"`)
    return text.replace(SLOT, (_, name: string) => {
      const value = data[name]
      if (value === undefined)
        throw new AppError('CONTENT_MISSING', `"${template}" wants {${name}}`)
      return value
    })
  }

  function label(choice: ChoiceName | Choice): Choice {
    return typeof choice === 'string' ? { id: choice, label: texts.choices[choice] } : choice
  }

  function render(notes: readonly Note[]): Reply[] {
    const bubbles: Note[][] = []
    for (const one of notes) {
      const last = bubbles.at(-1)
      const joins = last !== undefined && !one.citations && !last.some(({ citations }) => citations)
      if (joins) last.push(one)
      else bubbles.push([one])
    }
    return bubbles.map((bubble, index) => {
      const isLast = index === bubbles.length - 1
      const choices = isLast
        ? (bubble.findLast((one) => one.choices)?.choices ?? []).map(label)
        : []
      const citations = bubble.flatMap((one) => one.citations ?? [])
      const lines = bubble.map((one) => sentence(one.template, one.data))
      const numbered = choices.map((choice, order) => `${order + 1}. ${choice.label}`)
      return {
        kind: 'text' as const,
        text: [...lines, ...numbered].join('\n'),
        ...(citations.length > 0 ? { citations } : {}),
        ...(choices.length > 0 ? { choices } : {}),
      }
    })
  }

  return { render, sentence }
}
export type Render = ReturnType<typeof createRender>

/** What a sentence may be filled with; undefined for a name that nothing uses. */
function fillsOf(name: string): readonly string[] | undefined {
  const fixed = Object.entries(SENTENCES).find(([known]) => known === name)
  if (fixed !== undefined) return fixed[1]
  const kind = NAMED_SENTENCES.find((prefix) => name.startsWith(`${prefix}-`))
  if (kind === undefined) return undefined
  return kind === 'ask' ? ['step'] : []
}
