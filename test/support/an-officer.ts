import type { StaffSession } from '../../src/http/contract/staff.ts'
import { PASSWORD, type TestService } from './open-service.ts'

let count = 0

/** An officer who has logged in. */
export async function anOfficer({ app }: Pick<TestService, 'app'>, username = 'long') {
  const payload = { username, password: PASSWORD }
  const login = await app.inject({ method: 'POST', url: '/api/staff/login', payload })
  const { csrfToken } = login.json<StaffSession>()
  const cookie = login.cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
  const headers = { cookie, 'x-csrf-token': csrfToken }

  function get(url: string) {
    return app.inject({ url, headers: { cookie } })
  }

  function reveal(reference: string, payload: unknown = { reason: '核对电话' }) {
    const url = `/api/cases/${reference}/reveal`
    return app.inject({ method: 'POST', url, headers, payload: payload as object })
  }

  function act(
    reference: string,
    action: Record<string, unknown>,
    { version = 1 as number | string, key = `key-${++count}` } = {},
  ) {
    return app.inject({
      method: 'POST',
      url: `/api/cases/${reference}/actions`,
      headers: { ...headers, 'if-match': String(version), 'idempotency-key': key },
      payload: action,
    })
  }

  return { headers, cookie, get, reveal, act }
}
