import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFarmer, FARMER } from '../support/a-farmer.ts'
import { anOfficer } from '../support/an-officer.ts'
import { openTestService, PASSWORD } from '../support/open-service.ts'

describe('the files of the data folder', () => {
  it('hold nothing that a thief could read, after an application from first word to return', async () => {
    const service = await openTestService()
    const farmer = await aFarmer(service)
    const reference = await farmer.apply()
    const officer = await anOfficer(service)
    await officer.reveal(reference, { reason: `核对${FARMER.name}的电话` })
    await officer.act(reference, { action: 'return', reason: `${FARMER.name}还没给身份证` })

    const bytes = readFolder(service.dataDir)
    await service.close()

    expect(found(bytes, secretsOf(farmer.token, officer.cookie))).toEqual([])
    expect(found(bytes, [reference])).toEqual([reference])
  })

  it('hold nothing of a place that turned out to be a name and a number', async () => {
    const service = await openTestService()
    const farmer = await aFarmer(service)
    for (const text of ['我要申请', '同意', FARMER.name, FARMER.phone]) await farmer.say(text)
    await farmer.say(`问${FARMER.name}就晓得`)
    await farmer.say(`打${FARMER.phone}问${FARMER.name}`)
    for (const text of [FARMER.risks, FARMER.hardship, '入户时看', '确认提交']) {
      await farmer.say(text)
    }
    const bytes = readFolder(service.dataDir)
    await service.close()

    expect(found(bytes, [FARMER.name, FARMER.phone])).toEqual([])
  })
})

function secretsOf(token: string, cookie: string): string[] {
  const { name, phone, idNumber, hardship } = FARMER
  const words = [name, name.slice(1), phone, phone.slice(-4), idNumber, idNumber.slice(6, 14)]
  return [...words, hardship.slice(0, 5), token, cookie.slice(cookie.indexOf('=') + 1), PASSWORD]
}

function readFolder(folder: string): Buffer {
  return Buffer.concat(readdirSync(folder).map((file: string) => readFileSync(join(folder, file))))
}

/** Those that stand in the bytes, in the encodings that SQLite knows. */
function found(bytes: Buffer, secrets: string[]): string[] {
  return secrets.filter(
    (secret) =>
      bytes.includes(Buffer.from(secret)) || bytes.includes(Buffer.from(secret, 'utf16le')),
  )
}
