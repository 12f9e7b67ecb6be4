import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Clock } from '../base/clock.ts'
import { maskIdNumber } from '../base/mask.ts'
import type { ChatLog, PastTurn } from '../dialogue/chat-log.ts'
import type { HandleTurn } from '../dialogue/handle-turn.ts'
import type { Outcome } from '../dialogue/outcome.ts'
import type { Reply } from '../dialogue/reply.ts'
import type { Notice } from '../verification/case-store.ts'
import { type ChatPersons, createChatPersons } from './chat-person.ts'
import { ApiError } from './contract/api-error.ts'
import {
  ChatHistory,
  ChatMessage,
  type ChatNotice,
  ChatSession,
  ChatTurn,
} from './contract/chat.ts'
import type { NoticeFeed } from './notice-feed.ts'

export type ChatDeps = {
  handleTurn: HandleTurn
  log: ChatLog
  feed: NoticeFeed
  greeting: Reply
  countTurn: (outcome: Outcome) => void
  clock: Clock
}

type WithPersons = ChatDeps & { persons: ChatPersons }

const CHANNEL = 'web-chat'
const TURNS_SHOWN = 200
/** A village may share one address; a new chat is needed rarely. */
const BY_ADDRESS = { max: 60, keyGenerator: ({ ip }: FastifyRequest) => ip }

/** The farmer's chat over HTTP (design: contracts). */
export const chatRoutes: FastifyPluginAsyncZod<ChatDeps> = async (app, deps) => {
  const persons = createChatPersons(deps)

  app.post(
    '/api/chat/sessions',
    { schema: { response: { 201: ChatSession } }, config: { rateLimit: BY_ADDRESS } },
    async (request, reply) => reply.code(201).send({ token: await persons.open(request, reply) }),
  )

  app.post(
    '/api/chat/messages',
    { schema: { body: ChatMessage, response: { 200: ChatTurn, 401: ApiError } } },
    async (request) => {
      const { messageId, text, choice } = request.body
      const said = choice === undefined ? { text: text ?? '' } : { choice }
      const personId = await persons.find(request)
      const turn = await deps.handleTurn({ messageId, personId, channel: CHANNEL, said })
      deps.countTurn(turn.outcome)
      return turn
    },
  )

  await app.register(historyRoute, { ...deps, persons })
  await app.register(eventsRoute, { ...deps, persons })
}

/** What was said, for a page that was loaded again. */
const historyRoute: FastifyPluginAsyncZod<WithPersons> = async (
  app,
  { log, greeting, persons },
) => {
  app.get(
    '/api/chat/history',
    { schema: { response: { 200: ChatHistory, 401: ApiError } } },
    async (request) => {
      const personId = await persons.find(request)
      const turns = await log.turns(personId, TURNS_SHOWN)
      const notices = await log.notices(personId, 0)
      const items = [
        ...turns.map(({ messageId, at, said, result }) => ({
          kind: 'turn' as const,
          at: at.toISOString(),
          messageId,
          said: 'text' in said ? said.text : labelOf(said.choice, turns),
          turn: withoutIdNumber(result),
        })),
        ...notices.map((notice) => ({ kind: 'notice' as const, ...toChatNotice(notice) })),
      ]
      return { greeting, items: items.sort((one, other) => one.at.localeCompare(other.at)) }
    },
  )
}

/** Notices as they come, and after a broken line those since the last one heard. */
const eventsRoute: FastifyPluginAsyncZod<WithPersons> = async (app, { log, feed, persons }) => {
  app.get(
    '/api/chat/events',
    { sse: { kind: 'only' }, schema: { hide: true } },
    async (request, reply) => {
      const personId = await persons.find(request)
      const send = (notice: Notice) =>
        reply.sse.send({ id: String(notice.id), event: 'notice', data: toChatNotice(notice) })
      reply.sse.keepAlive()
      reply.sse.sendHeaders()
      reply.raw.flushHeaders()
      const stop = feed.follow(personId, (notice) => {
        send(notice).catch((error: unknown) =>
          request.log.warn({ err: error }, 'notice not pushed'),
        )
      })
      reply.sse.onClose(stop)
      const since = Number(reply.sse.lastEventId ?? Number.NaN)
      if (!Number.isInteger(since)) return
      for (const notice of await log.notices(personId, since)) await send(notice)
    },
  )
}

/** A phone is passed on: of an ID number that was typed once, the page gets no more than can be recognised. */
function withoutIdNumber(turn: ChatTurn): ChatTurn {
  const id = turn.form?.answers.idNumber
  if (turn.form === null || typeof id !== 'string') return turn
  const answers = { ...turn.form.answers, idNumber: maskIdNumber(id) }
  return { ...turn, form: { ...turn.form, answers } }
}

/** What stood on the button that was tapped. */
function labelOf(choice: string, turns: readonly PastTurn[]): string {
  const offered = turns.flatMap(({ result }) =>
    result.replies.flatMap(({ choices }) => choices ?? []),
  )
  return offered.find(({ id }) => id === choice)?.label ?? choice
}

function toChatNotice({ id, at, reference, text }: Notice): ChatNotice {
  return { id: String(id), at: at.toISOString(), reference, text }
}
