import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { expectRefusal } from '../support/api-error-shape.ts'
import { openTestService, type TestService } from '../support/open-service.ts'

type Described = {
  openapi: string
  paths: Record<
    string,
    Record<string, { responses: Record<string, unknown>; requestBody?: unknown }>
  >
}

let service: TestService
let described: Described

beforeAll(async () => {
  service = await openTestService()
  described = (await service.app.inject({ url: '/api/openapi.json' })).json()
})
afterAll(() => service.close())

describe('the description of the interface', () => {
  it('is OpenAPI 3.1', () => {
    expect(described.openapi).toMatch(/^3\.1\./)
  })

  it.each([
    ['post', '/api/chat/sessions', ['201']],
    ['post', '/api/chat/messages', ['200', '401']],
    ['get', '/api/chat/history', ['200', '401']],
    ['post', '/api/staff/login', ['200', '401']],
    ['get', '/api/staff/session', ['200', '401']],
    ['post', '/api/staff/logout', ['204']],
    ['get', '/api/cases', ['200', '401']],
    ['get', '/api/cases/{reference}', ['200', '401', '404']],
    ['get', '/api/cases/{reference}/events', ['200', '401', '404']],
    ['post', '/api/cases/{reference}/reveal', ['200', '401', '403', '404']],
    ['post', '/api/cases/{reference}/actions', ['200', '401', '403', '404', '409', '422', '428']],
    ['get', '/healthz', ['200']],
    ['get', '/readyz', ['200', '503']],
  ])('lists %s %s with the answers it may give', (method, path, statuses) => {
    const operation = described.paths[path]?.[method]

    expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(statuses))
  })

  it('tells what every write wants in its body', () => {
    const bare = ['/api/chat/sessions', '/api/staff/logout']
    const writes = Object.entries(described.paths).filter(
      ([path, { post }]) => post !== undefined && !bare.includes(path),
    )

    expect(writes.filter(([, { post }]) => post?.requestBody === undefined)).toEqual([])
  })

  it('tells that a move wants If-Match and Idempotency-Key', () => {
    const move = JSON.stringify(described.paths['/api/cases/{reference}/actions']?.post)

    expect(move.toLowerCase()).toContain('"if-match"')
    expect(move.toLowerCase()).toContain('"idempotency-key"')
    expect(move.toLowerCase()).toContain('"x-csrf-token"')
  })

  it('can be browsed', async () => {
    const page = await service.app.inject({ url: '/api/docs/' })

    expect(page.statusCode).toBe(200)
    expect(page.headers['content-type']).toContain('text/html')
  })
})

describe('the service', () => {
  it('says that it is alive and that it can work', async () => {
    const alive = await service.app.inject({ url: '/healthz' })
    const ready = await service.app.inject({ url: '/readyz' })

    expect(alive.json()).toEqual({ status: 'ok' })
    expect(ready.statusCode).toBe(200)
    expect(ready.json()).toEqual({ ready: true, database: 'ok', articles: 3 })
  })

  it.each(['/api/nothing', '/nothing', '/api/cases/a/b/c', '/api/chat', '/.env'])(
    'refuses an address that it does not have in the one shape: %s',
    async (url) => {
      expectRefusal(await service.app.inject({ url }), { status: 404, code: 'NOT_FOUND' })
    },
  )

  it('forbids scripts of others and frames around its pages', async () => {
    const { headers } = await service.app.inject({ url: '/healthz' })

    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(headers['x-content-type-options']).toBe('nosniff')
  })
})
