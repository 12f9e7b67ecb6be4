import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { lockDataDir } from '../../src/storage/lock-data-dir.ts'
import { aDataDir } from '../support/a-data-dir.ts'

const HOLDER = fileURLToPath(new URL('../support/hold-data-dir.ts', import.meta.url))
const children: ChildProcess[] = []

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

async function holdInAnotherProcess(folder: string) {
  const child = spawn(process.execPath, ['--import', 'tsx', HOLDER, folder])
  children.push(child)
  const [said] = await once(child.stdout, 'data')
  return { said: String(said).trim(), child }
}

describe('a data folder', () => {
  it('is refused to a second taker until the first gives it back', () => {
    const folder = aDataDir()
    const unlock = lockDataDir(folder)

    expect(unlock).toBeDefined()
    expect(lockDataDir(folder)).toBeUndefined()

    unlock?.()
    const again = lockDataDir(folder)
    expect(again).toBeDefined()
    again?.()
  })

  it('is refused to a second process, and free once kill -9 has ended the first', async () => {
    const folder = aDataDir()
    const { said, child } = await holdInAnotherProcess(folder)

    expect(said).toBe('taken')
    expect(lockDataDir(folder)).toBeUndefined()

    child.kill('SIGKILL')
    await once(child, 'exit')
    const unlock = lockDataDir(folder)
    expect(unlock).toBeDefined()
    unlock?.()
  })

  it('is refused to another process while this one has it', async () => {
    const folder = aDataDir()
    const unlock = lockDataDir(folder)

    expect((await holdInAnotherProcess(folder)).said).toBe('refused')
    unlock?.()
  })

  it('is nobody else’s business when there are two folders', () => {
    const unlocks = [lockDataDir(aDataDir()), lockDataDir(aDataDir())]

    expect(unlocks.every((unlock) => unlock !== undefined)).toBe(true)
    for (const unlock of unlocks) unlock?.()
  })
})
