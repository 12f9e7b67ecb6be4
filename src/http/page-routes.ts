import { existsSync } from 'node:fs'
import { join } from 'node:path'
import staticFiles from '@fastify/static'
import type { FastifyPluginAsync } from 'fastify'

export type PageDeps = { pagesDir: string }

const YEAR_MS = 365 * 86_400_000

/** The two built pages: the farmer's at `/`, the officers' at `/staff`. Without a build (in tests of routes) there are none. */
export const pageRoutes: FastifyPluginAsync<PageDeps> = async (app, { pagesDir }) => {
  const chatPage = join(pagesDir, 'chat-page')
  const console = join(pagesDir, 'console')
  if (!existsSync(chatPage) || !existsSync(console)) return
  const options = {
    cacheControl: false,
    setHeaders: (reply: { setHeader: (name: string, value: string) => void }, path: string) => {
      const isHashed = path.includes('/assets/')
      reply.setHeader(
        'cache-control',
        isHashed ? `public, max-age=${YEAR_MS / 1000}, immutable` : 'no-cache',
      )
    },
  }
  await app.register(staticFiles, { ...options, root: chatPage, prefix: '/', wildcard: false })
  await app.register(staticFiles, {
    ...options,
    root: console,
    prefix: '/staff/',
    decorateReply: false,
    wildcard: false,
  })
  app.get('/staff', (_, reply) => reply.redirect('/staff/'))
  app.get('/staff/*', (_, reply) =>
    reply.header('cache-control', 'no-cache').sendFile('index.html', console),
  )
}
