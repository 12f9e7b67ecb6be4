import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aFarmer } from '../support/a-farmer.ts'
import { anOfficer } from '../support/an-officer.ts'
import { openTestService, type TestService } from '../support/open-service.ts'

let service: TestService
let farmer: Awaited<ReturnType<typeof aFarmer>>
let officer: Awaited<ReturnType<typeof anOfficer>>
let reference: string

beforeEach(async () => {
  service = await openTestService()
  farmer = await aFarmer(service)
  officer = await anOfficer(service)
  reference = await farmer.apply()
})
afterEach(() => service.close())

const giveBack = { action: 'return', reason: '请补上身份证号。' }

describe('an open chat page', () => {
  it('is told at once when an officer gives the case back', async () => {
    const page = await listen(farmer)

    await officer.act(reference, giveBack)

    expect(await page.next()).toMatchObject({
      reference,
      text: expect.stringContaining('请补上身份证号。'),
    })
    page.leave()
  })

  it('is told what it missed when it comes back, and that only', async () => {
    await officer.act(reference, giveBack)
    const [seen] = (await farmer.history()).items.filter(({ kind }) => kind === 'notice')
    await officer.act(reference, { action: 'accept' }, { version: 2 })

    const page = await listen(farmer, seen?.kind === 'notice' ? seen.id : '')

    expect(await page.next()).toMatchObject({ text: expect.stringContaining('已经受理') })
    page.leave()
  })

  it('hears nothing of the case of somebody else', async () => {
    const stranger = await aFarmer(service)
    const theirs = await stranger.apply()
    const page = await listen(stranger)

    await officer.act(reference, giveBack)
    await officer.act(theirs, { action: 'accept' })

    expect(await page.next()).toMatchObject({ reference: theirs })
    page.leave()
  })
})

async function listen({ headers }: { headers: { authorization: string } }, lastEventId?: string) {
  const response = await service.app.inject({
    url: '/api/chat/events',
    headers: {
      ...headers,
      accept: 'text/event-stream',
      ...(lastEventId === undefined ? {} : { 'last-event-id': lastEventId }),
    },
    payloadAsStream: true,
  })
  const stream = response.stream()
  const chunks = stream[Symbol.asyncIterator]()
  return {
    /** The data of the next notice. */
    next: async (): Promise<unknown> => {
      for (let text = ''; ; ) {
        const { value, done } = await chunks.next()
        if (done === true) throw new Error('the page was sent away')
        text += String(value)
        const data = /event: notice\n(?:.*\n)*?data: (.*)\n/.exec(text)?.[1]
        if (data !== undefined) return JSON.parse(data)
      }
    },
    leave: () => stream.destroy(),
  }
}
