import type { ChatHistory, ChatTurn } from '../../src/http/contract/chat.ts'
import type { CaseDetail, CasePage } from '../../src/http/contract/staff.ts'

let count = 0

/** A farmer's side of the chat contract, over the network. */
export async function openFarmer(url: string) {
  const { token } = await json<{ token: string }>(
    fetch(`${url}/api/chat/sessions`, { method: 'POST' }),
  )
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return {
    say: (text: string, messageId = `m${++count}`) => {
      const body = JSON.stringify({ messageId, text })
      return json<ChatTurn>(fetch(`${url}/api/chat/messages`, { method: 'POST', headers, body }))
    },
    /** The same farmer at another address of the service, after a restart. */
    at: (other: string) => ({
      say: (text: string, messageId = `m${++count}`) => {
        const body = JSON.stringify({ messageId, text })
        return json<ChatTurn>(
          fetch(`${other}/api/chat/messages`, { method: 'POST', headers, body }),
        )
      },
      history: () => json<ChatHistory>(fetch(`${other}/api/chat/history`, { headers })),
    }),
  }
}

/** An officer's side of the staff contract. */
export async function logIn(url: string, password: string) {
  const response = await fetch(`${url}/api/staff/login`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username: 'admin', password }),
  })
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
  if (!response.ok) throw new Error(`log-in gave ${response.status}`)
  return {
    list: (query = '') =>
      json<CasePage>(fetch(`${url}/api/cases${query}`, { headers: { cookie } })),
    find: (reference: string) =>
      json<CaseDetail>(fetch(`${url}/api/cases/${reference}`, { headers: { cookie } })),
  }
}

/** What a farmer says to apply, up to and with the confirmation. */
export const WHOLE_APPLICATION = [
  '我要申请帮扶',
  '同意',
  '麻金花',
  '17700201725',
  '花垣县双龙镇十八洞村三组',
  '看病',
  '同意',
  '我男人肾坏了，一个礼拜到州医院透析三回。',
  '入户时看',
  '确认提交',
]

async function json<T>(request: Promise<Response>): Promise<T> {
  const response = await request
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.url} gave ${response.status}: ${text}`)
  // The shape is what the service promises; its own tests of routes prove it.
  return JSON.parse(text) as T
}
