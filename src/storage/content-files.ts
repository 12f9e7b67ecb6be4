import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { FormDefinition } from '../application/form-definition.ts'
import { AppError } from '../base/app-error.ts'
import { Intents } from '../dialogue/intents.ts'
import { ReplyTexts } from '../dialogue/replies.ts'
import { AskingWords } from '../policy/asking-words.ts'

export type Content = {
  form: FormDefinition
  intents: Intents
  replies: ReplyTexts
  askingWords: AskingWords
}

/** Reads everything an office can edit. A wrong file stops the start with file, path and reason. */
export function readContent(intentsDir: string): Content {
  const read = <T>(name: string, schema: z.ZodType<T>) => readYaml(join(intentsDir, name), schema)
  const { shape } = Intents
  const content = {
    form: read('forms/monitoring.yaml', FormDefinition),
    replies: read('replies.yaml', ReplyTexts),
    askingWords: read('asking-words.yaml', AskingWords),
    intents: {
      commands: read('commands.yaml', shape.commands),
      courtesy: read('courtesy.yaml', shape.courtesy),
      startForm: read('start-form.yaml', shape.startForm),
      chitchat: read('chitchat.yaml', shape.chitchat),
      crisis: read('crisis.yaml', shape.crisis),
      questions: read('questions.yaml', shape.questions),
      corrections: read('corrections.yaml', shape.corrections),
    },
  }
  checkSentences(content, intentsDir)
  return content
}

/** Sentences that are named after a question, a topic or a status must be there before anybody needs them. */
function checkSentences({ form, intents, replies }: Content, intentsDir: string): void {
  const wanted = [
    ...form.questions.flatMap(({ key }) =>
      ['ask', 'again', 'example', 'why'].map((kind) => `${kind}-${key}`),
    ),
    ...intents.chitchat.map(({ topic }) => `chitchat-${topic}`),
    ...intents.crisis.map(({ topic }) => `crisis-${topic}`),
  ]
  const missing = wanted.filter((name) => replies.templates[name] === undefined)
  if (missing.length > 0) {
    throw new AppError(
      'CONTENT_INVALID',
      `${join(intentsDir, 'replies.yaml')}: no sentence for ${missing.join(', ')}`,
    )
  }
}

function readYaml<T>(path: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseYaml(path))
  if (parsed.success) return parsed.data
  throw new AppError('CONTENT_INVALID', `${path}\n${z.prettifyError(parsed.error)}`)
}

function parseYaml(path: string): unknown {
  try {
    return parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new AppError('CONTENT_INVALID', `${path}\n${reason}`, { cause })
  }
}
