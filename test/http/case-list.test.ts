import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CasePage } from '../../src/http/contract/staff.ts'
import { putCase } from '../support/a-turn.ts'
import { anIdCard } from '../support/an-id-card.ts'
import { anOfficer } from '../support/an-officer.ts'
import { openTestService, type TestService } from '../support/open-service.ts'

let service: TestService
let officer: Awaited<ReturnType<typeof anOfficer>>

beforeAll(async () => {
  service = await openTestService()
  officer = await anOfficer(service)
  await putCase(service.stores, {
    reference: 'BB-2611-AAAA-AAA',
    submittedAt: '2026-11-18T01:00:00.000Z',
    idNumber: anIdCard({ serial: '345' }),
  })
  await putCase(service.stores, {
    reference: 'BB-2611-BBBB-BBB',
    submittedAt: '2026-11-23T01:00:00.000Z',
    householderName: '石三妹',
    phone: '13974354321',
    idNumber: anIdCard({ serial: '777' }),
    area: { text: '老屋冲', unresolved: true },
    risks: ['schooling', 'housing'],
    hardship: `电话13974354321，石三妹家${'很苦'.repeat(40)}`,
  })
  await putCase(service.stores, {
    reference: 'BB-2611-CCCC-CCC',
    tray: 'question',
    urgent: true,
    submittedAt: '2026-11-23T02:00:00.000Z',
    hardship: '我要找人',
  })
  await officer.act('BB-2611-AAAA-AAA', { action: 'return', reason: '缺材料' })
})
afterAll(() => service.close())

describe('the list of cases', () => {
  it.each([
    ['', ['C', 'B', 'A']],
    ['tray=household', ['B', 'A']],
    ['tray=question', ['C']],
    ['tray=community', []],
    ['status=submitted', ['C', 'B']],
    ['status=returned', ['A']],
    ['tray=household&status=submitted', ['B']],
    ['area=433124', ['C', 'A']],
    ['q=石三妹', ['B']],
    ['q=4321', ['B']],
    ['q=13974354321', ['B']],
    ['q=bb-2611-bbbb', ['B']],
    ['q=老屋冲', ['B']],
    ['q=十八洞村', ['C', 'A']],
    ['q=没有这个人', []],
    ['q=%20石三妹%20', ['B']],
    ['pageSize=2', ['C', 'B']],
    ['pageSize=2&page=2', ['A']],
    ['page=9', []],
    ['overdue=false', ['C', 'B', 'A']],
  ])('for ?%s holds %j', async (query, letters) => {
    expect(lettersOf(await list(query))).toEqual(letters)
  })

  it('holds what is urgent once its day is over, the rest once the second working day is, and not before', async () => {
    service.clock.set('2026-11-23T15:59:59.999Z')
    const onTheDay = await anOfficer(service)
    const sameDay = await list('overdue=true', onTheDay)
    service.clock.set('2026-11-25T15:59:59.999Z')
    const atNight = await anOfficer(service)
    const inTime = await list('overdue=true', atNight)
    service.clock.set('2026-11-25T16:00:00.000Z')
    const late = await list('overdue=true', atNight)
    service.clock.set('2026-11-23T02:03:04.000Z')

    expect(lettersOf(sameDay)).toEqual([])
    expect(lettersOf(inTime)).toEqual(['C'])
    expect(lettersOf(late)).toEqual(['C', 'B'])
  })

  it('counts all that match, not only those of the page', async () => {
    expect((await list('pageSize=1&status=submitted')).total).toBe(2)
    expect((await list('page=9')).total).toBe(3)
  })

  it('shows a row masked, with labels for codes and the beginning of the story', async () => {
    const [row] = (await list('q=石三妹')).items

    expect(row).toMatchObject({
      householderName: '石**',
      phone: '139****4321',
      area: '老屋冲',
      areaUnresolved: true,
      risks: ['因学', '住房安全'],
      excerpt: expect.stringMatching(/^电话139\*{4}4321，石\*\*家(很苦)+$/),
      status: 'submitted',
      deadline: { step: 'accept', state: 'green', certain: true },
    })
    expect(row?.excerpt.length).toBeLessThanOrEqual(40)
  })

  it.each([
    'tray=cellar',
    'status=done',
    'area=abc',
    'area=4',
    'page=0',
    'page=-1',
    'page=x',
    'pageSize=0',
    'pageSize=1000',
    'overdue=perhaps',
    'colour=red',
    `q=${'长'.repeat(101)}`,
  ])('is refused with the field that is wrong: ?%s', async (query) => {
    const refused = await officer.get(`/api/cases?${encodeURI(query)}`)

    expect(refused.statusCode).toBe(400)
    expect(refused.json()).toMatchObject({ error: { code: 'BAD_REQUEST', fields: {} } })
  })
})

async function list(query: string, reader = officer): Promise<CasePage> {
  const response = await reader.get(`/api/cases?${encodeURI(decodeURI(query))}`)
  expect(response.statusCode).toBe(200)
  return response.json()
}

function lettersOf({ items }: CasePage): string[] {
  return items.map(({ reference }) => reference.slice(-1))
}
