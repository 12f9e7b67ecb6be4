import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { OfficerSession, OfficerStore } from '../verification/officer.ts'
import { ApiError } from './contract/api-error.ts'
import { LoginRequest, StaffSession } from './contract/staff.ts'
import { Refusal } from './refusal.ts'
import type { StaffSessions } from './staff-session.ts'

export type StaffDeps = {
  officers: OfficerStore
  isPassword: (password: string, stored: string | undefined) => Promise<boolean>
  sessions: StaffSessions
}

const BY_ADDRESS = { max: 10, keyGenerator: ({ ip }: FastifyRequest) => ip }

/** Log in, who am I, log out. */
export const staffRoutes: FastifyPluginAsyncZod<StaffDeps> = async (
  app,
  { officers, isPassword, sessions },
) => {
  app.post(
    '/api/staff/login',
    {
      schema: { body: LoginRequest, response: { 200: StaffSession, 401: ApiError } },
      config: { rateLimit: BY_ADDRESS },
    },
    async (request, reply) => {
      const { username, password } = request.body
      const stored = await officers.findPasswordHash(username)
      const isRight = await isPassword(password, stored)
      // Somebody may type a password into the field for the name: only names that exist are written down.
      const who = stored === undefined ? {} : { username }
      request.log.info({ ...who, isRight }, 'log-in tried')
      if (!isRight) throw new Refusal('WRONG_PASSWORD')
      return toView(await sessions.open(username, request, reply))
    },
  )

  app.get(
    '/api/staff/session',
    { schema: { response: { 200: StaffSession, 401: ApiError } } },
    async (request) => toView(await sessions.read(request)),
  )

  app.post(
    '/api/staff/logout',
    { schema: { response: { 204: z.null() } } },
    async (request, reply) => {
      await sessions.write(request)
      await sessions.close(request, reply)
      return reply.code(204).send(null)
    },
  )
}

function toView({ csrfToken, officer }: OfficerSession): StaffSession {
  return { csrfToken, officer }
}
