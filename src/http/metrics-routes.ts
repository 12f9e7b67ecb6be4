import { BlockList } from 'node:net'
import type { FastifyPluginAsync } from 'fastify'
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import type { Outcome } from '../dialogue/outcome.ts'
import { Refusal } from './refusal.ts'

/** Figures for Prometheus, without anything about a person. */
export type Metrics = ReturnType<typeof createMetrics>

export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const turns = new Counter({
    name: 'bangban_turns_total',
    help: 'Turns by outcome',
    labelNames: ['outcome'],
    registers: [registry],
  })
  const requests = new Histogram({
    name: 'bangban_request_seconds',
    help: 'Time to answer a request, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  return {
    countTurn: (outcome: Outcome) => turns.inc({ outcome }),
    timeRequest: (labels: { method: string; route: string; status: number }, ms: number) =>
      requests.observe(labels, ms / 1000),
    page: () => registry.metrics(),
    contentType: registry.contentType,
  }
}

const office = new BlockList()
office.addSubnet('127.0.0.0', 8)
office.addSubnet('10.0.0.0', 8)
office.addSubnet('172.16.0.0', 12)
office.addSubnet('192.168.0.0', 16)
office.addAddress('::1', 'ipv6')

/** For the office's own network only; anybody else is told that there is nothing. */
export const metricsRoutes: FastifyPluginAsync<{ metrics: Metrics }> = async (app, { metrics }) => {
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    const family = request.ip.includes(':') ? 'ipv6' : 'ipv4'
    if (!office.check(request.ip, family)) throw new Refusal('NOT_FOUND')
    return reply.type(metrics.contentType).send(await metrics.page())
  })
}
