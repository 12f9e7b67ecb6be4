import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { addMinutes, type Clock } from '../base/clock.ts'
import type { OfficerSession, OfficerStore } from '../verification/officer.ts'
import { Refusal } from './refusal.ts'

const COOKIE = 'bangban_staff'
const MINUTES = 12 * 60

/** Officers' log-in: an HttpOnly cookie proves who it is, the CSRF token that the page itself is asking. */
export type StaffSessions = ReturnType<typeof createStaffSessions>

export function createStaffSessions(deps: { officers: OfficerStore; clock: Clock }) {
  const { officers, clock } = deps

  async function open(username: string, request: FastifyRequest, reply: FastifyReply) {
    const token = randomBytes(32).toString('base64url')
    const csrfToken = randomBytes(32).toString('base64url')
    const expiresAt = addMinutes(clock(), MINUTES)
    await officers.openSession({ tokenHash: hash(token), username, csrfToken, expiresAt })
    reply.setCookie(COOKIE, token, {
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure: request.protocol === 'https',
      expires: expiresAt,
    })
    return find(token)
  }

  async function find(token: string | undefined): Promise<OfficerSession> {
    const session =
      token === undefined ? undefined : await officers.findSession(hash(token), clock())
    if (session === undefined) throw new Refusal('NOT_LOGGED_IN')
    return session
  }

  return {
    open,
    /** The session of a request that only reads. */
    read: (request: FastifyRequest) => find(request.cookies[COOKIE]),
    /** The session of a request that changes something. */
    write: async (request: FastifyRequest) => {
      const session = await find(request.cookies[COOKIE])
      const sent = request.headers['x-csrf-token']
      if (typeof sent !== 'string' || !isSame(sent, session.csrfToken)) throw new Refusal('CSRF')
      return session
    },
    close: async (request: FastifyRequest, reply: FastifyReply) => {
      const token = request.cookies[COOKIE]
      if (token !== undefined) await officers.closeSession(hash(token))
      reply.clearCookie(COOKIE, { path: '/' })
    },
  }
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('base64url')
}

function isSame(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hash(one)), Buffer.from(hash(other)))
}
