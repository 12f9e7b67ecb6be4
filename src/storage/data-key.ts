import { randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../base/app-error.ts'

const KEY_BYTES = 32
const FILE = 'data.key'

/**
 * The key that personal data is sealed with: the setting where it is given, else a file beside the data that only its
 * owner may read, made at the first start. Losing it loses the data; the README says how to keep it.
 */
export function readDataKey(dataDir: string, setting: string | undefined): Buffer {
  if (setting !== undefined) return decode(setting, 'DATA_KEY')
  const path = join(dataDir, FILE)
  if (!existsSync(path)) makeKeyFile(path)
  if ((statSync(path).mode & 0o077) !== 0) {
    throw new AppError('DATA_KEY_OPEN', `${FILE} can be read by others: run chmod 600 on it`)
  }
  return decode(readFileSync(path, 'utf8').trim(), FILE)
}

/** Written aside and put in place whole: a crash between two steps leaves no half key. */
function makeKeyFile(path: string): void {
  const unfinished = `${path}.${process.pid}.tmp`
  const file = openSync(unfinished, 'w', 0o600)
  writeSync(file, `${randomBytes(KEY_BYTES).toString('base64')}\n`)
  fsyncSync(file)
  closeSync(file)
  renameSync(unfinished, path)
  const folder = openSync(dirname(path), 'r')
  fsyncSync(folder)
  closeSync(folder)
}

function decode(text: string, name: string): Buffer {
  const key = Buffer.from(text, 'base64')
  if (key.length === KEY_BYTES) return key
  throw new AppError(
    'DATA_KEY_INVALID',
    `${name} must be ${KEY_BYTES} bytes in base64 (openssl rand -base64 32)`,
  )
}
