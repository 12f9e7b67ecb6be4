import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { type Logger, pino } from 'pino'
import { AppError } from './base/app-error.ts'
import type { Clock } from './base/clock.ts'
import { buildAnswers } from './build-answers.ts'
import type { Config } from './config.ts'
import { createHandleTurn } from './dialogue/handle-turn.ts'
import { createRender } from './dialogue/replies.ts'
import { createUnderstand } from './dialogue/understand.ts'
import { createCaseView } from './http/case-view.ts'
import { createApp } from './http/create-app.ts'
import { createMetrics } from './http/metrics-routes.ts'
import { createNoticeFeed } from './http/notice-feed.ts'
import { createStaffSessions } from './http/staff-session.ts'
import { createCaseStore } from './storage/case-store.ts'
import { createChatStore } from './storage/chat-store.ts'
import { checkDataKey } from './storage/check-data-key.ts'
import { createCipher } from './storage/cipher.ts'
import { readContent } from './storage/content-files.ts'
import { readDataKey } from './storage/data-key.ts'
import { lockDataDir } from './storage/lock-data-dir.ts'
import { createOfficerStore } from './storage/officer-store.ts'
import { openDatabase } from './storage/open-database.ts'
import { hashPassword, isPassword } from './storage/password.ts'
import { pingDatabase } from './storage/ping-database.ts'
import { createTurnStore } from './storage/turn-store.ts'

/** Written into the data folder while the service runs, so that the terminal chat finds it. */
export const ADDRESS_FILE = 'address'

const ADMIN = { username: 'admin', name: '管理员', role: 'administrator' } as const
const PAGES = fileURLToPath(new URL('../dist', import.meta.url))

/** Puts the parts together: storage, dialogue, HTTP. Not yet listening. */
export async function buildService(config: Config, given: { clock?: Clock; logger?: Logger } = {}) {
  const { clock = () => new Date(), logger = pino({ level: config.LOG_LEVEL }) } = given
  const storage = await openStorage(config)
  const dialogue = await buildDialogue(config, storage, { clock, logger })
  const { form, index, articles, render, handleTurn, greeting } = dialogue
  const { db, chatLog, cases, officers } = storage
  const sessions = createStaffSessions({ officers, clock })
  const feed = createNoticeFeed()
  const metrics = createMetrics()
  const app = await createApp({
    logger,
    isRateLimited: config.RATE_LIMIT === 'on',
    chat: { handleTurn, log: chatLog, feed, greeting, countTurn: metrics.countTurn, clock },
    staff: { officers, isPassword, sessions },
    cases: {
      cases,
      view: createCaseView({ form, policies: index }),
      sessions,
      feed,
      noticeOf: ({ tray, reference }, status, reason) =>
        render.sentence(tray === 'household' ? `notice-${status}` : 'notice-taken-up', {
          reference,
          reason,
        }),
      clock,
    },
    health: { articles, pingDatabase: () => pingDatabase(db) },
    pages: { pagesDir: PAGES },
    metrics,
  })
  async function close(): Promise<void> {
    await app.close()
    await storage.close()
  }
  /** The account of the first start, and its password where nobody has chosen one. Called once the service listens. */
  const ensureAdmin = () => putAdmin(officers, config, clock())
  return { app, ensureAdmin, close }
}

export type Service = Awaited<ReturnType<typeof buildService>>

async function openStorage({ DATA_DIR, DATA_KEY }: Config) {
  const unlock = lockDataDir(DATA_DIR)
  if (unlock === undefined) {
    throw new AppError(
      'DATA_DIR_IN_USE',
      `${DATA_DIR} is in use by another process of this service`,
    )
  }
  const db = await openDatabase(DATA_DIR)
  const cipher = createCipher(readDataKey(DATA_DIR, DATA_KEY))
  await checkDataKey(db, cipher)
  return {
    db,
    turns: createTurnStore({ db, cipher }),
    chatLog: createChatStore({ db, cipher }),
    cases: createCaseStore({ db, cipher }),
    officers: createOfficerStore({ db }),
    close: async () => {
      await db.destroy()
      unlock()
    },
  }
}
type Storage = Awaited<ReturnType<typeof openStorage>>

async function buildDialogue(
  config: Config,
  { turns }: Storage,
  { clock, logger }: { clock: Clock; logger: Logger },
) {
  const { form, intents, replies, askingWords } = readContent(config.INTENTS_DIR)
  const { index, answerPolicy, articles } = await buildAnswers(
    config.POLICIES_DIR,
    askingWords,
    (problem) => logger.error({ problem }, 'policy file left out'),
  )
  const render = createRender(replies)
  const understand = createUnderstand({ form, intents })
  const store = turns
  const handleTurn = createHandleTurn({
    form,
    understand,
    answerPolicy,
    render,
    store,
    clock,
    randomBytes,
  })
  const [greeting] = render.render([
    { template: 'greeting', choices: ['apply', 'status', 'human'] },
  ])
  if (greeting === undefined) throw new AppError('CONTENT_INVALID', 'replies.yaml has no greeting')
  return { form, index, articles, render, handleTurn, greeting }
}

/** A set ADMIN_PASSWORD is what holds from this start on; without one, the very first start makes a random one. */
async function putAdmin(
  officers: Storage['officers'],
  { ADMIN_PASSWORD }: Config,
  now: Date,
): Promise<string | undefined> {
  const stored = await officers.findPasswordHash(ADMIN.username)
  if (stored !== undefined && ADMIN_PASSWORD === undefined) return undefined
  const password = ADMIN_PASSWORD ?? randomBytes(12).toString('base64url')
  if (await isPassword(password, stored)) return undefined
  await officers.put(ADMIN, await hashPassword(password), now)
  return ADMIN_PASSWORD === undefined ? password : undefined
}
