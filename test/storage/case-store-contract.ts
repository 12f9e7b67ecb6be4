import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Move } from '../../src/verification/case-store.ts'
import { MONDAY } from '../support/a-clock.ts'
import { putCase } from '../support/a-turn.ts'
import { anApplication } from '../support/an-application.ts'
import type { TestStores } from '../support/open-stores.ts'

const AT = new Date(MONDAY)
const { reference } = anApplication()

function aMove(given: Partial<Move> = {}): Move {
  return {
    reference,
    action: 'accept',
    expectedVersion: 1,
    officer: 'long',
    key: 'key-1',
    noticeOf: () => '您的申请已经受理。',
    ...given,
  }
}

/** What any store of cases promises of moves and reveals (verification/case-store.ts). */
export function caseStoreContract(name: string, open: () => Promise<TestStores>): void {
  describe(`a move in ${name}`, () => {
    let stores: TestStores

    beforeEach(async () => {
      stores = await open()
      await putCase(stores)
    })
    afterEach(() => stores.close())

    it('raises the version, gives the new status and puts a notice into the chat', async () => {
      const moved = await stores.caseStore.move(aMove(), AT)

      expect(moved).toMatchObject({
        ok: true,
        value: {
          case: { reference, version: 2, status: 'accepted' },
          notice: { personId: 'person-1', reference, at: AT, text: '您的申请已经受理。' },
        },
      })
      expect(await stores.caseStore.find(reference)).toMatchObject({
        version: 2,
        status: 'accepted',
      })
      expect(await notices()).toEqual(['您的申请已经受理。'])
      expect(await kinds()).toEqual(['submitted', 'accepted'])
    })

    it('keeps who moved, when and why', async () => {
      await stores.caseStore.move(aMove({ action: 'return', detail: '缺身份证号' }), AT)

      const events = await stores.caseStore.events(reference)

      expect(events.at(-1)).toMatchObject({
        version: 2,
        kind: 'returned',
        actor: 'long',
        at: AT,
        detail: '缺身份证号',
      })
    })

    it('words its notice by the case as it was found', async () => {
      await stores.caseStore.move(
        aMove({ noticeOf: ({ tray, status }) => `${tray} ${status}` }),
        AT,
      )

      expect(await notices()).toEqual(['household submitted'])
    })

    it('writes nothing when it fails half-way', async () => {
      const noticeOf = () => {
        throw new Error('no sentence')
      }

      await expect(stores.caseStore.move(aMove({ noticeOf }), AT)).rejects.toThrow('no sentence')

      await expectMoves(0)
      expect((await stores.caseStore.move(aMove(), AT)).ok).toBe(true)
    })

    it('happens once when an officer clicks twice: the second click gives the same case', async () => {
      const first = await stores.caseStore.move(aMove(), AT)
      const second = await stores.caseStore.move(aMove(), AT)

      expect(second).toMatchObject({ ok: true })
      expect(second.ok && second.value.case).toEqual(first.ok && first.value.case)
      expect(second.ok && second.value.notice).toBeUndefined()
      await expectMoves(1)
    })

    it('happens once when the two clicks come at the same moment', async () => {
      const both = await Promise.all([1, 2].map(() => stores.caseStore.move(aMove(), AT)))

      expect(both.map(({ ok }) => ok)).toEqual([true, true])
      await expectMoves(1)
    })

    it('is won by one of two officers who act on the same version', async () => {
      const both = await Promise.all([
        stores.caseStore.move(aMove({ officer: 'long', key: 'a' }), AT),
        stores.caseStore.move(aMove({ officer: 'shi', key: 'b', action: 'return' }), AT),
      ])

      expect(both.filter(({ ok }) => ok)).toHaveLength(1)
      expect(both.filter(({ ok }) => !ok)).toEqual([{ ok: false, error: 'STALE' }])
      await expectMoves(1)
    })

    it.each([
      ['of a version that is past', { expectedVersion: 0 }, 'STALE'],
      ['of a version that is to come', { expectedVersion: 2 }, 'STALE'],
      ['of a case that is not there', { reference: 'BB-2611-0000-000' }, 'NOT_FOUND'],
    ])('%s writes nothing', async (_, given, error) => {
      const moved = await stores.caseStore.move(aMove(given), AT)

      expect(moved).toEqual({ ok: false, error })
      await expectMoves(0)
    })

    it('that the table does not allow writes nothing', async () => {
      await stores.caseStore.move(aMove(), AT)

      const again = aMove({ action: 'return', expectedVersion: 2, key: 'key-2' })

      expect(await stores.caseStore.move(again, AT)).toEqual({ ok: false, error: 'NOT_ALLOWED' })
      await expectMoves(1)
    })

    it('is refused when its key was used for something else', async () => {
      await stores.caseStore.move(aMove(), AT)

      const other = aMove({ action: 'return', expectedVersion: 2 })

      expect(await stores.caseStore.move(other, AT)).toEqual({ ok: false, error: 'KEY_REUSED' })
      await expectMoves(1)
    })

    it('of another officer may use the same key', async () => {
      await stores.caseStore.move(aMove({ action: 'return' }), AT)

      const moved = await stores.caseStore.move(aMove({ officer: 'shi', expectedVersion: 2 }), AT)

      expect(moved.ok).toBe(true)
      await expectMoves(2)
    })

    it('that was refused may be sent again under its key', async () => {
      await stores.caseStore.move(aMove({ expectedVersion: 7 }), AT)

      const moved = await stores.caseStore.move(aMove(), AT)

      expect(moved.ok).toBe(true)
      await expectMoves(1)
    })

    it('sent again after later moves still answers, and moves nothing', async () => {
      await stores.caseStore.move(aMove({ action: 'return' }), AT)
      await stores.caseStore.move(aMove({ expectedVersion: 2, key: 'key-2' }), AT)

      const again = await stores.caseStore.move(aMove({ action: 'return' }), AT)

      expect(again.ok).toBe(true)
      await expectMoves(2)
    })

    async function expectMoves(count: number) {
      expect((await kinds()).slice(1)).toHaveLength(count)
      expect(await notices()).toHaveLength(count)
      expect((await stores.caseStore.find(reference))?.version).toBe(count + 1)
    }
    const kinds = async () =>
      (await stores.caseStore.events(reference)).map(({ kind }) => kind as string)
    const notices = async () =>
      (await stores.chatLog.notices('person-1', 0)).map(({ text }) => text)
  })

  describe(`a reveal in ${name}`, () => {
    let stores: TestStores

    beforeEach(async () => {
      stores = await open()
      await putCase(stores)
    })
    afterEach(() => stores.close())

    const entry = { reference, officer: 'long', reason: '打电话约入户时间', at: AT }

    it('writes down who looked and why, and moves nothing', async () => {
      const found = await stores.caseStore.reveal(entry)

      expect(found).toMatchObject({ version: 1, status: 'submitted', application: anApplication() })
      expect(await stores.caseStore.events(reference)).toMatchObject([
        { kind: 'submitted' },
        { kind: 'revealed', version: 1, actor: 'long', at: AT, detail: '打电话约入户时间' },
      ])
      expect(await stores.caseStore.find(reference)).toMatchObject({
        version: 1,
        status: 'submitted',
      })
    })

    it('does not make the next move stale', async () => {
      await stores.caseStore.reveal(entry)

      expect((await stores.caseStore.move(aMove(), AT)).ok).toBe(true)
    })

    it('of no case shows nothing and writes nothing', async () => {
      const none = { ...entry, reference: 'BB-2611-0000-000' }

      expect(await stores.caseStore.reveal(none)).toBeUndefined()
      expect(await stores.caseStore.events(none.reference)).toEqual([])
    })
  })
}
