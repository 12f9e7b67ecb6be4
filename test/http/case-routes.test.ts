import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CaseDetail, CaseEvents, Revealed } from '../../src/http/contract/staff.ts'
import { aFarmer, FARMER } from '../support/a-farmer.ts'
import { anOfficer } from '../support/an-officer.ts'
import { expectRefusal } from '../support/api-error-shape.ts'
import { openTestService, type TestService } from '../support/open-service.ts'

let service: TestService
let farmer: Awaited<ReturnType<typeof aFarmer>>
let long: Awaited<ReturnType<typeof anOfficer>>
let reference: string

beforeEach(async () => {
  service = await openTestService()
  farmer = await aFarmer(service)
  reference = await farmer.apply()
  long = await anOfficer(service, 'long')
})
afterEach(() => service.close())

const accept = { action: 'accept' }
const giveBack = { action: 'return', reason: '请补上身份证号。' }

describe('an open case', () => {
  it('shows what was answered beside the words, masked', async () => {
    const detail = await read()

    expect(detail).toMatchObject({
      reference,
      version: 1,
      status: 'submitted',
      actions: ['accept', 'return'],
      application: { householderName: '龙**', phone: '138****2345', risks: ['housing'] },
    })
    expect(detail.fields).toContainEqual({
      key: 'risks',
      label: '困难原因',
      value: '住房安全',
      words: FARMER.risks,
      inferred: false,
    })
    expect(JSON.stringify(detail)).not.toMatch(secrets())
  })

  it.each([
    ['full width', '１３８７４３１２３４５'],
    ['dictated', '幺三八七四三一二三四五'],
    ['with dots', '138.7431.2345'],
    ['with blanks', '138 7431 2345'],
  ])('shows no phone number that was typed in another way: %s', async (_, phone) => {
    const other = await aFarmer(service)
    const theirs = await other.apply({ phone })

    const { body } = await long.get(`/api/cases/${theirs}`)

    expect(body).not.toContain(phone)
  })

  it('shows no name that was typed in traditional script', async () => {
    const other = await aFarmer(service)
    const theirs = await other.apply({ name: '龍建國' })

    expect((await long.get(`/api/cases/${theirs}`)).body).not.toContain('建國')
  })

  it('that is not there is not found', async () => {
    const none = '/api/cases/BB-2611-0000-000'

    expectRefusal(await long.get(none), { status: 404, code: 'NO_SUCH_CASE' })
    expectRefusal(await long.get(`${none}/events`), { status: 404, code: 'NO_SUCH_CASE' })
    expectRefusal(await long.reveal('BB-2611-0000-000'), { status: 404, code: 'NO_SUCH_CASE' })
    expectRefusal(await long.act('BB-2611-0000-000', accept), { status: 404, code: 'NO_SUCH_CASE' })
  })
})

describe('seeing the data in clear', () => {
  it('shows everything, and writes down who looked and why', async () => {
    const revealed = (await long.reveal(reference, { reason: '打电话约时间' })).json<Revealed>()

    expect(revealed.application).toMatchObject({
      householderName: FARMER.name,
      phone: FARMER.phone,
      idNumber: FARMER.idNumber,
      hardship: FARMER.hardship,
    })
    expect((await events()).at(-1)).toMatchObject({ kind: 'revealed', detail: '打电话约时间' })
    expect(await read()).toMatchObject({ version: 1, status: 'submitted' })
  })

  it.each([{}, { reason: '' }, { reason: ' ' }, { reason: '看' }, { reason: '长'.repeat(501) }])(
    'needs a reason: %j',
    async (payload) => {
      const refused = await long.reveal(reference, payload)

      expectRefusal(refused, { status: 400, code: 'BAD_REQUEST' })
      expect((await events()).map(({ kind }) => kind)).toEqual(['submitted'])
    },
  )
})

