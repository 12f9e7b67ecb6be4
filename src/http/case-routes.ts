import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Clock } from '../base/clock.ts'
import { STATUS_AFTER, type StatusAfter } from '../verification/case-moves.ts'
import type { Case, CaseStore } from '../verification/case-store.ts'
import { overdueBefore } from '../verification/deadlines.ts'
import { type CaseView, eventView } from './case-view.ts'
import { ApiError } from './contract/api-error.ts'
import {
  ActionRequest,
  CaseDetail,
  CaseEvents,
  CaseListQuery,
  CasePage,
  Revealed,
  RevealRequest,
} from './contract/staff.ts'
import type { NoticeFeed } from './notice-feed.ts'
import { Refusal } from './refusal.ts'
import type { StaffSessions } from './staff-session.ts'

export type CaseDeps = {
  cases: CaseStore
  view: CaseView
  sessions: StaffSessions
  feed: NoticeFeed
  /** The sentence that tells the farmer of a move. */
  noticeOf: (found: Case, status: StatusAfter, reason: string) => string
  clock: Clock
}

const ByReference = z.strictObject({ reference: z.string().max(40) })
/** Optional here, since a missing one has a refusal of its own. */
const WriteHeaders = z.looseObject({
  'x-csrf-token': z.string().optional(),
  'if-match': z.string().optional().describe('the version that the officer saw'),
  'idempotency-key': z.string().optional().describe('one a decision, kept for retries'),
})
/** Cases are not assigned to anybody yet. */
const NOBODY_HAS_ANY = { items: [], total: 0 }
const REFUSED = { 401: ApiError, 403: ApiError, 404: ApiError }

/** The verification queue over HTTP: list, one case, its log, reveal, and the moves. */
export const caseRoutes: FastifyPluginAsyncZod<CaseDeps> = async (app, deps) => {
  const { cases, view, sessions, clock } = deps

  app.get(
    '/api/cases',
    { schema: { querystring: CaseListQuery, response: { 200: CasePage, 401: ApiError } } },
    async (request) => {
      await sessions.read(request)
      const now = clock()
      const { tray, status, area, assignee, overdue, q, page, pageSize } = request.query
      if (assignee !== undefined) return NOBODY_HAS_ANY
      const { items, total } = await cases.list({
        page,
        pageSize,
        ...(tray === undefined ? {} : { tray }),
        ...(status === undefined ? {} : { status }),
        ...(area === undefined ? {} : { area }),
        ...(q === undefined ? {} : { q }),
        ...(overdue === true ? { waitingSince: overdueLimits(now) } : {}),
      })
      return { items: items.map((item) => view.listItem(item, now)), total }
    },
  )

  app.get(
    '/api/cases/:reference',
    { schema: { params: ByReference, response: { 200: CaseDetail, ...REFUSED } } },
    async (request) => {
      await sessions.read(request)
      return view.detail(await existing(cases.find(request.params.reference)), clock())
    },
  )

  app.get(
    '/api/cases/:reference/events',
    { schema: { params: ByReference, response: { 200: CaseEvents, ...REFUSED } } },
    async (request) => {
      await sessions.read(request)
      await existing(cases.find(request.params.reference))
      return { items: (await cases.events(request.params.reference)).map(eventView) }
    },
  )

  app.post(
    '/api/cases/:reference/reveal',
    {
      schema: { params: ByReference, body: RevealRequest, response: { 200: Revealed, ...REFUSED } },
    },
    async (request) => {
      const { officer } = await sessions.write(request)
      const { reference } = request.params
      const { reason } = request.body
      const entry = { reference, reason, officer: officer.username, at: clock() }
      const { application } = await existing(cases.reveal(entry))
      return { application, fields: view.fields(application) }
    },
  )

  await app.register(moveRoute, deps)
}

const moveRoute: FastifyPluginAsyncZod<CaseDeps> = async (app, deps) => {
  const { cases, view, sessions, feed, noticeOf, clock } = deps
  const response = { 200: CaseDetail, ...REFUSED, 409: ApiError, 422: ApiError, 428: ApiError }
  app.post(
    '/api/cases/:reference/actions',
    { schema: { params: ByReference, headers: WriteHeaders, body: ActionRequest, response } },
    async (request) => {
      const { officer } = await sessions.write(request)
      const { reference } = request.params
      const { action } = request.body
      const detail = request.body.action === 'return' ? request.body.reason : request.body.note
      const now = clock()
      const moved = await cases.move(
        {
          reference,
          action,
          ...(detail === undefined || detail === '' ? {} : { detail }),
          expectedVersion: versionOf(request),
          officer: officer.username,
          key: keyOf(request),
          noticeOf: (found) => noticeOf(found, STATUS_AFTER[action], detail ?? ''),
        },
        now,
      )
      if (!moved.ok) throw new Refusal(moved.error === 'NOT_FOUND' ? 'NO_SUCH_CASE' : moved.error)
      if (moved.value.notice !== undefined) feed.publish(moved.value.notice)
      return view.detail(moved.value.case, now)
    },
  )
}

function overdueLimits(now: Date) {
  return {
    ordinary: overdueBefore(now, { urgent: false }),
    urgent: overdueBefore(now, { urgent: true }),
  }
}

async function existing<T>(found: Promise<T | undefined>): Promise<T> {
  const value = await found
  if (value === undefined) throw new Refusal('NO_SUCH_CASE')
  return value
}

/** A bare version number, as the contract says; the quotes and W/ of an ETag are let pass. */
function versionOf(request: FastifyRequest): number {
  const version = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')?.[1]
  if (version === undefined) throw new Refusal('NO_VERSION')
  return Number(version)
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || key.length === 0 || key.length > 200) throw new Refusal('NO_KEY')
  return key
}
