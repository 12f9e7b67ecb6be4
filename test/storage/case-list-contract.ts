import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseQuery } from '../../src/verification/case-store.ts'
import { putCase } from '../support/a-turn.ts'
import { anApplication } from '../support/an-application.ts'
import { anIdCard, anIdCardEndingInX } from '../support/an-id-card.ts'
import type { TestStores } from '../support/open-stores.ts'

const { area } = anApplication()

/** What any store of cases promises of its list (verification/case-store.ts). */
export function caseListContract(name: string, open: () => Promise<TestStores>): void {
  describe(`the list of cases in ${name}`, () => {
    let stores: TestStores

    beforeEach(async () => {
      stores = await open()
      await putCase(stores, {
        reference: 'BB-2611-AAAA-AAA',
        submittedAt: '2026-11-20T01:00:00.000Z',
      })
      await putCase(stores, {
        reference: 'BB-2611-BBBB-BBB',
        submittedAt: '2026-11-22T01:00:00.000Z',
        householderName: '石三妹',
        phone: '13974354321',
        idNumber: anIdCardEndingInX(),
        area: {
          ...area,
          code: '433125109000',
          county: '保靖县',
          village: '和平社区',
          text: '保靖',
        },
        urgent: true,
      })
      await putCase(stores, {
        reference: 'BB-2611-CCCC-CCC',
        submittedAt: '2026-11-21T01:00:00.000Z',
        householderName: '吴金花',
        phone: '13600001111',
        idNumber: anIdCard({ serial: '777' }),
        area: { text: '老屋冲', unresolved: true },
      })
      await putCase(stores, {
        reference: 'BB-2611-DDDD-DDD',
        submittedAt: '2026-11-19T01:00:00.000Z',
        householderName: '向德明',
        phone: '13500002222',
        idNumber: anIdCard({ serial: '888' }),
        tray: 'question',
      })
      await stores.caseStore.move(
        {
          reference: 'BB-2611-DDDD-DDD',
          action: 'accept',
          expectedVersion: 1,
          officer: 'long',
          key: 'k',
          noticeOf: () => '',
        },
        new Date('2026-11-23T01:00:00Z'),
      )
    })
    afterEach(() => stores.close())

    it('begins with what waits: the urgent, then the oldest; what is settled comes last', async () => {
      expect(await found({})).toEqual(['B', 'A', 'C', 'D'])
    })

    it.each<[string, Partial<CaseQuery>, string[]]>([
      ['tray', { tray: 'question' }, ['D']],
      ['empty tray', { tray: 'community' }, []],
      ['status', { status: 'accepted' }, ['D']],
      ['tray and status together', { tray: 'household', status: 'submitted' }, ['B', 'A', 'C']],
      ['county', { area: '433125' }, ['B']],
      ['prefecture', { area: '4331' }, ['B', 'A', 'D']],
      ['time waited', { waitingSince: sameFor(new Date('2026-11-21T01:00:00Z')) }, ['A', 'C']],
      ['nothing, for an empty search', { q: '' }, ['B', 'A', 'C', 'D']],
      ['whole reference', { q: 'BB-2611-AAAA-AAA' }, ['A']],
      ['part of a reference in small letters', { q: 'bbbb' }, ['B']],
      ['name', { q: '石三妹' }, ['B']],
      ['phone', { q: '13974354321' }, ['B']],
      ['last four of a phone', { q: '4321' }, ['B']],
      ['ID number', { q: anIdCard({ serial: '777' }) }, ['C']],
      ['ID number with a small x', { q: anIdCardEndingInX().toLowerCase() }, ['B']],
      ['last four of an ID number', { q: anIdCardEndingInX().slice(-4) }, ['B']],
      ['village', { q: '十八洞' }, ['A', 'D']],
      ['place that the list of divisions does not know', { q: '老屋冲' }, ['C']],
      ['name that nobody has', { q: '龙建军' }, []],
      ['part of a name, which is sealed', { q: '三妹' }, []],
      ['quote that would end a statement', { q: "' OR 1=1 --" }, []],
    ])('is narrowed by %s', async (_, query, expected) => {
      expect(await found(query)).toEqual(expected)
    })

    it('comes in pages that together are the whole, each with the total', async () => {
      const pages = await Promise.all(
        [1, 2, 3].map((page) => stores.caseStore.list({ page, pageSize: 2 })),
      )

      expect(pages.map(({ items }) => items.map(letterOf))).toEqual([['B', 'A'], ['C', 'D'], []])
      expect(pages.map(({ total }) => total)).toEqual([4, 4, 4])
    })

    async function found(query: Partial<CaseQuery>): Promise<string[]> {
      const { items, total } = await stores.caseStore.list({ page: 1, pageSize: 10, ...query })
      expect(total).toBe(items.length)
      return items.map(letterOf)
    }
  })
}

function letterOf({ reference }: { reference: string }): string {
  return reference.slice(-1)
}

function sameFor(limit: Date) {
  return { ordinary: limit, urgent: limit }
}