describe('accepting a case', () => {
  it('gives the case as it is now, and tells the farmer', async () => {
    const accepted = await long.act(reference, accept)

    expect(accepted.statusCode).toBe(200)
    expect(accepted.json()).toMatchObject({
      version: 2,
      status: 'accepted',
      actions: [],
      deadlines: [{ state: 'done' }],
    })
    expect(await notices()).toEqual([expect.stringContaining('已经受理')])
    expect((await farmer.say('查进度')).replies[0]?.text).toContain('已受理')
  })

  it('happens once when the button is clicked twice: the same 200 and one event', async () => {
    const clicks = [
      await long.act(reference, accept, { key: 'one-intent' }),
      await long.act(reference, accept, { key: 'one-intent' }),
    ]

    expect(clicks.map(({ statusCode }) => statusCode)).toEqual([200, 200])
    expect(clicks[1]?.body).toBe(clicks[0]?.body)
    expect((await events()).map(({ kind }) => kind)).toEqual(['submitted', 'accepted'])
    expect(await notices()).toHaveLength(1)
  })

  it('happens once when both clicks are under way at once', async () => {
    const clicks = await Promise.all(
      [1, 2, 3].map(() => long.act(reference, accept, { key: 'one-intent' })),
    )

    expect(clicks.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200])
    expect(new Set(clicks.map(({ body }) => body)).size).toBe(1)
    expect(await notices()).toHaveLength(1)
  })

  it('is won by one of two officers: one 200, one 409 that says so', async () => {
    const shi = await anOfficer(service, 'shi')

    const both = await Promise.all([long.act(reference, accept), shi.act(reference, giveBack)])

    const [lost] = both.filter(({ statusCode }) => statusCode !== 200)
    expect(both.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(lost?.statusCode).toBe(409)
    expect(lost?.json()).toMatchObject({ error: { code: 'STALE' } })
    expect(await events()).toHaveLength(2)
    expect(await notices()).toHaveLength(1)
  })

  it.each([
    ['of an old version', accept, { version: 0 }, 409, 'STALE'],
    ['of a version to come', accept, { version: 2 }, 409, 'STALE'],
    ['without a version', accept, { version: '' }, 428, 'NO_VERSION'],
    ['of a version that is no number', accept, { version: 'latest' }, 428, 'NO_VERSION'],
    ['without a key', accept, { key: '' }, 428, 'NO_KEY'],
    ['under an endless key', accept, { key: 'k'.repeat(201) }, 428, 'NO_KEY'],
    ['by an unknown name', { action: 'approve' }, {}, 400, 'BAD_REQUEST'],
    ['by no name', {}, {}, 400, 'BAD_REQUEST'],
    ['back without a reason', { action: 'return' }, {}, 400, 'BAD_REQUEST'],
    ['with a setting nobody knows', { ...accept, silent: true }, {}, 400, 'BAD_REQUEST'],
  ])('%s is refused and changes nothing', async (_, action, how, status, code) => {
    const refused = await long.act(reference, action, how)

    expectRefusal(refused, { status, code })
    expect(await events()).toHaveLength(1)
    expect(await notices()).toEqual([])
  })

  it('an accepted case again is refused: the table of moves knows no such move', async () => {
    await long.act(reference, accept)

    const refused = await long.act(reference, accept, { version: 2 })

    expectRefusal(refused, { status: 422, code: 'NOT_ALLOWED' })
  })

  it('under the key of another intent is refused', async () => {
    await long.act(reference, giveBack, { key: 'one-intent' })

    const refused = await long.act(reference, accept, { version: 2, key: 'one-intent' })

    expectRefusal(refused, { status: 422, code: 'KEY_REUSED' })
  })

  it.each(['"1"', 'W/"1"'])('takes the version also as an ETag: %s', async (version) => {
    expect((await long.act(reference, accept, { version })).statusCode).toBe(200)
  })
})

describe('giving a case back', () => {
  it('tells the farmer the reason, in the history and when they ask', async () => {
    await long.act(reference, giveBack)

    const [notice] = await notices()
    expect(notice).toContain(reference)
    expect(notice).toContain('请补上身份证号。')
    expect((await farmer.say('查进度')).replies[0]?.text).toContain('退回补充')
  })

  it('leaves it to be accepted later', async () => {
    await long.act(reference, giveBack)

    const accepted = await long.act(reference, accept, { version: 2 })

    expect(accepted.json()).toMatchObject({ version: 3, status: 'accepted' })
    expect((await events()).map(({ kind, version }) => [kind, version])).toEqual([
      ['submitted', 1],
      ['returned', 2],
      ['accepted', 3],
    ])
  })

  it('stands in the log with officer, moment and reason', async () => {
    service.clock.set('2026-11-23T05:00:00.000Z')

    await long.act(reference, giveBack)

    expect((await events()).at(-1)).toMatchObject({
      kind: 'returned',
      version: 2,
      at: '2026-11-23T05:00:00.000Z',
      detail: '请补上身份证号。',
    })
    expect((await events())[0]).toMatchObject({ kind: 'submitted', actor: '农户' })
  })
})

async function read(): Promise<CaseDetail> {
  return (await long.get(`/api/cases/${reference}`)).json()
}
async function events(): Promise<CaseEvents['items']> {
  return (await long.get(`/api/cases/${reference}/events`)).json<CaseEvents>().items
}
async function notices(): Promise<string[]> {
  const { items } = await farmer.history()
  return items.flatMap((item) => (item.kind === 'notice' ? item.text : []))
}
function secrets(): RegExp {
  return new RegExp(`${FARMER.name}|${FARMER.phone}|${FARMER.idNumber}`)
}
