import { parse } from 'yaml'
import { z } from 'zod'
import { fail, ok, type Result } from '../../base/result.ts'
import { removePinyin } from './remove-pinyin.ts'
import type { SourceLine } from './source-line.ts'

/** What a person has settled: on that line these damaged characters read so; who says it, and on what ground. */
export const Correction = z.strictObject({
  line: z.int().min(1),
  damaged: z.string().min(1),
  reads: z.string(),
  by: z.string().min(1),
  reason: z.string().min(1),
})
export type Correction = z.infer<typeof Correction>

export function parseCorrections(yaml: string): Result<Correction[], string> {
  try {
    const read = z.array(Correction).safeParse(parse(yaml) ?? [])
    if (read.success) return ok(read.data)
    return fail(`更正文件有误：${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`)
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return fail(`更正文件不是合格的 YAML：${detail}`)
  }
}

/** Damaged characters may be copied from the source or from the report, with or without its pinyin. */
export function applyCorrections(
  lines: readonly SourceLine[],
  corrections: readonly Correction[],
): Result<SourceLine[], string> {
  const corrected = new Map(lines.map((line) => [line.number, line.text]))
  for (const { line, damaged, reads } of corrections) {
    const text = corrected.get(line) ?? ''
    const wanted = removePinyin(damaged).text
    if (!text.includes(wanted)) {
      return fail(`更正文件里第 ${line} 行的“${damaged}”在原文中找不到`)
    }
    corrected.set(
      line,
      text.replaceAll(wanted, () => reads.replaceAll('?', '？')),
    )
  }
  return ok([...corrected].map(([number, text]) => ({ number, text })))
}
