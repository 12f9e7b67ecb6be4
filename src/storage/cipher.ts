import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { AppError } from '../base/app-error.ts'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** AES-256-GCM with a fresh nonce each time. `place` (table and row) is authenticated, so that rows cannot be swapped. */
export type Cipher = {
  seal(text: string, place: string): Buffer
  open(sealed: Buffer, place: string): string
  /** A keyed hash to find equal values by, without being able to read them. */
  fingerprint(value: string): string
}

/** `key` is 32 bytes. Opening with another key or in another place throws `DATA_KEY_WRONG`. */
export function createCipher(key: Buffer): Cipher {
  const sealKey = derive(key, 'seal')
  const hashKey = derive(key, 'fingerprint')

  function seal(text: string, place: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES)
    const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(place))
    const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
    return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body])
  }

  function open(sealed: Buffer, place: string): string {
    const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
    if (sealed[0] !== VERSION) throw wrongKey(place)
    const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
    const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)
    try {
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: TAG_BYTES })
      decipher.setAAD(Buffer.from(place)).setAuthTag(tag)
      return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
    } catch (cause) {
      throw wrongKey(place, cause)
    }
  }

  function fingerprint(value: string): string {
    return createHmac('sha256', hashKey).update(value).digest('base64url')
  }

  return { seal, open, fingerprint }
}

function derive(key: Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `bangban ${purpose}`, 32))
}

function wrongKey(place: string, cause?: unknown): AppError {
  const message = `a stored value in ${place} does not open with this DATA_KEY`
  return new AppError('DATA_KEY_WRONG', message, { cause })
}
