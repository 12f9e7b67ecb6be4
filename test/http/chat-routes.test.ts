import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TurnResult } from '../../src/dialogue/turn-result.ts'
import { aFarmer } from '../support/a-farmer.ts'
import { anOfficer } from '../support/an-officer.ts'
import { expectRefusal } from '../support/api-error-shape.ts'
import { openTestService, type TestService } from '../support/open-service.ts'

let service: TestService

beforeAll(async () => {
  service = await openTestService()
})
afterAll(() => service.close())

describe('a chat', () => {
  it('is opened with a token, which the page also gets as a cookie that scripts cannot read', async () => {
    const opened = await service.app.inject({ method: 'POST', url: '/api/chat/sessions' })

    const { token } = opened.json<{ token: string }>()
    expect(opened.statusCode).toBe(201)
    expect(token.length).toBeGreaterThanOrEqual(32)
    expect(opened.cookies).toEqual([
      expect.objectContaining({ value: token, path: '/api/chat', httpOnly: true, sameSite: 'Lax' }),
    ])
  })

  it('goes on with the cookie alone', async () => {
    const farmer = await aFarmer(service)
    await farmer.say('我要申请')

    const history = await service.app.inject({
      url: '/api/chat/history',
      cookies: { bangban_chat: farmer.token },
    })

    expect(history.json()).toMatchObject({ items: [{ said: '我要申请' }] })
  })

  it.each([
    ['no token', {}],
    ['a token that nobody has', { authorization: 'Bearer nobody' }],
    ['an empty token', { authorization: 'Bearer ' }],
    ['another scheme', { authorization: 'Basic bm86bm8=' }],
  ])('is refused to %s', async (_, headers) => {
    const payload = { messageId: 'm1', text: '我要申请' }
    const refusals = [
      await service.app.inject({ method: 'POST', url: '/api/chat/messages', headers, payload }),
      await service.app.inject({ url: '/api/chat/history', headers }),
      await service.app.inject({ url: '/api/chat/events', headers }),
    ]

    for (const refusal of refusals) expectRefusal(refusal, { status: 401, code: 'NO_CHAT' })
  })

  it('shows nothing to the holder of another token, not even under the same message id', async () => {
    const farmer = await aFarmer(service)
    const reference = await farmer.apply()
    const officer = await anOfficer(service)
    await officer.act(reference, { action: 'accept' })
    const stranger = await aFarmer(service)

    const theirs = await stranger.say('查进度', 'm1')

    expect(theirs.reference).toBeNull()
    expect(JSON.stringify(theirs)).not.toContain(reference)
    expect((await stranger.history()).items).toHaveLength(1)
  })
})

