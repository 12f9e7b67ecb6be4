import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command } from 'commander'
import { buildAnswers } from './build-answers.ts'
import { ADDRESS_FILE, buildService } from './build-service.ts'
import { terminalChat } from './channels/terminal-chat.ts'
import type { Config } from './config.ts'
import { policyNote } from './dialogue/policy-step.ts'
import { createRender } from './dialogue/replies.ts'
import { readContent } from './storage/content-files.ts'
import { lockDataDir } from './storage/lock-data-dir.ts'

/** `ask "…"`: one answer from the indexed policies, as the chat would give it; `--json` for programs. */
export function askCommand(config: () => Config): Command {
  return new Command('ask')
    .description('问一个政策问题，照文件原文回答')
    .argument('<question>', '问题')
    .option('--json', '输出 JSON')
    .action(async (question: string, { json }: { json?: boolean }) => {
      const { INTENTS_DIR, POLICIES_DIR } = config()
      const { replies, askingWords } = readContent(INTENTS_DIR)
      const { answerPolicy } = await buildAnswers(POLICIES_DIR, askingWords, (problem) => {
        process.stderr.write(`${problem}\n`)
      })
      const answer = answerPolicy(question)
      const { choices: _, ...note } = policyNote(answer)
      const text = createRender(replies)
        .render([note])
        .map((reply) => reply.text)
        .join('\n')
      process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : `${text}\n`)
    })
}

/** `chat`: talks to the running service where there is one, else starts one for as long as the chat lasts. */
export function chatCommand(config: () => Config): Command {
  return new Command('chat').description('在终端里聊，和网页上一样').action(async () => {
    const settings = { ...config(), LOG_LEVEL: 'error' as const }
    const streams = { input: process.stdin, output: process.stdout }
    const unlock = lockDataDir(settings.DATA_DIR)
    if (unlock === undefined) {
      const url = readFileSync(join(settings.DATA_DIR, ADDRESS_FILE), 'utf8').trim()
      return terminalChat({ ...streams, url })
    }
    unlock()
    const service = await buildService(settings)
    try {
      const url = await service.app.listen({ host: '127.0.0.1', port: 0 })
      await terminalChat({ ...streams, url })
    } finally {
      await service.close()
    }
  })
}
