import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkPolicyDocument } from '../../src/policy/check-policy-document.ts'
import { formatPolicyDocument } from '../../src/policy/format-policy-document.ts'
import { parsePolicyDocument } from '../../src/policy/parse-policy-document.ts'
import { aPolicyDocument } from './a-policy-document.ts'

const markdown = formatPolicyDocument(aPolicyDocument())

describe('formatPolicyDocument', () => {
  it('writes parts and articles as headings that a person can read', () => {
    expect(markdown).toContain('\n## 一、健全机制\n\n### （一）保持稳定\n\n落实要求。\n')
  })

  it('quotes dates and codes, so that no YAML reader makes times or numbers of them', () => {
    expect(markdown).toContain("issuedOn: '2021-05-17'")
    expect(markdown).toContain("code: '430000'")
  })
})

describe('parsePolicyDocument', () => {
  it('gives back what was written', () => {
    expect(parsePolicyDocument(markdown)).toEqual({ ok: true, value: aPolicyDocument() })
  })

  it('gives back any articles that were written', () => {
    const word = fc.string({ unit: fc.constantFrom(...'农村低保，：“”1%'), minLength: 1 })
    const bodies = fc.array(fc.array(word, { maxLength: 3 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(bodies, (texts) => {
        const articles = texts.map((paragraphs, index) => ({
          number: index + 1,
          part: '',
          heading: '标题',
          text: paragraphs.join('\n'),
        }))
        const document = aPolicyDocument({ articles })

        expect(parsePolicyDocument(formatPolicyDocument(document))).toEqual({
          ok: true,
          value: document,
        })
      }),
    )
  })

  it('reads a file that Windows saved', () => {
    const saved = `\uFEFF${markdown.replaceAll('\n', '\r\n')}`

    expect(parsePolicyDocument(saved)).toEqual({ ok: true, value: aPolicyDocument() })
  })

  it.each([
    ['no front matter', '### （一）标题\n', 'NO_FRONT_MATTER'],
    ['a wrong date', markdown.replace("'2021-05-17'", "'2021-13-45'"), 'FRONT_MATTER_INVALID'],
    ['an unknown field', markdown.replace('title:', 'titel:'), 'FRONT_MATTER_INVALID'],
    ['front matter that is no YAML', markdown.replace('title:', '"title:'), 'FRONT_MATTER_INVALID'],
    ['no articles', markdown.replaceAll('### ', ''), 'ARTICLES_INVALID'],
    ['a missing number', markdown.replace('### （二）', '### （三）'), 'ARTICLES_INVALID'],
    ['a number twice', markdown.replace('### （二）', '### （一）'), 'ARTICLES_INVALID'],
    [
      'text outside of an article',
      markdown.replace('机制\n', '机制\n\n散落的文字。\n'),
      'ARTICLES_INVALID',
    ],
  ])('refuses a file with %s', (_, text, code) => {
    expect(parsePolicyDocument(text)).toMatchObject({ ok: false, error: { code } })
  })

  it('says in which line an article is wrong', () => {
    const text = markdown.replace('### （二）', '### （三）')
    const line = text.split('\n').findIndex((each) => each.startsWith('### （三）')) + 1

    expect(parsePolicyDocument(text)).toMatchObject({ error: { line } })
  })
})

describe('checkPolicyDocument', () => {
  it('finds nothing in a clean policy', () => {
    expect(checkPolicyDocument(aPolicyDocument())).toEqual([])
  })

  it.each([
    ['damage that nobody has settled', '政策〔?低?！皢?〕完善。', '没有人核定'],
    ['Traditional script', '鄉村振興。', '繁体字'],
    ['pinyin', '乡（xiāng）村振兴。', '拼音'],
    ['characters that nobody can see', '政策\uE479完善。', '无法显示'],
  ])('names the article that holds %s', (_, text, problem) => {
    const articles = [{ number: 1, part: '', heading: '标题', text }]

    const problems = checkPolicyDocument(aPolicyDocument({ articles }))

    expect(problems).toHaveLength(1)
    expect(problems[0]).toContain('第（一）条')
    expect(problems[0]).toContain(problem)
  })
})
