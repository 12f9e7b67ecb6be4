import { randomUUID } from 'node:crypto'
import { createInterface } from 'node:readline/promises'
import { z } from 'zod'
import { AppError } from '../base/app-error.ts'
import { Reply } from '../dialogue/reply.ts'
import { TurnResult } from '../dialogue/turn-result.ts'

const Session = z.object({ token: z.string() })
const History = z.object({ greeting: Reply })

/** Holds the farmer's conversation in a terminal, over the same HTTP contract as the page. Ends with end of input or 退出. */
export async function terminalChat(deps: {
  url: string
  input: NodeJS.ReadableStream
  output: NodeJS.WritableStream
}): Promise<void> {
  const { url, input, output } = deps
  const { token } = await call(`${url}/api/chat/sessions`, Session, { method: 'POST' })
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const { greeting } = await call(`${url}/api/chat/history`, History, { headers })
  const lines = createInterface({ input, output, prompt: '\n您：' })
  output.write(`\n${greeting.text}\n`)
  lines.prompt()
  for await (const text of lines) {
    if (text.trim() === '退出') break
    const body = JSON.stringify({ messageId: randomUUID(), text })
    const turn = await call(`${url}/api/chat/messages`, TurnResult, {
      method: 'POST',
      headers,
      body,
    })
    for (const reply of turn.replies) output.write(`\n帮办：${reply.text}\n`)
    lines.prompt()
  }
  lines.close()
}

async function call<T>(url: string, schema: z.ZodType<T>, request: RequestInit): Promise<T> {
  const response = await fetch(url, request)
  if (response.ok) return schema.parse(await response.json())
  throw new AppError(
    'CHAT_FAILED',
    `${new URL(url).pathname} gave ${response.status}: ${await response.text()}`,
  )
}
