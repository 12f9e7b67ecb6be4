import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const ADMIN_PASSWORD = 'correct horse battery'

export type RunningService = {
  url: string
  dataDir: string
  /** All that the process printed so far. */
  printed: () => string
  /** As a power cut would: no handler runs. */
  kill: () => Promise<void>
  stop: () => Promise<void>
}

/** The real service in a process of its own on a free port, over a data folder that outlives it. */
export async function startService(
  dataDir = mkdtempSync(join(tmpdir(), 'bangban-')),
  environment: NodeJS.ProcessEnv = { ADMIN_PASSWORD },
): Promise<RunningService> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/main.js'], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      DATA_DIR: dataDir,
      LOG_LEVEL: 'error',
      RATE_LIMIT: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  child.stderr.on('data', (chunk: Buffer) => {
    printed += chunk.toString()
  })
  for await (const line of createInterface(child.stdout)) {
    printed += `${line}\n`
    const url = /接口说明\s+(http:\S+?)\/api\/docs$/.exec(line)?.[1]
    if (url !== undefined) return running(child, url, dataDir, () => printed)
  }
  throw new Error(`the service did not start:\n${printed}`)
}

function running(child: ChildProcess, url: string, dataDir: string, printed: () => string) {
  async function end(signal: NodeJS.Signals): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill(signal)
    await exited
  }
  return { url, dataDir, printed, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') }
}
