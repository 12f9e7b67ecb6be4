import { z } from 'zod'
import { createHandleTurn } from '../../src/dialogue/handle-turn.ts'
import type { Note } from '../../src/dialogue/note.ts'
import { Outcome } from '../../src/dialogue/outcome.ts'
import { createRender } from '../../src/dialogue/replies.ts'
import type { TurnResult } from '../../src/dialogue/turn-result.ts'
import { createUnderstand } from '../../src/dialogue/understand.ts'
import type { AnswerPolicy } from '../../src/policy/answer-policy.ts'
import type { Content } from '../../src/storage/content-files.ts'
import { CaseTray } from '../../src/verification/case-status.ts'
import { openTestStores } from './open-stores.ts'

const Turn = z.strictObject({
  farmer: z.string().optional(),
  choice: z.string().optional(),
  times: z.int().default(1).describe('how often the same message arrives'),
  bot: z.array(z.string()).optional().describe('names of the sentences said'),
  outcome: Outcome.optional(),
  asking: z.string().nullable().optional(),
  answers: z.record(z.string(), z.unknown()).optional().describe('what the answers must contain'),
  articles: z.array(z.int()).optional(),
})

export const Transcript = z.strictObject({
  title: z.string(),
  turns: z.array(Turn).min(1),
  ends: z.strictObject({
    cases: z.array(
      z.strictObject({
        tray: CaseTray,
        urgent: z.boolean(),
        application: z.record(z.string(), z.unknown()).optional(),
        without: z.array(z.string()).optional(),
      }),
    ),
    asking: z.string().nullable().optional(),
  }),
})
export type Transcript = z.infer<typeof Transcript>

type Played = { said: string; sentences: string[]; results: TurnResult[] }

/** Plays a transcript through the real steps, content and SQLite; the clock stands still and references are counted. */
export async function playTranscript(
  { turns }: Transcript,
  { content, answerPolicy }: { content: Content; answerPolicy: AnswerPolicy },
) {
  const stores = await openTestStores()
  const render = createRender(content.replies)
  let said: readonly Note[] = []
  let count = 0
  const handleTurn = createHandleTurn({
    form: content.form,
    understand: createUnderstand(content),
    answerPolicy,
    render: {
      ...render,
      render: (notes) => {
        said = notes
        return render.render(notes)
      },
    },
    store: stores.turnStore,
    clock: () => new Date('2026-11-23T02:00:00Z'),
    randomBytes: (length) => new Uint8Array(length).fill(++count),
  })
  const played: Played[] = []
  for (const [index, turn] of turns.entries()) {
    const inbound =
      turn.choice === undefined ? { text: turn.farmer ?? '' } : { choice: turn.choice }
    const results: TurnResult[] = []
    for (let time = 0; time < turn.times; time++) {
      results.push(
        await handleTurn({
          messageId: `m${index}`,
          personId: 'p1',
          channel: 'web-chat',
          said: inbound,
        }),
      )
    }
    const sentences = said.map(({ template }) => template)
    played.push({ said: turn.choice ?? turn.farmer ?? '', sentences, results })
  }
  const { items } = await stores.caseStore.list({ page: 1, pageSize: 50 })
  await stores.close()
  return { played, cases: items }
}
