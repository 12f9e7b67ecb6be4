import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildAnswers } from '../../src/build-answers.ts'
import { readContent } from '../../src/storage/content-files.ts'
import { playTranscript, Transcript } from '../support/play-transcript.ts'

const FOLDER = new URL('../transcripts/', import.meta.url)
const content = readContent('intents')
const { answerPolicy } = await buildAnswers('policies', content.askingWords, (problem) => {
  throw new Error(problem)
})

for (const trouble of readdirSync(FOLDER)) {
  describe(trouble, () => {
    const folder = new URL(`${trouble}/`, FOLDER)
    for (const file of readdirSync(folder)) {
      const transcript = Transcript.parse(parse(readFileSync(new URL(file, folder), 'utf8')))
      it(transcript.title, () => check(transcript))
    }
  })
}

async function check(transcript: Transcript): Promise<void> {
  const { played, cases } = await playTranscript(transcript, { content, answerPolicy })

  for (const [index, turn] of transcript.turns.entries()) {
    const at = `turn ${index + 1}: ${played[index]?.said}`
    const results = played[index]?.results ?? []
    const [first, ...others] = results
    for (const other of others) expect(other, `${at} (again)`).toEqual(first)
    if (turn.bot) expect(played[index]?.sentences, at).toEqual(turn.bot)
    if (turn.outcome) expect(first?.outcome, at).toBe(turn.outcome)
    if (turn.asking !== undefined) expect(first?.form?.asking ?? null, at).toBe(turn.asking)
    if (turn.answers) expect(first?.form?.answers, at).toMatchObject(turn.answers)
    const cited = first?.replies.flatMap(({ citations = [] }) =>
      citations.map((one) => one.article),
    )
    if (turn.articles) expect(cited, at).toEqual(expect.arrayContaining(turn.articles))
    for (const { text, choices = [] } of first?.replies ?? []) {
      expect(choices.length, `${at}: at most five choices`).toBeLessThanOrEqual(5)
      for (const [order, { label }] of choices.entries())
        expect(text).toContain(`${order + 1}. ${label}`)
    }
  }

  const { ends } = transcript
  expect(cases.length, 'number of cases').toBe(ends.cases.length)
  for (const [index, wanted] of ends.cases.entries()) {
    const isAlike = (one: { tray: string; urgent: boolean }) =>
      one.tray === wanted.tray && one.urgent === wanted.urgent
    const before = ends.cases.slice(0, index).filter(isAlike).length
    const found = cases.filter(({ tray, application }) =>
      isAlike({ tray, urgent: application.urgent }),
    )[before]
    expect(found, `a case in ${wanted.tray}, urgent: ${wanted.urgent}`).toBeDefined()
    if (wanted.application) expect(found?.application).toMatchObject(wanted.application)
    for (const key of wanted.without ?? []) expect(found?.application).not.toHaveProperty(key)
  }
  if (ends.asking !== undefined) {
    expect(played.at(-1)?.results[0]?.form?.asking ?? null, 'asked at the end').toBe(ends.asking)
  }
}
