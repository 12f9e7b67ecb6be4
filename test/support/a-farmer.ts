import type { TurnResult } from '../../src/dialogue/turn-result.ts'
import type { ChatHistory } from '../../src/http/contract/chat.ts'
import { anIdCard } from './an-id-card.ts'
import type { TestService } from './open-service.ts'

/** What the farmer of the tests says, in the order in which it is asked. */
export const FARMER = {
  name: '龙建国',
  phone: '13874312345',
  place: '花垣县双龙镇十八洞村三组',
  risks: '房子漏雨',
  hardship: '去年涨大水把堂屋的后墙泡坏了，没钱修。',
  idNumber: anIdCard(),
}

/** A farmer with a chat of their own. Every message gets a new id unless one is given. */
export async function aFarmer({ app }: Pick<TestService, 'app'>) {
  const opened = await app.inject({ method: 'POST', url: '/api/chat/sessions' })
  const { token } = opened.json<{ token: string }>()
  const headers = { authorization: `Bearer ${token}` }
  let count = 0

  function send(said: { text: string } | { choice: string }, messageId = `m${++count}`) {
    const payload = { messageId, ...said }
    return app.inject({ method: 'POST', url: '/api/chat/messages', headers, payload })
  }

  async function say(text: string, messageId?: string): Promise<TurnResult> {
    return (await send({ text }, messageId)).json()
  }

  async function history(): Promise<ChatHistory> {
    return (await app.inject({ url: '/api/chat/history', headers })).json()
  }

  /** Answers everything up to the summary, which waits for 确认提交. */
  async function fillIn(given: Partial<typeof FARMER> = {}): Promise<TurnResult> {
    const { name, phone, place, risks, hardship, idNumber } = { ...FARMER, ...given }
    for (const text of ['我要申请', '同意', name, phone, place, risks, hardship]) await say(text)
    return say(idNumber)
  }

  /** A whole application; gives its reference. */
  async function apply(given: Partial<typeof FARMER> = {}): Promise<string> {
    await fillIn(given)
    const { outcome, reference } = await say('确认提交')
    if (outcome !== 'submitted' || reference === null) throw new Error('not submitted')
    return reference
  }

  return { token, headers, send, say, history, fillIn, apply }
}
