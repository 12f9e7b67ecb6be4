import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { openFarmer, WHOLE_APPLICATION } from '../support/clients.ts'
import { startService } from '../support/start-service.ts'

const APPLICATIONS = 100
const QUESTIONS = [
  '农户怎么自主申请监测',
  '吃低保的人出去打工了是不是马上就取消',
  '危房改造能补多少钱',
  '第一书记还会不会派下来',
  '红烧肉怎么做',
]

/** `npm run bench`: the built service over HTTP on this machine, one JSON object; milliseconds unless named otherwise. */
async function bench(): Promise<void> {
  execFileSync(process.execPath, ['src/ensure-built.mjs'])
  const begun = performance.now()
  const service = await startService()
  const startMs = Math.round(performance.now() - begun)
  const questions: number[] = []
  const answers: number[] = []
  const submits: number[] = []
  for (let round = 0; round < APPLICATIONS; round++) {
    const farmer = await openFarmer(service.url)
    const timed = async (text: string, times: number[]) => {
      const from = performance.now()
      await farmer.say(text)
      times.push(performance.now() - from)
    }
    for (const question of QUESTIONS) await timed(question, questions)
    for (const text of WHOLE_APPLICATION.slice(0, -1)) await timed(text, answers)
    await timed('确认提交', submits)
  }
  await service.stop()
  const figures = {
    startMs,
    question: percentiles(questions),
    answer: percentiles(answers),
    submit: percentiles(submits),
    chatPageGzipKb: gzipKb('dist/chat-page'),
    consoleGzipKb: gzipKb('dist/console'),
  }
  process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
}

function percentiles(times: number[]) {
  const sorted = times.toSorted((one, other) => one - other)
  const at = (share: number) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1))
  return { n: times.length, p50: at(0.5), p99: at(0.99) }
}

/** Everything that a page is built of, each file compressed by itself. */
function gzipKb(folder: string): number {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  const bytes = files
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map(
      (entry) => gzipSync(readFileSync(`${entry.parentPath}/${entry.name}`), { level: 9 }).length,
    )
  return Number((bytes.reduce((total, size) => total + size, 0) / 1024).toFixed(1))
}

await bench()
