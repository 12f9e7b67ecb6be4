import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  createImportPolicyText,
  type ImportedPolicy,
  type ImportPolicyText,
} from '../../src/policy/import/import-policy-text.ts'
import { readWordList } from '../../src/storage/word-list.ts'
import { toSimplified } from '../../src/text/to-simplified.ts'
import { createWordDictionary } from '../../src/text/word-dictionary.ts'

const SOURCE = readFileSync(
  new URL('fixtures/hunan-2021-05-17-source.txt', import.meta.url),
  'utf8',
)

/** What an editor of the policy says the damaged places were; the rule must find them by itself. */
const RESTORED: readonly (readonly [number, string])[] = [
  [9, '加强基层医疗卫生机构专病专科建设，选建一批中心卫生院'],
  [12, '针对原建档立卡贫困户的低保“单人户”政策。完善低保家庭收入财产认定方法。'],
  [12, '人均收入超过当地低保标准后给予不超过一年的渐退期。'],
  [13, '脱贫人口资助政策。基本医保实施公平普惠保障政策。'],
  [17, '及时足额发放劳务报酬。现有财政相关转移支付继续倾斜'],
  [22, '管好乡村振兴带头人。科学确定一批'],
  [23, '“十四五”相关规划。科学编制“十四五”时期'],
]

let importPolicyText: ImportPolicyText
let policy: ImportedPolicy

beforeAll(async () => {
  importPolicyText = createImportPolicyText({
    dictionary: createWordDictionary(await readWordList()),
  })
  policy = imported(SOURCE)
})

function imported(...given: Parameters<ImportPolicyText>): ImportedPolicy {
  const result = importPolicyText(...given)
  if (!result.ok) throw new Error(result.error)
  return result.value
}

function wholeText(): string {
  const { title, preamble, articles } = policy.document
  return [
    title,
    preamble,
    ...articles.flatMap((each) => [each.part, each.heading, each.text]),
  ].join('\n')
}

describe('importing the Hunan policy', () => {
  it('reads title, issuers, dates and region off the page', () => {
    expect(policy.document).toMatchObject({
      id: 'hunan-2021-05-17',
      title: '关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的实施意见',
      issuer: ['中共湖南省委', '湖南省人民政府'],
      issuedOn: '2021-05-17',
      publishedOn: '2021-06-03',
      source: '湖南日报',
      region: { code: '430000', name: '湖南省' },
      script: { original: 'traditional', text: 'simplified' },
      repaired: { places: 7, insertions: 483 },
    })
  })

  it('finds 25 articles in 5 parts, in order', () => {
    const { articles } = policy.document

    expect(articles.map((article) => article.number)).toEqual(
      Array.from({ length: 25 }, (_, index) => index + 1),
    )
    expect(new Set(articles.map((article) => article.part)).size).toBe(5)
    expect(articles[11]).toMatchObject({
      part: '三、健全农村低收入人口常态化帮扶机制',
      heading: '分层分类实施社会救助',
    })
  })

  it.each(RESTORED)('restores the damage in article %i: %s', (number, words) => {
    expect(policy.document.articles[number - 1]?.text).toContain(words)
  })

  it('reports each repair with its line and both readings', () => {
    const { places } = policy.report

    expect(places.map((place) => place.line)).toEqual([33, 41, 41, 43, 53, 65, 67])
    expect(places[4]).toMatchObject({ damaged: '?,F', reads: '。現' })
  })

  it('changes undamaged lines in script, pinyin and signs only', () => {
    const sound = SOURCE.split('\n')
      .slice(10, 71)
      .filter((line) => line !== '' && !line.includes('?'))
      .map((line) => toSimplified(line.replaceAll(/\([a-zà-ǜ]+\)/g, '')))
    const bare = (text: string) => text.replaceAll(/[\s，,；;：:（()）。]/g, '')
    const all = bare(wholeText().replaceAll(/\n/g, ''))

    for (const line of sound) {
      expect(all).toContain(bare(line.replace(/^\([一二三四五六七八九十]+\)/, '')))
    }
  })

  it('holds no Traditional script, pinyin, ASCII signs or characters from the page around it', () => {
    const text = wholeText()

    expect(toSimplified(text)).toBe(text)
    expect(text).not.toMatch(/[a-zA-Zà-ǜ\uE000-\uF8FF?!,;:()|〔]/)
    expect(text).not.toMatch(/主办单位|备案|访问|冀州|来访者/)
  })

  it('reports every line of the page that it left out', () => {
    expect(policy.report.cut.map((line) => line.number)).toEqual([1, 73, 75, 76, 77, 79, 80, 82])
  })

  it('gives the same policy from a Simplified copy', () => {
    const simplified = imported(toSimplified(SOURCE.replaceAll(/\?[^。]*。/g, '。')))

    expect(simplified.document.script.original).toBe('simplified')
    expect(simplified.document.articles[0]).toEqual(policy.document.articles[0])
  })
})

