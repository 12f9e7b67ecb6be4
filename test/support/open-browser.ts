import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'

const CHROMIUM = '/usr/bin/chromium'
const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const folder = process.env.SCREENSHOTS ?? 'coverage/screenshots'

/** Without Chromium the browser tests are skipped, loudly; on CI they fail instead. */
export function hasBrowser(): boolean {
  if (existsSync(CHROMIUM)) return true
  if (process.env.CI === 'true') throw new Error(`CI needs ${CHROMIUM}: apt-get install chromium`)
  console.warn(`skipped: the browser tests need ${CHROMIUM} (apt-get install chromium)`)
  return false
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM, args: QUIET })
}

/** For the README and for eyes: `npm run screenshots` puts them where the README looks. */
export async function screenshot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}
