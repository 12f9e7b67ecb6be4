import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'

const derive = promisify<string, Buffer, number, Buffer>(scrypt)
const BYTES = 32

/** scrypt with Node's cost (N=16384); `salt:hash` in base64url. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  const hash = await derive(password, salt, BYTES)
  return `${salt.toString('base64url')}:${hash.toString('base64url')}`
}

/** Takes as long for a user who does not exist, so that names cannot be guessed by the clock. */
export async function isPassword(password: string, stored: string | undefined): Promise<boolean> {
  const [salt = '', hash = ''] = (stored ?? '').split(':')
  const wanted = Buffer.from(hash, 'base64url')
  const got = await derive(password, Buffer.from(salt, 'base64url'), BYTES)
  return wanted.length === BYTES && timingSafeEqual(got, wanted)
}
