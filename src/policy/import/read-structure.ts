import { fail, ok, type Result } from '../../base/result.ts'
import { splitSentences } from '../../text/split-sentences.ts'
import { parseChineseOrdinal } from '../chinese-ordinal.ts'
import { findDamageMarks } from '../damage-mark.ts'
import type { PolicyArticle } from '../policy-document.ts'
import { type PolicyHeader, readHeader } from './read-header.ts'
import type { SourceLine } from './source-line.ts'

export type PolicyStructure = {
  fields: PolicyHeader['fields']
  preamble: string
  articles: PolicyArticle[]
  /** Lines that belong to the web page and not to the policy. */
  cut: SourceLine[]
}

const PART = /^[一二三四五六七八九十]+、[^。；！？]+$/
const ARTICLE = /^（([一二三四五六七八九十]+)）(.+)$/

/** Tells the policy from the page around it. The error is one Chinese clause. */
export function readStructure(source: readonly SourceLine[]): Result<PolicyStructure, string> {
  const lines = source.filter((line) => line.text !== '')
  const first = lines.findIndex(({ text }) => PART.test(text) || ARTICLE.test(text))
  const last = lines.findLastIndex(({ text }) => ARTICLE.test(text))
  if (last < 0) return fail('没有找到编号的条（例如“（一）……”）')
  const header = readHeader(lines.slice(0, first), lines)
  if (!header.ok) return header
  const { fields, used, titleLine } = header.value

  const cut: SourceLine[] = []
  const preamble: string[] = []
  for (const line of lines.slice(0, first)) {
    if (used.has(line.number)) continue
    if (line.number > titleLine && isParagraph(line.text)) preamble.push(line.text)
    else cut.push(line)
  }
  const end = endOfPolicy(lines, last)
  const articles = readArticles(lines.slice(first, end), cut)
  if (!articles.ok) return articles
  cut.push(...lines.slice(end).filter((line) => !used.has(line.number)))
  return ok({ fields, preamble: preamble.join('\n'), articles: articles.value, cut })
}

/** A page puts its own lines below the last article; they are not sentences, so the first such line ends the policy. */
function endOfPolicy(lines: readonly SourceLine[], last: number): number {
  const after = lines.findIndex(({ text }, index) => index > last && !isParagraph(text))
  return after < 0 ? lines.length : after
}

function readArticles(
  lines: readonly SourceLine[],
  cut: SourceLine[],
): Result<PolicyArticle[], string> {
  const articles: PolicyArticle[] = []
  let part = ''
  let current: PolicyArticle | undefined
  for (const line of lines) {
    const found = ARTICLE.exec(line.text)
    if (found !== null) {
      const number = articles.length + 1
      if (parseChineseOrdinal(found[1] ?? '') !== number) {
        return fail(`第 ${line.number} 行的编号是（${found[1]}），按顺序这里应是第 ${number} 条`)
      }
      current = { number, part, ...splitHeading(found[2] ?? '') }
      articles.push(current)
    } else if (PART.test(line.text)) {
      part = line.text
      current = undefined
    } else if (!isParagraph(line.text)) {
      cut.push(line)
    } else if (current === undefined) {
      return fail(`第 ${line.number} 行的文字不属于任何一条`)
    } else {
      current.text = current.text === '' ? line.text : `${current.text}\n${line.text}`
    }
  }
  return ok(articles)
}

function splitHeading(text: string): Pick<PolicyArticle, 'heading' | 'text'> {
  const sentence = splitSentences(text)[0] ?? ''
  return { heading: sentence.replace(/。$/, ''), text: text.slice(sentence.length) }
}

function isParagraph(text: string): boolean {
  return /[。！？；：…”）]$/.test(text) || findDamageMarks(text).length > 0
}