describe('a message', () => {
  it('that comes thrice is answered in the same bytes, and the case is there once', async () => {
    const farmer = await aFarmer(service)
    await farmer.fillIn()

    const answers = [
      await farmer.send({ text: '确认提交' }, 'the-submit'),
      await farmer.send({ text: '确认提交' }, 'the-submit'),
      await farmer.send({ text: '确认提交' }, 'the-submit'),
    ]

    const { outcome, reference } = answers[0]?.json<TurnResult>() ?? {}
    expect(outcome).toBe('submitted')
    expect(new Set(answers.map(({ rawPayload }) => rawPayload.toString('hex'))).size).toBe(1)
    expect(await countOf(reference)).toBe(1)
    expect((await farmer.history()).items).toHaveLength(9)
  })

  it('that comes thrice at the same moment is one turn', async () => {
    const farmer = await aFarmer(service)
    await farmer.fillIn()

    const answers = await Promise.all(
      [1, 2, 3].map(() => farmer.send({ text: '确认提交' }, 'the-submit')),
    )

    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(await countOf(answers[0]?.json<TurnResult>().reference)).toBe(1)
  })

  it('is answered from the policy with article, quote and date', async () => {
    const farmer = await aFarmer(service)

    const { outcome, replies } = await farmer.say('农户可以自主申请监测吗？')

    const [reply] = replies
    expect(outcome).toBe('answered')
    expect(reply?.citations?.[0]).toMatchObject({
      policyId: 'test-2026-01-01',
      article: 1,
      heading: '健全监测机制',
      quote: expect.stringContaining('农户可以自主申请纳入监测。'),
      issuedOn: '2026-01-01',
    })
    expect(reply?.text).toContain(reply?.citations?.[0]?.quote)
  })

  it('may be a choice, which is also numbered in the text', async () => {
    const farmer = await aFarmer(service)
    const { replies } = await farmer.say('我要申请')

    const agreed = (await farmer.send({ choice: 'agree' })).json<TurnResult>()

    expect(replies.at(-1)?.text).toMatch(/1\. 同意\n2\. 不同意/)
    expect(agreed).toMatchObject({ outcome: 'form-question', form: { asking: 'householderName' } })
    expect((await farmer.history()).items[1]).toMatchObject({ said: '同意' })
  })

  it('of ten thousand signs is taken', async () => {
    const farmer = await aFarmer(service)

    expect((await farmer.send({ text: '苦'.repeat(10_000) })).statusCode).toBe(200)
  })

  it.each([
    ['a little', 10_001, 400, 'BAD_REQUEST'],
    ['far', 100_000, 413, 'TOO_LARGE'],
  ])('that is %s too long is refused with a sentence that says what to do', async (...row) => {
    const [, length, status, code] = row
    const farmer = await aFarmer(service)

    const refused = await farmer.send({ text: '苦'.repeat(length) })

    expectRefusal(refused, { status, code })
    expect(refused.body).toContain('请分几次发。')
    expect((await farmer.history()).items).toEqual([])
  })

  it.each([
    ['without an id', { text: '你好' }],
    ['with an empty id', { messageId: '', text: '你好' }],
    ['with an endless id', { messageId: 'm'.repeat(101), text: '你好' }],
    ['without words', { messageId: 'm1' }],
    ['with words and a choice', { messageId: 'm1', text: '你好', choice: 'agree' }],
    ['with a number for words', { messageId: 'm1', text: 5 }],
    ['with a field nobody knows', { messageId: 'm1', text: '你好', admin: true }],
  ])('%s is refused with the field that is wrong', async (_, payload) => {
    const { headers } = await aFarmer(service)

    const url = '/api/chat/messages'
    const refused = await service.app.inject({ method: 'POST', url, headers, payload })

    expectRefusal(refused, { status: 400, code: 'BAD_REQUEST' })
  })

  it.each([
    ['broken JSON', 'application/json', '{"messageId": '],
    ['nothing', 'application/json', ''],
    ['a form', 'application/x-www-form-urlencoded', 'text=hello'],
  ])('that is %s is refused', async (_, type, payload) => {
    const farmer = await aFarmer(service)
    const headers = { ...farmer.headers, 'content-type': type }

    const url = '/api/chat/messages'
    const refused = await service.app.inject({ method: 'POST', url, headers, payload })

    expectRefusal(refused, { status: 400, code: 'BAD_REQUEST' })
  })

  it('that could not be stored is not lost: it is refused with a sentence and may be sent again', async () => {
    const farmer = await aFarmer(service)
    await farmer.fillIn()
    const { db } = service.stores
    await sql`CREATE TRIGGER full BEFORE INSERT ON case_events
      BEGIN SELECT RAISE(ABORT, 'disk is full'); END`.execute(db)

    const refused = await farmer.send({ text: '确认提交' }, 'the-submit')
    await sql`DROP TRIGGER full`.execute(db)
    const again = (await farmer.send({ text: '确认提交' }, 'the-submit')).json<TurnResult>()

    expectRefusal(refused, { status: 500, code: 'FAULT' })
    expect(again.outcome).toBe('submitted')
    expect(await countOf(again.reference)).toBe(1)
  })
})

describe('the rate limit', () => {
  it('tells one who sends too fast to wait, and leaves others alone', async () => {
    const limited = await openTestService({ rateLimit: 'on' })
    const [hasty, calm] = [await aFarmer(limited), await aFarmer(limited)]
    let last = await hasty.send({ text: '你好' })
    for (let count = 0; count < 150 && last.statusCode === 200; count++) {
      last = await hasty.send({ text: '你好' }, 'the-same')
    }

    expectRefusal(last, { status: 429, code: 'TOO_MANY' })
    expect((await calm.send({ text: '你好' })).statusCode).toBe(200)
    await limited.close()
  })
})

async function countOf(reference: string | null | undefined): Promise<number> {
  const { items } = await service.stores.caseStore.list({
    page: 1,
    pageSize: 10,
    q: reference ?? 'none',
  })
  return items.length
}
