import { execFileSync } from 'node:child_process'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { logIn, openFarmer, WHOLE_APPLICATION } from '../support/clients.ts'
import { ADMIN_PASSWORD, type RunningService, startService } from '../support/start-service.ts'

const running: RunningService[] = []

async function start(dataDir?: string, environment?: NodeJS.ProcessEnv): Promise<RunningService> {
  const service = await startService(dataDir, environment)
  running.push(service)
  return service
}

beforeAll(() => {
  execFileSync(process.execPath, ['src/ensure-built.mjs', 'server'])
})

afterEach(async () => {
  for (const service of running.splice(0)) await service.stop()
})

describe('when the process dies', () => {
  it('keeps the case and the chat that were told 已经提交, after kill -9 right behind the reply', async () => {
    const before = await start()
    const farmer = await openFarmer(before.url)
    let reference: string | null = null
    for (const text of WHOLE_APPLICATION) reference = (await farmer.say(text)).reference

    await before.kill()
    const after = await start(before.dataDir)

    const officer = await logIn(after.url, ADMIN_PASSWORD)
    const { items, total } = await officer.list('?tray=household')
    const again = farmer.at(after.url)
    expect(total).toBe(1)
    expect(items[0]).toMatchObject({ reference, status: 'submitted', householderName: '麻**' })
    expect((await again.say('查进度')).replies[0]?.text).toContain(reference)
    expect((await again.history()).items).toHaveLength(WHOLE_APPLICATION.length + 1)
  })

  it('goes on at the pending question, after kill -9 between any two answers', {
    timeout: 90_000,
  }, async () => {
    let service = await start()
    const farmer = await openFarmer(service.url)
    let last: Awaited<ReturnType<typeof farmer.say>> | undefined
    for (const text of WHOLE_APPLICATION) {
      last = await farmer.at(service.url).say(text)
      await service.kill()
      service = await start(service.dataDir)
    }

    const officer = await logIn(service.url, ADMIN_PASSWORD)

    expect(last?.outcome).toBe('submitted')
    expect((await officer.list()).total).toBe(1)
  })

  it('takes the message that was sent again after a crash as the same one', async () => {
    const before = await start()
    const farmer = await openFarmer(before.url)
    for (const text of WHOLE_APPLICATION.slice(0, -1)) await farmer.say(text)
    const first = await farmer.say('确认提交', 'the-confirmation')

    await before.kill()
    const after = await start(before.dataDir)
    const second = await farmer.at(after.url).say('确认提交', 'the-confirmation')

    const officer = await logIn(after.url, ADMIN_PASSWORD)
    expect(second).toEqual(first)
    expect((await officer.list('?tray=household')).total).toBe(1)
  })
})

describe('at the start', () => {
  it('prints addresses and, on the very first start only, a password that logs in', async () => {
    const first = await start(undefined, {})
    const password = /密码 (\S+)/.exec(first.printed())?.[1] ?? ''
    const officer = await logIn(first.url, password)
    await first.stop()
    const second = await start(first.dataDir, {})

    await expect(officer.list()).rejects.toThrow()
    expect(first.printed()).toContain('/staff')
    expect(second.printed()).not.toContain('密码')
    await expect(logIn(second.url, password)).resolves.toBeDefined()
  })

  it('refuses a data folder that another process has, in one sentence', async () => {
    const first = await start()

    const second = startService(first.dataDir)

    await expect(second).rejects.toThrow(/DATA_DIR_IN_USE: .* is in use/)
  })

  it('refuses another data key than the one that sealed the data', async () => {
    const first = await start()
    await first.stop()
    const other = Buffer.alloc(32, 1).toString('base64')

    const second = startService(first.dataDir, { DATA_KEY: other })

    await expect(second).rejects.toThrow(/DATA_KEY_WRONG/)
  })

  it('names the setting that is wrong', async () => {
    await expect(startService(undefined, { PORT: 'eighty' })).rejects.toThrow(
      /CONFIG_INVALID: PORT/,
    )
  })
})
