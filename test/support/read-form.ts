import { findQuestion, type Question } from '../../src/application/form-definition.ts'
import { readContent } from '../../src/storage/content-files.ts'
import { INTENTS_DIR } from './intents-dir.ts'

/** The question of the real form that has the key. */
export function readQuestion(key: string): Question {
  const question = findQuestion(readContent(INTENTS_DIR).form, key)
  if (question === undefined) throw new Error(`the form asks no ${key}`)
  return question
}
