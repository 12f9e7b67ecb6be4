import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** A folder of its own for one test, gone when the test has finished. */
export function aDataDir(): string {
  const folder = mkdtempSync(join(tmpdir(), 'bangban-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
