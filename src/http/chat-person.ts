import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../base/clock.ts'
import type { ChatLog } from '../dialogue/chat-log.ts'
import { Refusal } from './refusal.ts'

const COOKIE = 'bangban_chat'
const COOKIE_SECONDS = 180 * 86_400

/** Who is chatting: a random token, kept by the client as a bearer or by the page as a cookie; the table has its hash. */
export type ChatPersons = ReturnType<typeof createChatPersons>

export function createChatPersons({ log, clock }: { log: ChatLog; clock: Clock }) {
  return {
    open: async (request: FastifyRequest, reply: FastifyReply): Promise<string> => {
      const token = randomBytes(32).toString('base64url')
      await log.openSession({ tokenHash: hash(token), personId: randomUUID(), at: clock() })
      reply.setCookie(COOKIE, token, {
        path: '/api/chat',
        httpOnly: true,
        sameSite: 'lax',
        secure: request.protocol === 'https',
        maxAge: COOKIE_SECONDS,
      })
      return token
    },
    find: async (request: FastifyRequest): Promise<string> => {
      const bearer = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
      const token = bearer ?? request.cookies[COOKIE]
      const person = token === undefined ? undefined : await log.findPerson(hash(token))
      if (person === undefined) throw new Refusal('NO_CHAT')
      return person
    },
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}
