import { fail, ok, type Result } from '../../base/result.ts'
import type { PolicyFrontMatter } from '../policy-document.ts'
import { PROVINCES } from './provinces.ts'
import type { SourceLine } from './source-line.ts'

type HeaderFields = Pick<PolicyFrontMatter, 'id' | 'title' | 'issuer' | 'issuedOn' | 'region'> &
  Partial<Pick<PolicyFrontMatter, 'publishedOn' | 'source'>>

/** `used` are the line numbers that became front matter; the last title line is where the document itself begins. */
export type PolicyHeader = { fields: HeaderFields; used: Set<number>; titleLine: number }

const TITLE =
  /^(?<issuer>[^，。；：“]*?)(?<title>关于[^，。；]+|[^，。；：]*(?:条例|办法|规定|细则|方案))$/
const KIND_OF_DOCUMENT =
  /(意见|通知|决定|决议|办法|方案|规定|条例|细则|规划|纲要|措施|公告|通告)(（[^）]+）)?$/
const ORGANISATION = /(省委|市委|县委|州委|区委|党委|委员会|中央|国务院|政府|[厅局院部]|办公室)$/
const ISSUED_ON = /^（?(\d{4})年(\d{1,2})月(\d{1,2})日）?$/
const PUBLISHED_ON = /(?:时间|日期|发布)[^\d]{0,6}(\d{4})[-年/.](\d{1,2})[-月/.](\d{1,2})/
const SOURCE = /来源：\s*([^\s：]+)/

/** `above` are the lines before the first part or article; `all` also holds the signature below the last. */
export function readHeader(
  above: readonly SourceLine[],
  all: readonly SourceLine[],
): Result<PolicyHeader, string> {
  const titleLine = above.findLast((line) => readTitle(line.text) !== undefined)
  if (titleLine === undefined) {
    return fail('没有找到标题（例如“关于……的实施意见”）')
  }
  const { title, issuer: inTitle } = readTitle(titleLine.text) ?? { title: '', issuer: [] }
  const issuerLine = inTitle.length > 0 ? undefined : lineAbove(titleLine, above)
  const issuer = issuerLine === undefined ? inTitle : readIssuer(issuerLine.text)
  const dateLine = all.find((line) => ISSUED_ON.test(line.text))
  const issuedOn = dateLine && readDate(ISSUED_ON, dateLine.text)
  if (issuedOn === undefined) return fail('没有找到成文日期（单独一行，例如“2021年5月17日”）')
  if (issuer.length === 0) return fail('没有找到发布机关（应在标题之上或标题开头）')
  const province = PROVINCES.find(({ name }) => issuer.some((body) => body.includes(name)))
  if (province === undefined) return fail(`看不出发布机关“${issuer.join('、')}”属于哪个省`)

  const { code, name, slug } = province
  const web = readWebLine(above)
  const used = [titleLine, issuerLine, dateLine, web.line].flatMap((line) => line?.number ?? [])
  return ok({
    fields: {
      id: `${slug}-${issuedOn}`,
      title,
      issuer,
      issuedOn,
      ...web.fields,
      region: { code, name },
    },
    used: new Set(used),
    titleLine: titleLine.number,
  })
}

function readTitle(text: string): { title: string; issuer: string[] } | undefined {
  const found = TITLE.exec(text)?.groups
  const title = found?.title?.trim() ?? ''
  if (!KIND_OF_DOCUMENT.test(title)) return undefined
  return { title, issuer: readIssuer(found?.issuer ?? '') }
}

function readIssuer(text: string): string[] {
  const names = text.split(/\s+/).filter((name) => name !== '')
  return names.every((name) => ORGANISATION.test(name)) ? names : []
}

function lineAbove(line: SourceLine, above: readonly SourceLine[]): SourceLine | undefined {
  return above.findLast(({ number, text }) => number < line.number && readIssuer(text).length > 0)
}

function readWebLine(above: readonly SourceLine[]): {
  line?: SourceLine
  fields: Partial<Pick<PolicyFrontMatter, 'publishedOn' | 'source'>>
} {
  const line = above.find(({ text }) => SOURCE.test(text) || PUBLISHED_ON.test(text))
  if (line === undefined) return { fields: {} }
  const source = SOURCE.exec(line.text)?.[1]
  const publishedOn = readDate(PUBLISHED_ON, line.text)
  return {
    line,
    fields: {
      ...(publishedOn === undefined ? {} : { publishedOn }),
      ...(source === undefined ? {} : { source }),
    },
  }
}

function readDate(pattern: RegExp, text: string): string | undefined {
  const [, year, month, day] = pattern.exec(text) ?? []
  if (year === undefined || month === undefined || day === undefined) return undefined
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
