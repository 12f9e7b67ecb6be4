// Builds what is missing or older than its sources: `node src/ensure-built.mjs [server]`. Says nothing when all is fresh.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const PARTS = [
  {
    made: 'dist/main.js',
    sources: ['src'],
    except: ['chat-page', 'console'],
    script: 'build:server',
  },
  {
    made: 'dist/chat-page/index.html',
    sources: ['src/chat-page', 'src/http/contract'],
    script: 'build:chat-page',
  },
  {
    made: 'dist/console/index.html',
    sources: ['src/console', 'src/http/contract'],
    script: 'build:console',
  },
]
const wanted = process.argv[2] === 'server' ? PARTS.slice(0, 1) : PARTS

for (const { made, sources, except = [], script } of wanted) {
  if (isFresh(`${root}${made}`, sources, except)) continue
  process.stderr.write(`building: npm run ${script}\n`)
  const { status } = spawnSync('npm', ['run', '--silent', script], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}

function isFresh(made, sources, except) {
  if (!existsSync(made)) return false
  const builtAt = statSync(made).mtimeMs
  return sources.every((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
      .filter(
        (entry) =>
          entry.isFile() && !except.some((name) => entry.parentPath.includes(`src/${name}`)),
      )
      .every((entry) => statSync(`${entry.parentPath}/${entry.name}`).mtimeMs <= builtAt),
  )
}
