import { describe, expect, it } from 'vitest'
import { buildAnswers } from '../../src/build-answers.ts'
import { readContent } from '../../src/storage/content-files.ts'
import { createPolicyFiles } from '../../src/storage/policy-files.ts'

const { policies } = await createPolicyFiles({ folder: 'policies' }).readAll()
const texts = policies.flatMap(({ document }) =>
  document.articles.map(({ heading, text }) => `${heading}。\n${text}`.replaceAll('\n', '')),
)
const { answerPolicy } = await buildAnswers(
  'policies',
  readContent('intents').askingWords,
  (problem) => {
    throw new Error(problem)
  },
)

describe('an answer from the policy', () => {
  it.each([
    ['农户怎么自主申请监测', 2],
    ['農戶怎麼自主申請監測', 2],
    ['自主申请是怎么回事', 2],
    ['什么是农户自主申请', 2],
    ['自主申请', 2],
    ['怎么自主申请？', 2],
    ['可以自主申请吗', 2],
    ['低保怎么申请', 12],
    ['怎么申请低保', 12],
    ['低保申请条件', 12],
    ['吃低保的人出去打工了是不是马上就取消', 12],
    ['第一书记还会不会派下来', 22],
    ['厕所革命是什么意思', 8],
  ])('finds the article for %s', (question, article) => {
    const answer = answerPolicy(question)

    expect(answer.kind).toBe('answered')
    expect(answer.kind === 'none' ? undefined : answer.citations[0].article).toBe(article)
  })

  it.each([
    '低保怎么办',
    '医疗保险缴费有什么资助',
    '危房改造政策有哪些规定',
    '扶贫项目资产怎么管',
    '残疾人有什么照顾',
    '孩子上学有什么资助',
  ])('quotes whole sentences word for word and marks what it leaves out: %s', (question) => {
    const answer = answerPolicy(question)

    const quotes = answer.kind === 'none' ? [] : answer.citations.map(({ quote }) => quote)
    expect(quotes.length).toBeGreaterThan(0)
    for (const part of quotes.flatMap((quote) => quote.split('……'))) {
      expect(texts.some((text) => text.includes(part))).toBe(true)
      expect(part).toMatch(/[。！？]$/)
    }
  })

  it.each(['红烧肉怎么做才好吃', '给我讲个笑话', '手机屏幕摔碎了怎么修', '国家'])(
    'says that the text has no answer, rather than something near: %s',
    (question) => {
      expect(answerPolicy(question).kind).toBe('none')
    },
  )

  it('shows the nearest article as background only when an amount is asked that the text does not give', () => {
    expect(answerPolicy('危房改造能补多少钱')).toMatchObject({
      kind: 'related',
      reason: 'asks-for-an-amount',
    })
  })

  it('gives the figure where the text has it', () => {
    const answer = answerPolicy('村庄生活污水治理率要达到多少')

    expect(answer).toMatchObject({ kind: 'answered', citations: [{ article: 8 }, {}, {}] })
    expect(answer.kind === 'answered' && answer.citations[0].quote).toContain('35%')
  })

  it.each(['怎么办', '？？', '你好请问一下'])(
    'asks back when nothing is asked about: %s',
    (question) => {
      expect(answerPolicy(question)).toEqual({ kind: 'none', reason: 'no-topic' })
    },
  )
})
