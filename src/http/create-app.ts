import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import { fastifySSE } from '@fastify/sse'
import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import { type FastifyBaseLogger, fastify, LogController } from 'fastify'
import {
  jsonSchemaTransform,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod'
import { type CaseDeps, caseRoutes } from './case-routes.ts'
import { type ChatDeps, chatRoutes } from './chat-routes.ts'
import { handleError, handleNotFound } from './handle-error.ts'
import { type HealthDeps, healthRoutes } from './health-routes.ts'
import { type Metrics, metricsRoutes } from './metrics-routes.ts'
import { type PageDeps, pageRoutes } from './page-routes.ts'
import { type StaffDeps, staffRoutes } from './staff-routes.ts'

const REQUESTS_A_MINUTE = 120
const BODY_BYTES = 128 * 1024

/** The HTTP side of the service, not yet listening. */
export async function createApp(deps: {
  logger: FastifyBaseLogger
  isRateLimited: boolean
  chat: ChatDeps
  staff: StaffDeps
  cases: CaseDeps
  health: HealthDeps
  pages: PageDeps
  metrics: Metrics
}) {
  const app = fastify({
    loggerInstance: deps.logger,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_BYTES,
    forceCloseConnections: true,
    trustProxy: 'loopback',
    frameworkErrors: (error, request, reply) => void handleError(error, request, reply),
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler(handleNotFound)
  app.addHook('onResponse', async (request, reply) => {
    const { method } = request
    const { statusCode: status, elapsedTime: ms } = reply
    const route = request.routeOptions.url ?? 'unknown'
    deps.metrics.timeRequest({ method, route, status }, ms)
    request.log.debug({ method, route, status, ms }, 'request done')
  })
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'", 'data:'],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: false,
  })
  await app.register(cookie)
  await app.register(fastifySSE)
  if (deps.isRateLimited) {
    await app.register(rateLimit, {
      max: REQUESTS_A_MINUTE,
      keyGenerator: (request) =>
        request.headers.authorization ?? request.headers.cookie ?? request.ip,
    })
  }
  await app.register(swagger, {
    openapi: { openapi: '3.1.0', info: { title: 'Bangban', version: '1.0.0' } },
    transform: jsonSchemaTransform,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true })
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger())
  await app.register(chatRoutes, deps.chat)
  await app.register(staffRoutes, deps.staff)
  await app.register(caseRoutes, deps.cases)
  await app.register(healthRoutes, deps.health)
  await app.register(metricsRoutes, { metrics: deps.metrics })
  await app.register(pageRoutes, deps.pages)
  return app
}
