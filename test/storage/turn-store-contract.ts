import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Conversation, NEW_CONVERSATION } from '../../src/dialogue/conversation.ts'
import { MONDAY } from '../support/a-clock.ts'
import { aMessage, anAfter } from '../support/a-turn.ts'
import { anApplication } from '../support/an-application.ts'
import type { TestStores } from '../support/open-stores.ts'

const AT = new Date(MONDAY)

/** What any store of turns promises (dialogue/turn-store.ts). */
export function turnStoreContract(name: string, open: () => Promise<TestStores>): void {
  describe(`a turn in ${name}`, () => {
    let stores: TestStores

    beforeEach(async () => {
      stores = await open()
    })
    afterEach(() => stores.close())

    it('starts a stranger with an empty conversation and no cases', async () => {
      const { before } = await lookFrom('stranger')

      expect(before).toEqual({
        conversation: NEW_CONVERSATION,
        cases: [],
        startedAfresh: false,
      })
    })

    it('leaves its conversation to the next turn of the same person', async () => {
      const conversation = { ...NEW_CONVERSATION, lastWords: '我要申请' }
      await stores.turnStore.takeTurn(aMessage(), AT, () => anAfter({ conversation }))

      const { before } = await lookFrom('person-1')

      expect(before.conversation).toEqual(conversation)
    })

    it('leaves nothing to another person', async () => {
      const conversation = { ...NEW_CONVERSATION, lastWords: '我要申请' }
      const opens = [{ tray: 'household' as const, application: anApplication() }]
      await stores.turnStore.takeTurn(aMessage(), AT, () => anAfter({ conversation, opens }))

      const { before } = await lookFrom('person-2')

      expect(before).toMatchObject({ conversation: NEW_CONVERSATION, cases: [] })
    })

    it('gives the stored result when the same message comes thrice, and runs nothing', async () => {
      const opens = [{ tray: 'household' as const, application: anApplication() }]
      let runs = 0
      const take = () => {
        runs++
        return anAfter({ opens, result: { ...anAfter().result, reference: `run ${runs}` } })
      }

      const results = [
        await stores.turnStore.takeTurn(aMessage(), AT, take),
        await stores.turnStore.takeTurn(aMessage(), AT, take),
        await stores.turnStore.takeTurn(aMessage({ said: { text: '别的话' } }), AT, take),
      ]

      expect(results.map((result) => JSON.stringify(result))).toEqual(
        Array(3).fill(JSON.stringify(results[0])),
      )
      expect(runs).toBe(1)
      expect((await allCases()).total).toBe(1)
    })

    it('gives the same result when the same message comes thrice at the same moment', async () => {
      const opens = [{ tray: 'household' as const, application: anApplication() }]

      const results = await Promise.all(
        [1, 2, 3].map(() => stores.turnStore.takeTurn(aMessage(), AT, () => anAfter({ opens }))),
      )

      expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1)
      expect((await allCases()).total).toBe(1)
    })

    it('is another turn when another person happens to use the same message id', async () => {
      const said = (text: string) => ({ ...anAfter().result, reference: text })
      await stores.turnStore.takeTurn(aMessage(), AT, () => anAfter({ result: said('one') }))

      const other = await stores.turnStore.takeTurn(aMessage({ personId: 'person-2' }), AT, () =>
        anAfter({ result: said('two') }),
      )

      expect(other.reference).toBe('two')
    })

    it('sees what the turn before it left, when many messages of a person come at once', async () => {
      const ids = Array.from({ length: 20 }, (_, index) => `m${index}`)

      await Promise.all(
        ids.map((messageId) =>
          stores.turnStore.takeTurn(aMessage({ messageId }), AT, ({ conversation }) =>
            anAfter({
              conversation: {
                ...conversation,
                lastWords: `${conversation.lastWords}${messageId} `,
              },
            }),
          ),
        ),
      )

      const { before } = await lookFrom('person-1')
      expect(before.conversation.lastWords.trim().split(' ')).toEqual(ids)
    })

    it('leaves nothing at all when it fails, and may be sent again', async () => {
      const taken = { tray: 'household' as const, application: anApplication() }
      const conversation = { ...NEW_CONVERSATION, lastWords: '确认提交' }
      const failing = stores.turnStore.takeTurn(aMessage(), AT, () =>
        anAfter({ conversation, opens: [taken, taken] }),
      )

      await expect(failing).rejects.toThrow()

      const { before } = await lookFrom('person-1')
      expect(before).toMatchObject({ conversation: NEW_CONVERSATION, cases: [] })
      expect((await allCases()).total).toBe(0)
      expect(await stores.caseStore.events(taken.application.reference)).toEqual([])

      await stores.turnStore.takeTurn(aMessage(), AT, () => anAfter({ opens: [taken] }))
      expect((await allCases()).total).toBe(1)
    })

    it('leaves nothing when the thinking itself fails', async () => {
      const failing = stores.turnStore.takeTurn(aMessage(), AT, () => {
        throw new Error('a bug')
      })

      await expect(failing).rejects.toThrow('a bug')
      expect(await stores.chatLog.turns('person-1', 10)).toEqual([])
    })

    it('opens a case with its first event, which the next turn knows of', async () => {
      const application = anApplication()
      await stores.turnStore.takeTurn(aMessage(), AT, () =>
        anAfter({ opens: [{ tray: 'household', application }] }),
      )

      const { before } = await lookFrom('person-1')
      const { reference } = application

      expect(before.cases).toMatchObject([
        { reference, tray: 'household', status: 'submitted', application },
      ])
      expect(await stores.caseStore.find(reference)).toEqual({
        reference,
        tray: 'household',
        status: 'submitted',
        version: 1,
        application,
      })
      expect(await stores.caseStore.events(reference)).toMatchObject([
        { version: 1, kind: 'submitted', at: new Date(application.submittedAt) },
      ])
    })

    it('starts afresh and says so when the stored conversation is of a version it does not know', async () => {
      // A newer program wrote it: the types of this one cannot express that.
      const newer = { ...NEW_CONVERSATION, version: 2 } as unknown as Conversation
      await stores.turnStore.takeTurn(aMessage(), AT, () => anAfter({ conversation: newer }))

      const { before } = await lookFrom('person-1')

      expect(before).toMatchObject({ conversation: NEW_CONVERSATION, startedAfresh: true })
    })

    it('stands in the history with what was said and what was answered, oldest first', async () => {
      await stores.turnStore.takeTurn(aMessage({ messageId: 'b' }), AT, () => anAfter())
      const chosen = aMessage({ messageId: 'a', said: { choice: 'human' } })
      await stores.turnStore.takeTurn(chosen, AT, () => anAfter())

      const turns = await stores.chatLog.turns('person-1', 10)

      expect(turns).toEqual([
        { messageId: 'b', at: AT, said: { text: '我要申请' }, result: anAfter().result },
        { messageId: 'a', at: AT, said: { choice: 'human' }, result: anAfter().result },
      ])
    })

    async function lookFrom(personId: string) {
      const messageId = `look ${personId}`
      const seen: { before?: Parameters<Parameters<typeof stores.turnStore.takeTurn>[2]>[0] } = {}
      await stores.turnStore.takeTurn(aMessage({ personId, messageId }), AT, (before) => {
        seen.before = before
        return anAfter({ conversation: before.conversation })
      })
      if (seen.before === undefined) throw new Error('the turn was not taken')
      return { before: seen.before }
    }

    const allCases = () => stores.caseStore.list({ page: 1, pageSize: 10 })
  })
}
