import type { LoginRequest, StaffSession } from '../../http/contract/staff.ts'
import { type Answer, failureOf } from './failure.ts'
import { send } from './send.ts'
import { beginSession, endSession, session } from './session.ts'

export async function logIn(request: LoginRequest): Promise<Answer<StaffSession>> {
  const answer = await send<StaffSession>({
    path: '/api/staff/login',
    method: 'POST',
    body: request,
    asksLogin: false,
  })
  if (answer.ok) beginSession(answer.value)
  return answer
}

/** Who is logged in; a reloaded page goes on with the cookie it has. */
export async function resumeSession(): Promise<Answer<true>> {
  if (session.officer) return { ok: true, value: true }
  const answer = await send<StaffSession>({ path: '/api/staff/session', asksLogin: false })
  if (!answer.ok) return answer
  beginSession(answer.value)
  return { ok: true, value: true }
}

export async function logOut(): Promise<Answer<true>> {
  const answer = await send<void>({ path: '/api/staff/logout', method: 'POST', asksLogin: false })
  if (!answer.ok && answer.failure.kind !== 'logged-out') {
    return { ok: false, failure: answer.failure.status ? answer.failure : failureOf('offline') }
  }
  endSession()
  return { ok: true, value: true }
}
