import type { StaffSession } from '../../http/contract/staff.ts'
import { setClockBy } from './clock.ts'
import { type Answer, failureOf, readFailure } from './failure.ts'
import { askLogin, beginSession, session } from './session.ts'

const PATIENCE_MS = 15_000

type SendRequest = {
  path: string
  method?: 'GET' | 'POST'
  body?: unknown
  headers?: Record<string, string>
  /** `false`: a 401 is an answer, not a reason to show the login dialog. */
  asksLogin?: boolean
}

/**
 * One request to the service. A 401 waits for the officer to log in again and repeats the very same
 * request; so does a 403 whose only cause was a token renewed in another tab.
 */
export async function send<Value>(request: SendRequest): Promise<Answer<Value>> {
  let reply = await attempt(request)
  while (reply instanceof Response && reply.status === 401 && request.asksLogin !== false) {
    if (!(await askLogin())) return { ok: false, failure: failureOf('logged-out', 401) }
    reply = await attempt(request)
  }
  if (reply instanceof Response && reply.status === 403 && (await hasNewToken(request))) {
    reply = await attempt(request)
  }
  if (!(reply instanceof Response)) return { ok: false, failure: failureOf(reply) }
  if (!reply.ok) return { ok: false, failure: await readFailure(reply) }
  return readValue(reply)
}

async function attempt(request: SendRequest): Promise<Response | 'offline' | 'silent'> {
  const patience = new AbortController()
  const timer = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(request.path, {
      method: request.method ?? 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      headers: headersOf(request),
      body: request.body === undefined ? null : JSON.stringify(request.body),
      signal: patience.signal,
    })
    setClockBy(response.headers.get('date'))
    return response
  } catch {
    return patience.signal.aborted ? 'silent' : 'offline'
  } finally {
    clearTimeout(timer)
  }
}

function headersOf(request: SendRequest): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', ...request.headers }
  if (request.body !== undefined) headers['content-type'] = 'application/json'
  if (request.method === 'POST' && session.csrfToken) headers['x-csrf-token'] = session.csrfToken
  return headers
}

async function hasNewToken(request: SendRequest): Promise<boolean> {
  if (request.method !== 'POST' || !session.csrfToken) return false
  const reply = await attempt({ path: '/api/staff/session' })
  if (!(reply instanceof Response) || !reply.ok) return false
  const current: StaffSession = await reply.json()
  const sameOfficer = current.officer.username === session.officer?.username
  if (!sameOfficer || current.csrfToken === session.csrfToken) return false
  beginSession(current)
  return true
}

async function readValue<Value>(response: Response): Promise<Answer<Value>> {
  if (response.status === 204) return { ok: true, value: undefined as Value } // 204 is only sent where Value is void
  try {
    return { ok: true, value: await response.json() }
  } catch {
    return { ok: false, failure: failureOf('silent', response.status) }
  }
}
