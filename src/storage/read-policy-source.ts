import { readFile } from 'node:fs/promises'
import { fail, ok, type Result } from '../base/result.ts'
import { decodeText } from '../text/decode-text.ts'

export type PolicySource = { text: string; corrections: string | undefined }

/** A source and the corrections file beside it. The error is one Chinese clause about the file. */
export async function readPolicySource(path: string): Promise<Result<PolicySource, string>> {
  const source = await readText(path)
  if (!source.ok) return source
  if (source.value.trim() === '') return fail('文件是空的')
  const corrections = await readText(`${path}.corrections.yaml`)
  if (corrections.ok) return ok({ text: source.value, corrections: corrections.value })
  if (corrections.error === MISSING) return ok({ text: source.value, corrections: undefined })
  return fail(`更正文件${corrections.error}`)
}

const MISSING = '文件不存在'

async function readText(path: string): Promise<Result<string, string>> {
  try {
    const decoded = decodeText(await readFile(path))
    if (decoded !== undefined) return ok(decoded.text)
    return fail('不是纯文本文件')
  } catch (error) {
    return fail(describe(error))
  }
}

function describe(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return MISSING
  if (code === 'EISDIR') return '这是一个文件夹，不是文件'
  if (code === 'EACCES') return '没有读取这个文件的权限'
  throw error
}
