import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { buildAnswers } from '../../src/build-answers.ts'
import { readContent } from '../../src/storage/content-files.ts'
import { WHOLE_APPLICATION } from '../support/clients.ts'
import { playTranscript, Transcript } from '../support/play-transcript.ts'

const FOLDER = new URL('../transcripts/', import.meta.url)
const content = readContent('intents')
const { answerPolicy } = await buildAnswers('policies', content.askingWords, (problem) => {
  throw new Error(problem)
})

const SAID = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.yaml'))
  .flatMap((file) => Transcript.parse(parse(readFileSync(new URL(file, FOLDER), 'utf8'))).turns)
  .map(({ farmer = '', choice }) => (choice === undefined ? { farmer } : { choice }))
const ODD = [
  '',
  ' ',
  '？',
  '😭',
  '\u200b',
  '0',
  '1',
  '9',
  'a',
  "' OR 1=1 --",
  '{reference}',
  '改第9项',
  '第0项错了',
  '是'.repeat(5000),
  '\ud800',
  '不是，是',
  '1、1、1',
]
const CHOICES = [
  'apply',
  'agree',
  'confirm',
  'cancel',
  'yes-cancel',
  'decline',
  'skip',
  'say:花垣县',
  'risk:none',
  'nonsense',
]

const someTurn = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...SAID) },
  { weight: 2, arbitrary: fc.constantFrom(...ODD).map((farmer) => ({ farmer })) },
  { weight: 2, arbitrary: fc.constantFrom(...CHOICES).map((choice) => ({ choice })) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary', maxLength: 60 }).map((farmer) => ({ farmer })),
  },
)

/** A whole application with something else said between any two of its messages. */
const someApplication = fc
  .array(fc.option(someTurn, { freq: 3 }), { minLength: 12, maxLength: 12 })
  .map((between) =>
    WHOLE_APPLICATION.flatMap((farmer, index) => [
      { farmer },
      ...(between[index] ? [between[index]] : []),
    ]),
  )
const someChat = fc.oneof(fc.array(someTurn, { minLength: 1, maxLength: 40 }), someApplication)

describe('whatever is said, in whatever order', () => {
  it('is answered, keeps consent before data, and submits whole applications only', async () => {
    await fc.assert(
      fc.asyncProperty(someChat, async (turns) => {
        const transcript = Transcript.parse({ title: 'any', turns, ends: { cases: [] } })

        const { played, cases } = await playTranscript(transcript, { content, answerPolicy })

        for (const { results } of played) {
          const [turn] = results
          expect(turn?.replies.length).toBeGreaterThan(0)
          expect(turn?.replies.every(({ text }) => text.trim() !== '')).toBe(true)
        }
        const submitted = played.filter(({ results }) => results[0]?.outcome === 'submitted')
        const applications = cases.filter(({ tray }) => tray === 'household')
        expect(applications.length).toBe(submitted.length)
        for (const { application } of applications) {
          expect(application.consents.map(({ kind }) => kind)).toContain('notice')
          if (application.risks?.some((risk) => risk === 'illness' || risk === 'disability')) {
            expect(application.consents.map(({ kind }) => kind)).toContain('sensitive')
          }
          for (const key of ['householderName', 'phone', 'area', 'risks', 'hardship']) {
            expect(application).toHaveProperty(key)
          }
          expect(
            application.idNumber !== undefined || application.declined.includes('idNumber'),
          ).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  }, 60_000)
})
