import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StaffSession } from '../../src/http/contract/staff.ts'
import { putCase } from '../support/a-turn.ts'
import { anOfficer } from '../support/an-officer.ts'
import { expectRefusal } from '../support/api-error-shape.ts'
import { openTestService, PASSWORD, type TestService } from '../support/open-service.ts'

let service: TestService

beforeEach(async () => {
  service = await openTestService()
})
afterEach(() => service.close())

const logIn = (payload: object) =>
  service.app.inject({ method: 'POST', url: '/api/staff/login', payload })

describe('logging in', () => {
  it('gives the officer and a CSRF token, and a cookie that only this site sends', async () => {
    const login = await logIn({ username: 'long', password: PASSWORD })

    const { csrfToken, officer } = login.json<StaffSession>()
    expect(login.statusCode).toBe(200)
    expect(officer).toEqual({ username: 'long', name: 'long干部', role: 'administrator' })
    expect(csrfToken.length).toBeGreaterThanOrEqual(32)
    expect(login.cookies).toEqual([expect.objectContaining({ httpOnly: true, sameSite: 'Strict' })])
  })

  it('is refused alike for a wrong password and for a name that nobody has', async () => {
    const wrong = await logIn({ username: 'long', password: `${PASSWORD}!` })
    const unknown = await logIn({ username: 'nobody', password: PASSWORD })

    expectRefusal(wrong, { status: 401, code: 'WRONG_PASSWORD' })
    expect(unknown.statusCode).toBe(401)
    expect(unknown.body).toBe(wrong.body)
    expect(wrong.cookies).toEqual([])
  })

  it.each([
    {},
    { username: 'long' },
    { username: '', password: '' },
    { username: 'long', password: 5 },
    { username: 'long', password: 'x'.repeat(201) },
    { username: 'long', password: PASSWORD, role: 'administrator' },
  ])('is refused with the field that is wrong: %j', async (payload) => {
    expectRefusal(await logIn(payload), { status: 400, code: 'BAD_REQUEST' })
  })

  it('is not to be guessed: after ten tries in a minute one has to wait', async () => {
    const limited = await openTestService({ rateLimit: 'on' })
    const payload = { username: 'long', password: 'guess' }
    const statuses: number[] = []
    for (let count = 0; count < 11; count++) {
      const tried = await limited.app.inject({ method: 'POST', url: '/api/staff/login', payload })
      statuses.push(tried.statusCode)
    }

    expect(statuses).toEqual([...Array(10).fill(401), 429])
    await limited.close()
  })
})

describe('a log-in', () => {
  it('is known again after the page was loaded anew, with the same CSRF token', async () => {
    const officer = await anOfficer(service)

    const session = await officer.get('/api/staff/session')

    expect(session.json()).toMatchObject({
      csrfToken: officer.headers['x-csrf-token'],
      officer: { username: 'long' },
    })
  })

  it('ends after twelve hours', async () => {
    const officer = await anOfficer(service)
    service.clock.set('2026-11-23T14:03:03.999Z')
    const lastMoment = await officer.get('/api/cases')
    service.clock.set('2026-11-23T14:03:04.000Z')
    const after = await officer.get('/api/cases')

    expect(lastMoment.statusCode).toBe(200)
    expectRefusal(after, { status: 401, code: 'NOT_LOGGED_IN' })
  })

  it('ends when the officer logs out, whatever the browser keeps', async () => {
    const officer = await anOfficer(service)
    const { headers } = officer

    const out = await service.app.inject({ method: 'POST', url: '/api/staff/logout', headers })

    expect(out.statusCode).toBe(204)
    expectRefusal(await officer.get('/api/cases'), { status: 401, code: 'NOT_LOGGED_IN' })
  })

  it('of one browser goes on when another logs out', async () => {
    const [here, there] = [await anOfficer(service), await anOfficer(service)]

    await service.app.inject({ method: 'POST', url: '/api/staff/logout', headers: here.headers })

    expect((await there.get('/api/cases')).statusCode).toBe(200)
  })
})

describe('somebody who is not logged in', () => {
  it.each([
    ['GET', '/api/staff/session'],
    ['POST', '/api/staff/logout'],
    ['GET', '/api/cases'],
    ['GET', '/api/cases/BB-2611-7K3M-9QX'],
    ['GET', '/api/cases/BB-2611-7K3M-9QX/events'],
    ['POST', '/api/cases/BB-2611-7K3M-9QX/reveal'],
    ['POST', '/api/cases/BB-2611-7K3M-9QX/actions'],
  ] as const)('gets nothing from %s %s, with no cookie or a made-up one', async (method, url) => {
    await putCase(service.stores)
    const given = { reason: '核对', action: 'accept' }
    const payload = url.endsWith('reveal') ? { reason: given.reason } : { action: given.action }
    const body = method === 'POST' && !url.endsWith('logout') ? { payload } : {}

    const without = await service.app.inject({ method, url, ...body })
    const madeUp = await service.app.inject({
      method,
      url,
      headers: { cookie: 'bangban_staff=made-up', 'x-csrf-token': 'made-up' },
      ...body,
    })

    expectRefusal(without, { status: 401, code: 'NOT_LOGGED_IN' })
    expectRefusal(madeUp, { status: 401, code: 'NOT_LOGGED_IN' })
  })
})

describe('another site that has the officer’s browser send a request', () => {
  it.each([
    ['no CSRF token', {}],
    ['a made-up one', { 'x-csrf-token': 'made-up' }],
    ['an empty one', { 'x-csrf-token': '' }],
  ])('is refused for %s, and nothing is revealed, moved or ended', async (_, forged) => {
    const { reference } = await putCase(service.stores)
    const officer = await anOfficer(service)
    const headers = { cookie: officer.cookie, ...forged, 'if-match': '1', 'idempotency-key': 'k' }
    const send = (url: string, payload?: object) =>
      service.app.inject({
        method: 'POST',
        url,
        headers,
        ...(payload === undefined ? {} : { payload }),
      })

    const refusals = [
      await send(`/api/cases/${reference}/reveal`, { reason: '核对' }),
      await send(`/api/cases/${reference}/actions`, { action: 'accept' }),
      await send('/api/staff/logout'),
    ]

    for (const refusal of refusals) expectRefusal(refusal, { status: 403, code: 'CSRF' })
    expect(await service.stores.caseStore.events(reference)).toHaveLength(1)
    expect((await officer.get('/api/cases')).statusCode).toBe(200)
  })

  it('is refused also with the CSRF token of another officer', async () => {
    const { reference } = await putCase(service.stores)
    const [long, shi] = [await anOfficer(service, 'long'), await anOfficer(service, 'shi')]
    const headers = { cookie: long.cookie, 'x-csrf-token': shi.headers['x-csrf-token'] }

    const refused = await service.app.inject({
      method: 'POST',
      url: `/api/cases/${reference}/reveal`,
      headers,
      payload: { reason: '核对' },
    })

    expectRefusal(refused, { status: 403, code: 'CSRF' })
  })
})
