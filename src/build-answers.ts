import { createAnswerPolicy } from './policy/answer-policy.ts'
import type { AskingWords } from './policy/asking-words.ts'
import { checkPolicyDocument } from './policy/check-policy-document.ts'
import { createPolicyIndex } from './policy/policy-index.ts'
import { createPolicyFiles } from './storage/policy-files.ts'
import { createSegment } from './text/segment.ts'

/** Index and answers over a folder of policies; a broken or damaged file is reported and left out. */
export async function buildAnswers(
  policiesDir: string,
  askingWords: AskingWords,
  report: (problem: string) => void,
) {
  const { policies, errors } = await createPolicyFiles({ folder: policiesDir }).readAll()
  for (const { file, error } of errors) report(`${file}: ${error.reason}`)
  const documents = policies.flatMap(({ file, document }) => {
    const problems = checkPolicyDocument(document)
    for (const problem of problems) report(`${file}: ${problem}`)
    return problems.length === 0 ? [document] : []
  })
  const segment = createSegment()
  const index = createPolicyIndex({ policies: documents, segment })
  const articles = documents.reduce((total, { articles: own }) => total + own.length, 0)
  return { index, answerPolicy: createAnswerPolicy({ index, segment, askingWords }), articles }
}
