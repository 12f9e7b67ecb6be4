import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { policyCommand } from '../../src/cli-policy.ts'
import { formatPolicyDocument } from '../../src/policy/format-policy-document.ts'
import { aPolicyDocument } from './a-policy-document.ts'

const SOURCE = fileURLToPath(new URL('fixtures/hunan-2021-05-17-source.txt', import.meta.url))
const COMMITTED = new URL('../../policies/hunan-2021-05-17.md', import.meta.url)

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'policies-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

/** Runs a command line as the terminal would; `status` is what the shell sees. */
async function run(...line: string[]) {
  const seen = { out: '', err: '', status: 0 }
  const command = policyCommand({ policiesDir: () => folder })
  for (const each of [command, ...command.commands]) {
    each.exitOverride().configureOutput({
      writeOut: (text) => {
        seen.out += text
      },
      writeErr: (text) => {
        seen.err += text
      },
    })
  }
  try {
    await command.parseAsync(line, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    seen.status = error.exitCode
  }
  return seen
}

async function givenSource(content: string | Uint8Array): Promise<string> {
  const path = join(folder, 'source.txt')
  await writeFile(path, content)
  return path
}

describe('policy import', () => {
  it('writes the policy that is in the repository, and the same bytes the second time', async () => {
    await run('import', SOURCE)
    const first = await readFile(join(folder, 'hunan-2021-05-17.md'))
    await run('import', SOURCE)
    const second = await readFile(join(folder, 'hunan-2021-05-17.md'))

    expect(second).toEqual(first)
    expect(first).toEqual(await readFile(COMMITTED))
    expect(await readdir(folder)).toEqual(['hunan-2021-05-17.md'])
  })

  it('prints every repair with its line and both readings, and what it removed', async () => {
    const { out, status } = await run('import', SOURCE)

    expect(status).toBe(0)
    expect(out).toContain('5 个部分，25 条')
    expect(out).toContain('拼音 483 处')
    expect(out).toContain('去掉 8 行')
    expect(out).toContain('第 33 行：…医疗卫生机构专病【??平ㄔO → 专科建设】')
    expect(out.match(/【/g)).toHaveLength(7)
  })

  it('writes into another folder when asked', async () => {
    const other = join(folder, 'other')

    await run('import', SOURCE, '--out', other)

    expect(await readdir(other)).toEqual(['hunan-2021-05-17.md'])
  })

  it.each([
    ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['GBK', (text: string) => iconv.encode(text, 'gb18030')],
    ['Windows line ends', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('reads a source saved as %s', async (_, encode) => {
    const path = await givenSource(encode(await readFile(SOURCE, 'utf8')))

    await run('import', path)

    const written = await readFile(join(folder, 'hunan-2021-05-17.md'))
    expect(written).toEqual(await readFile(COMMITTED))
  })

  it.each([
    ['is empty', ' \n', '文件是空的'],
    ['is binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), '不是纯文本文件'],
    ['is no policy', '今天天气很好。', '没有找到编号的条'],
  ])('refuses a file that %s, in one sentence with the way out', async (_, content, reason) => {
    const path = await givenSource(content)

    const { out, err, status } = await run('import', path)

    expect({ out, status }).toEqual({ out: '', status: 1 })
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).toContain(path)
    expect(err).toContain(reason)
    expect(err).toContain('请换成政策原文的 txt 文件')
    expect(await readdir(folder)).toEqual(['source.txt'])
  })

  it.each([
    ['a missing file', () => join(folder, 'nowhere.txt'), '文件不存在'],
    ['a folder', () => folder, '这是一个文件夹'],
  ])('refuses %s', async (_, path, reason) => {
    const { err, status } = await run('import', path())

    expect(status).toBe(1)
    expect(err).toContain(reason)
  })

  it('does not replace another policy of the same day', async () => {
    const path = join(folder, 'hunan-2021-05-17.md')
    await writeFile(path, formatPolicyDocument(aPolicyDocument()))

    const { err, status } = await run('import', SOURCE)

    expect(status).toBe(1)
    expect(err).toContain('另一项政策《关于防止返贫的实施意见》')
    expect(await readFile(path, 'utf8')).toBe(formatPolicyDocument(aPolicyDocument()))
  })
})

describe('damage that no rule can repair', () => {
  const settled = [
    '- line: 15',
    '  damaged: 四?不摘',
    '  reads: 四个不摘',
    '  by: 王某',
    '  reason: 湖南日报 2021-06-03 第 1 版',
  ].join('\n')

  async function givenBrokenSource(): Promise<string> {
    const text = await readFile(SOURCE, 'utf8')
    return await givenSource(text.replace('四個不摘', '四?不摘'))
  }

  it('is imported with a mark and refused by check', async () => {
    const imported = await run('import', await givenBrokenSource())
    const checked = await run('check')

    expect(imported.status).toBe(0)
    expect(imported.out).toContain('待核定：1 处')
    expect(checked.status).toBe(1)
    expect(checked.err).toContain('第（一）条有损坏的文字')
  })

  it('passes the check when a person has settled it', async () => {
    const path = await givenBrokenSource()
    await writeFile(`${path}.corrections.yaml`, settled)

    const imported = await run('import', path)
    const checked = await run('check')

    expect(imported.out).toContain('【四?不摘 → 四个不摘】王某：湖南日报 2021-06-03 第 1 版')
    expect(checked).toMatchObject({ status: 0, err: '' })
  })

  it.each([
    ['fits nothing', settled.replace('15', '17'), '在原文中找不到'],
    ['lacks its reason', settled.replace(/\n {2}reason.*/, ''), 'reason'],
    ['is no YAML', '- line: [', 'YAML'],
  ])('says so when a correction %s', async (_, corrections, reason) => {
    const path = await givenBrokenSource()
    await writeFile(`${path}.corrections.yaml`, corrections)

    const { err, status } = await run('import', path)

    expect(status).toBe(1)
    expect(err).toContain(reason)
    expect(err).toContain('.corrections.yaml')
    expect(err.trim().split('\n')).toHaveLength(1)
  })
})

describe('policy list and check', () => {
  it('lists what is there although one file is broken, and names that one', async () => {
    await writeFile(join(folder, 'good.md'), formatPolicyDocument(aPolicyDocument()))
    await writeFile(join(folder, 'broken.md'), '# 随手写的\n')

    const { out, err, status } = await run('list')

    expect(out).toContain('hunan-2021-05-17  2021-05-17  3 条  关于防止返贫的实施意见')
    expect(err).toContain('broken.md')
    expect(status).toBe(1)
  })

  it('refuses two files with one id', async () => {
    await writeFile(join(folder, 'a.md'), formatPolicyDocument(aPolicyDocument()))
    await writeFile(join(folder, 'b.md'), formatPolicyDocument(aPolicyDocument()))

    const { err, status } = await run('check')

    expect(status).toBe(1)
    expect(err).toContain('b.md：编号 hunan-2021-05-17 与 a.md 相同')
  })

  it('says that a folder without policies is empty', async () => {
    expect(await run('list')).toMatchObject({ status: 0, out: `${folder} 里没有政策。\n` })
  })

  it('names a folder that is not there', async () => {
    const { err, status } = await run('check', '--out', join(folder, 'nowhere'))

    expect(status).toBe(1)
    expect(err).toContain('读不到政策文件夹')
  })
})
