import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFarmer, FARMER } from '../support/a-farmer.ts'
import { anOfficer } from '../support/an-officer.ts'
import { openTestService, PASSWORD, type TestService } from '../support/open-service.ts'

let service: TestService

beforeEach(async () => {
  service = await openTestService()
})
afterEach(() => service.close())

const { name, phone, idNumber, hardship } = FARMER

describe('personal data', () => {
  it('stands in no line of the log, from first word to reveal and return', async () => {
    const farmer = await aFarmer(service)
    await farmer.say(`身份证${idNumber}可以申请吗？`)
    const reference = await farmer.apply()
    const officer = await anOfficer(service)
    await officer.get(`/api/cases?q=${encodeURIComponent(name)}`)
    await officer.get(`/api/cases?q=${phone}`)
    await officer.get(`/api/cases/${idNumber}`)
    await officer.reveal(reference, { reason: `给${name}打电话` })
    await officer.act(reference, { action: 'return', reason: `${name}的电话${phone}打不通` })

    expect(service.lines.length).toBeGreaterThan(10)
    expect(leaks(service.lines.join(''), [farmer.token, PASSWORD, officer.cookie])).toEqual([])
  })

  it('stands in no line of the log when requests are wrong and the service fails', async () => {
    const farmer = await aFarmer(service)
    await farmer.fillIn()
    await farmer.send({ text: `${name}${phone}${'苦'.repeat(10_001)}` })
    const payload = `{"messageId":"m","text":"${name}${phone}`
    const { headers } = farmer
    const url = '/api/chat/messages'
    const type = { 'content-type': 'application/json' }
    await service.app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload })
    await service.app.inject({ url: `/api/nothing/${phone}?q=${idNumber}` })
    await sql`DROP TABLE case_terms`.execute(service.stores.db)

    const failed = await farmer.send({ text: '确认提交' })

    expect(failed.statusCode).toBe(500)
    expect(service.lines.some((line) => line.includes('request failed'))).toBe(true)
    expect(leaks(service.lines.join(''), [farmer.token])).toEqual([])
  })

  it('stands in no refusal, though it stood in the request', async () => {
    const farmer = await aFarmer(service)
    await farmer.fillIn()
    const officer = await anOfficer(service)
    await sql`DROP TABLE case_terms`.execute(service.stores.db)

    const refusals = [
      await farmer.send({ text: `${name}${phone}${'苦'.repeat(10_001)}` }),
      await farmer.send({ choice: name + phone.repeat(20) }),
      await farmer.send({ text: '确认提交' }),
      await officer.get(`/api/cases/${idNumber}`),
      await officer.get(`/api/cases?q=${encodeURIComponent(name.repeat(50))}`),
      await officer.get(`/api/cases?tray=${phone}`),
      await officer.reveal(idNumber, { reason: '', note: name + phone }),
      await officer.act(idNumber, { action: name }),
      await service.app.inject({ url: `/api/nothing/${phone}` }),
    ]

    expect(refusals.map(({ statusCode }) => statusCode).every((status) => status >= 400)).toBe(true)
    expect(leaks(refusals.map(({ body }) => body).join(''), [farmer.token])).toEqual([])
  })
})

function leaks(text: string, more: string[]): string[] {
  return [name, phone, idNumber, hardship, ...more].filter((secret) => text.includes(secret))
}
