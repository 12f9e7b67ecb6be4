import { chmodSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDataKey } from '../../src/storage/data-key.ts'
import { MONDAY } from '../support/a-clock.ts'
import { aDataDir } from '../support/a-data-dir.ts'
import { aMessage, anAfter, putCase } from '../support/a-turn.ts'
import { openTestStores } from '../support/open-stores.ts'

const fault = (code: string) => expect.objectContaining({ name: 'AppError', code })

describe('the data key in a file', () => {
  it('is made at the first start, for its owner only', () => {
    const folder = aDataDir()

    const key = readDataKey(folder, undefined)

    expect(key).toHaveLength(32)
    expect(statSync(join(folder, 'data.key')).mode & 0o777).toBe(0o600)
  })

  it('is the same at the second start, and another in another folder', () => {
    const folder = aDataDir()
    const key = readDataKey(folder, undefined)

    expect(readDataKey(folder, undefined)).toEqual(key)
    expect(readDataKey(aDataDir(), undefined)).not.toEqual(key)
  })

  it.each([0o640, 0o604, 0o644, 0o660, 0o666, 0o777])(
    'is refused when others may read it: mode %o',
    (mode) => {
      const folder = aDataDir()
      readDataKey(folder, undefined)
      chmodSync(join(folder, 'data.key'), mode)

      expect(() => readDataKey(folder, undefined)).toThrow(fault('DATA_KEY_OPEN'))
      expect(() => readDataKey(folder, undefined)).toThrow(/chmod 600/)
    },
  )

  it.each(['', 'short', 'not base64 at all!', Buffer.alloc(31).toString('base64')])(
    'is refused, and kept, when somebody broke it: %j',
    (content) => {
      const folder = aDataDir()
      const path = join(folder, 'data.key')
      writeFileSync(path, content, { mode: 0o600 })

      expect(() => readDataKey(folder, undefined)).toThrow(fault('DATA_KEY_INVALID'))
      expect(readFileSync(path, 'utf8')).toBe(content)
    },
  )
})

describe('the data key as a setting', () => {
  it('is used instead of the file, and no file is made', () => {
    const folder = aDataDir()
    const setting = Buffer.alloc(32, 5)

    expect(readDataKey(folder, setting.toString('base64'))).toEqual(setting)
    expect(() => statSync(join(folder, 'data.key'))).toThrow(/ENOENT/)
  })

  it.each(['secret', Buffer.alloc(16).toString('base64'), 'ab'.repeat(32)])(
    'is refused when it is not 32 bytes in base64, without being repeated: %s',
    (setting) => {
      const read = () => readDataKey(aDataDir(), setting)

      expect(read).toThrow(fault('DATA_KEY_INVALID'))
      expect(read).not.toThrow(setting)
    },
  )
})

describe('data that was sealed with another key', () => {
  it('is not read, not lost and not written over: the error names the key', async () => {
    const folder = aDataDir()
    const right = await openTestStores(folder)
    const { reference } = await putCase(right)
    await right.close()

    const wrong = await openTestStores(folder, Buffer.alloc(32, 8))
    await expect(wrong.caseStore.find(reference)).rejects.toThrow(/DATA_KEY/)
    const turn = wrong.turnStore.takeTurn(aMessage({ messageId: 'm2' }), new Date(MONDAY), () =>
      anAfter(),
    )
    await expect(turn).rejects.toThrow(fault('DATA_KEY_WRONG'))
    await wrong.close()

    const again = await openTestStores(folder)
    expect(await again.caseStore.find(reference)).toMatchObject({ reference })
    await again.close()
  })
})