describe('a place that cannot be repaired', () => {
  const broken = SOURCE.replace('嚴格落實“四個不摘”要求', '嚴格落實“四?不摘”要求')

  it('is marked in the text and reported without a reading', () => {
    const { document, report } = imported(broken)

    expect(document.articles[0]?.text).toMatch(/严格落实“四〔\?\?\?〕不摘”要求，/)
    expect(report.places[0]).toMatchObject({ line: 15 })
    expect(report.places[0]).not.toHaveProperty('reads')
    expect(document.repaired.places).toBe(7)
  })

  it('reads what a person has settled', () => {
    const correction = {
      line: 15,
      damaged: '四?不摘',
      reads: '四个不摘',
      by: '王某',
      reason: '原件',
    }

    const { document, report } = imported(broken, [correction])

    expect(document.articles[0]).toEqual(policy.document.articles[0])
    expect(document.repaired.places).toBe(8)
    expect(report.corrections).toEqual([correction])
  })

  it('refuses a correction that fits nothing in its line', () => {
    const correction = {
      line: 16,
      damaged: '四?不摘',
      reads: '四个不摘',
      by: '王某',
      reason: '原件',
    }

    expect(importPolicyText(broken, [correction])).toEqual({
      ok: false,
      error: '更正文件里第 16 行的“四?不摘”在原文中找不到',
    })
  })

  it('marks private-use characters that stand alone', () => {
    const { document } = imported(SOURCE.replace('確保政策連續(xù)性', '確保政策\uE479連續(xù)性'))

    expect(document.articles[0]?.text).toContain('确保政策〔?\uE479?〕连续性')
  })
})

describe('other texts', () => {
  const small = [
    '湖南省人民政府办公厅关于防止返贫的通知',
    '一、总体要求',
    '（一）保持稳定。落实要求。',
    '各县按月报告。',
    '（二）加强监测',
    '每月监测一次。',
    '2022年3月1日',
  ]

  it('reads a plain notice with its issuer in the title, its date below and no preamble', () => {
    const { document } = imported(small.join('\r\n'))

    expect(document).toMatchObject({
      id: 'hunan-2022-03-01',
      title: '关于防止返贫的通知',
      issuer: ['湖南省人民政府办公厅'],
      preamble: '',
      articles: [
        { heading: '保持稳定', text: '落实要求。\n各县按月报告。' },
        { heading: '加强监测', text: '每月监测一次。' },
      ],
    })
    expect(document).not.toHaveProperty('source')
  })

  it.each([
    ['a letter', ['今天天气很好。', '我家的屋漏雨。'], '编号的条'],
    ['no title', small.slice(1), '标题'],
    ['no articles', [small[0] ?? '', '就这样。', '2022年3月1日'], '编号的条'],
    ['no date', small.slice(0, -1), '成文日期'],
    ['an unknown issuer', [(small[0] ?? '').slice(3), ...small.slice(1)], '属于哪个省'],
    ['a number left out', small.map((line) => line.replace('（二）', '（三）')), '第 2 条'],
    ['text between part and article', small.toSpliced(2, 0, '总的说来。'), '不属于任何一条'],
  ])('refuses %s and says what is wrong', (_, lines, reason) => {
    const result = importPolicyText(lines.join('\n'))

    expect(result).toMatchObject({ ok: false, error: expect.stringContaining(reason) })
  })
})
