// Builds what is missing or older than its sources: `node src/ensure-built.mjs [server]`. Says nothing when all is fresh.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const PARTS = [
  { made: 'dist/main.js', sources: ['src'], script: 'build:server' },
  { made: 'dist/chat-page/index.html', sources: ['src/chat-page'], script: 'build:chat-page' },
  { made: 'dist/console/index.html', sources: ['src/console'], script: 'build:console' },
]
const wanted = process.argv[2] === 'server' ? PARTS.slice(0, 1) : PARTS

for (const { made, sources, script } of wanted) {
  if (isFresh(`${root}${made}`, sources)) continue
  process.stderr.write(`building: npm run ${script}\n`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}

function isFresh(made, sources) {
  if (!existsSync(made)) return false
  const builtAt = statSync(made).mtimeMs
  return sources.every((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .every(
        (entry) => statSync(`${entry.parentPath ?? entry.path}/${entry.name}`).mtimeMs <= builtAt,
      ),
  )
}
