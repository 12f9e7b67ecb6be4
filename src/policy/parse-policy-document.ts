import { parse } from 'yaml'
import { z } from 'zod'
import { fail, ok, type Result } from '../base/result.ts'
import { parseChineseOrdinal } from './chinese-ordinal.ts'
import { type PolicyArticle, type PolicyDocument, PolicyFrontMatter } from './policy-document.ts'

/** `reason` is one Chinese sentence for the person who keeps the file; `line` counts from 1. */
export type PolicyFileError = {
  code: 'NO_FRONT_MATTER' | 'FRONT_MATTER_INVALID' | 'ARTICLES_INVALID'
  reason: string
  line?: number
}

type Body = Pick<PolicyDocument, 'preamble' | 'articles'>

export function parsePolicyDocument(markdown: string): Result<PolicyDocument, PolicyFileError> {
  const text = markdown.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const cut = /^---\n([\s\S]*?\n)---\n/.exec(text)
  if (cut === null) {
    return fail({
      code: 'NO_FRONT_MATTER',
      reason: '文件开头没有 --- 包围的说明（标题、文号日期等）。',
    })
  }
  const frontMatter = parseFrontMatter(cut[1] ?? '')
  if (!frontMatter.ok) return frontMatter
  const firstLine = cut[0].split('\n').length
  const body = parseBody(text.slice(cut[0].length).split('\n'), firstLine)
  if (!body.ok) return body
  return ok({ ...frontMatter.value, ...body.value })
}

function parseFrontMatter(yaml: string): Result<PolicyFrontMatter, PolicyFileError> {
  try {
    const read = PolicyFrontMatter.safeParse(parse(yaml))
    if (read.success) return ok(read.data)
    return fail({
      code: 'FRONT_MATTER_INVALID',
      reason: `文件开头的说明有误：${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}`,
    })
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
    return fail({
      code: 'FRONT_MATTER_INVALID',
      reason: `文件开头的说明不是合格的 YAML：${detail}`,
    })
  }
}

function parseBody(lines: readonly string[], firstLine: number): Result<Body, PolicyFileError> {
  const preamble: string[] = []
  const articles: PolicyArticle[] = []
  let part = ''
  let partIsOpen = false
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    if (text === '') continue
    const wrong = (reason: string) =>
      fail<PolicyFileError>({ code: 'ARTICLES_INVALID', reason, line: firstLine + index })

    if (text.startsWith('## ')) {
      part = text.slice(3).trim()
      partIsOpen = true
    } else if (text.startsWith('### ')) {
      const article = parseHeading(text, part)
      if (article === undefined) return wrong('条的标题应写成“### （一）标题”。')
      if (article.number !== articles.length + 1) {
        return wrong(`这里应是第 ${articles.length + 1} 条，写的却是第 ${article.number} 条。`)
      }
      articles.push(article)
      partIsOpen = false
    } else if (text.startsWith('#')) {
      return wrong('只能有两级标题：“## 一、…”和“### （一）…”。')
    } else if (partIsOpen) {
      return wrong('这一段不属于任何一条。')
    } else {
      const article = articles.at(-1)
      if (article === undefined) preamble.push(text)
      else article.text = article.text === '' ? text : `${article.text}\n${text}`
    }
  }
  if (articles.length === 0) {
    return fail({ code: 'ARTICLES_INVALID', reason: '没有“### （一）…”这样编号的条。' })
  }
  return ok({ preamble: preamble.join('\n'), articles })
}

function parseHeading(line: string, part: string): PolicyArticle | undefined {
  const found = /^### （([一二三四五六七八九十]+)）(.+)$/.exec(line)
  const number = parseChineseOrdinal(found?.[1] ?? '')
  if (number === undefined) return undefined
  return { number, heading: found?.[2]?.trim() ?? '', part, text: '' }
}
