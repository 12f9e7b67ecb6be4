import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WHOLE_APPLICATION } from '../support/clients.ts'
import { moreFarmersApply } from '../support/more-farmers.ts'
import { hasBrowser, openBrowser, screenshot } from '../support/open-browser.ts'
import { ADMIN_PASSWORD, type RunningService, startService } from '../support/start-service.ts'

const PHONE = { width: 390, height: 844 }
const OFFICE_PC = { width: 1366, height: 768 }
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

let service: RunningService
let browser: Browser

describe.skipIf(!hasBrowser())('in the browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    execFileSync(process.execPath, ['src/ensure-built.mjs'])
    service = await startService()
    await moreFarmersApply(service.url)
    browser = await openBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await service?.stop()
  })

  it('asks, applies by chat, is found and accepted by an officer, and hears of it', async () => {
    const farmer = await openPage(PHONE)
    await farmer.goto(service.url)
    await say(farmer, '农户怎么自主申请监测')
    await seeReply(farmer, '通过农户自主申请、部门信息比对、干部走访排查等方式')
    await screenshot(farmer, 'chat-answer')

    for (const text of WHOLE_APPLICATION.slice(0, -1)) await say(farmer, text)
    await seeReply(farmer, '请您看一遍')
    await screenshot(farmer, 'chat-summary')
    await farmer.getByTestId('choice').filter({ hasText: '确认提交' }).click()
    await seeReply(farmer, '回执编号')
    const [reference = ''] = /BB-\d{4}-\w{4}-\w{3}/.exec(await lastReply(farmer)) ?? []
    await screenshot(farmer, 'chat-submitted')

    const officer = await openPage(OFFICE_PC)
    await officer.goto(`${service.url}/staff`)
    await officer.getByTestId('login-username').fill('admin')
    await officer.getByTestId('login-password').fill(ADMIN_PASSWORD)
    await officer.getByTestId('login-submit').click()
    const row = officer.locator(`[data-testid=case-row][data-reference="${reference}"]`)
    await row.waitFor()
    expect(await row.textContent()).toContain('麻**')
    await screenshot(officer, 'console-list')
    await row.click()
    await officer.getByText('一个礼拜到州医院透析三回').first().waitFor()
    await screenshot(officer, 'console-case')
    await officer.getByTestId('action-accept').click()
    await officer.getByTestId('confirm-action').click()
    await officer.getByTestId('case-detail-status').filter({ hasText: '已受理' }).waitFor()

    await farmer.getByTestId('notice').filter({ hasText: '已经受理' }).waitFor()
    await farmer.reload()
    await farmer.getByTestId('notice').filter({ hasText: reference }).waitFor()
    await say(farmer, '查进度')
    await seeReply(farmer, '已受理')
  })

  it('sends a case back with words that reach the farmer, and shows numbers only for a reason', async () => {
    const farmer = await openPage(PHONE)
    await farmer.goto(service.url)
    for (const text of WHOLE_APPLICATION) await say(farmer, text)
    await seeReply(farmer, '回执编号')

    const officer = await openPage(OFFICE_PC)
    await logIn(officer)
    await officer.getByTestId('case-search').fill('1725')
    await officer.getByTestId('case-search').press('Enter')
    await expect.poll(() => officer.getByTestId('case-row').count()).toBe(2)
    await officer.getByTestId('case-row').filter({ hasText: '待受理' }).click()
    await officer.locator('[data-field=phone]').filter({ hasText: '177****1725' }).waitFor()
    await officer.getByTestId('reveal').click()
    await officer.getByTestId('reveal-reason').fill('联系申请人')
    await officer.getByTestId('reveal-confirm').click()
    await officer.locator('[data-field=phone]').filter({ hasText: '17700201725' }).waitFor()
    await officer.getByTestId('history').filter({ hasText: '联系申请人' }).waitFor()
    await officer.getByTestId('action-return').click()
    await officer.getByTestId('return-reason').fill('请补充住院的时间。')
    await officer.getByTestId('confirm-action').click()
    await officer.getByTestId('case-detail-status').filter({ hasText: '退回' }).waitFor()

    await farmer.getByTestId('notice').filter({ hasText: '请补充住院的时间。' }).waitFor()
  })

  it('has no serious accessibility fault on either page', async () => {
    const farmer = await openPage(PHONE)
    await farmer.goto(service.url)
    await say(farmer, '我要申请')
    await seeReply(farmer, '您同意吗')
    const officer = await openPage(OFFICE_PC)
    await logIn(officer)
    await officer.getByTestId('case-row').first().click()
    await officer.getByTestId('history').waitFor()

    const faults = [...(await seriousFaults(farmer)), ...(await seriousFaults(officer))]

    expect(faults).toEqual([])
  })
})

async function openPage(viewport: { width: number; height: number }): Promise<Page> {
  const context = await browser.newContext({ viewport, locale: 'zh-CN', bypassCSP: true })
  return context.newPage()
}

async function logIn(page: Page): Promise<void> {
  await page.goto(`${service.url}/staff`)
  await page.getByTestId('login-username').fill('admin')
  await page.getByTestId('login-password').fill(ADMIN_PASSWORD)
  await page.getByTestId('login-submit').click()
  await page.getByTestId('case-row').first().waitFor()
}

/** Types, sends, and waits until the bot has said more than before. */
async function say(page: Page, text: string): Promise<void> {
  await page.getByTestId('bot-bubble').first().waitFor()
  const before = await page.getByTestId('bot-bubble').count()
  await page.getByTestId('input').fill(text)
  await page.getByTestId('send').click()
  await page.getByTestId('bot-bubble').nth(before).waitFor()
}

async function seeReply(page: Page, text: string): Promise<void> {
  await page.getByTestId('bot-bubble').filter({ hasText: text }).last().waitFor()
}

async function lastReply(page: Page): Promise<string> {
  return (await page.getByTestId('bot-bubble').last().textContent()) ?? ''
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axe })
  const violations = await page.evaluate<{ id: string; impact: string }[]>(
    'axe.run().then(({ violations }) => violations)',
  )
  return violations
    .filter(({ impact }) => ['serious', 'critical'].includes(impact))
    .map(({ id }) => id)
}
