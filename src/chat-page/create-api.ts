import type { ChatHistory, ChatTurn } from '../http/contract/chat.ts'

export type ApiAnswer<T> =
  | { ok: true; value: T }
  /** `again`: worth another try later; otherwise the service has refused the message itself. */
  | { ok: false; again: boolean; afterMs: number }

export type OutgoingMessage = { messageId: string } & ({ text: string } | { choice: string })

const PATIENCE_MS = 20_000

export function createApi(deps: { fetch: typeof fetch }) {
  let opening: Promise<Response> | undefined

  function request(path: string, body?: OutgoingMessage | ''): Promise<Response> {
    const init: RequestInit = { credentials: 'same-origin', cache: 'no-store' } // not the default before Chrome 72
    if (body !== undefined) init.method = 'POST'
    if (body) {
      init.body = JSON.stringify(body)
      init.headers = { 'content-type': 'application/json' }
    }
    return withPatience(deps.fetch(path, init))
  }

  /** The answer's cookie is the session. Calls that fail together open one session, not several. */
  async function openSession(): Promise<void> {
    opening = opening ?? request('/api/chat/sessions', '')
    try {
      await opening
    } finally {
      opening = undefined
    }
  }

  async function call<T>(path: string, body?: OutgoingMessage): Promise<ApiAnswer<T>> {
    try {
      let response = await request(path, body)
      if (response.status === 401) {
        await openSession()
        response = await request(path, body)
      }
      if (!response.ok) return refusal(response)
      const value = (await withPatience(response.json())) as T // our own service, and the page is built with it
      return { ok: true, value }
    } catch {
      return { ok: false, again: true, afterMs: 0 } // no network, or a hotspot's login page instead of JSON
    }
  }

  return {
    history: () => call<ChatHistory>('/api/chat/history'),
    send: (message: OutgoingMessage) => call<ChatTurn>('/api/chat/messages', message),
  }
}

export type Api = ReturnType<typeof createApi>

function refusal(response: Response): ApiAnswer<never> {
  const later =
    response.status >= 500 || [401, 403, 404, 408, 409, 425, 429].includes(response.status)
  const seconds = Number(response.headers.get('retry-after'))
  return { ok: false, again: later, afterMs: Number.isFinite(seconds) ? seconds * 1000 : 0 }
}

function withPatience<T>(promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no answer in time')), PATIENCE_MS)
    promise.then(resolve, reject).then(() => clearTimeout(timer), reject)
  })
}
