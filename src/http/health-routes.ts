import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'

export type HealthDeps = {
  /** Rejects when the database does not answer. */
  pingDatabase: () => Promise<void>
  articles: number
}

const Ready = z.strictObject({
  ready: z.boolean(),
  database: z.enum(['ok', 'failed']),
  articles: z.int().describe('indexed policy articles'),
})

/** For whoever watches the service: is it alive, can it work. */
export const healthRoutes: FastifyPluginAsyncZod<HealthDeps> = async (
  app,
  { pingDatabase, articles },
) => {
  app.get(
    '/healthz',
    {
      schema: { response: { 200: z.strictObject({ status: z.literal('ok') }) } },
      config: { rateLimit: false },
    },
    async () => ({ status: 'ok' as const }),
  )

  app.get(
    '/readyz',
    { schema: { response: { 200: Ready, 503: Ready } }, config: { rateLimit: false } },
    async (request, reply) => {
      const database = await pingDatabase().then(
        () => 'ok' as const,
        (error: unknown) => {
          request.log.error({ err: error }, 'database does not answer')
          return 'failed' as const
        },
      )
      const ready = database === 'ok' && articles > 0
      return reply.code(ready ? 200 : 503).send({ ready, database, articles })
    },
  )
}
