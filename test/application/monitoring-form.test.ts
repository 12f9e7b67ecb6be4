import { describe, expect, it } from 'vitest'
import { Answers } from '../../src/application/answers.ts'
import { parseAnswer } from '../../src/application/parse-answer.ts'
import { Risk } from '../../src/application/risk.ts'
import { readContent } from '../../src/storage/content-files.ts'
import { bare } from '../../src/text/normalise.ts'
import { INTENTS_DIR } from '../support/intents-dir.ts'
import { readQuestion } from '../support/read-form.ts'

const { form, replies } = readContent(INTENTS_DIR)
const risks = readQuestion('risks')
const choices = risks.kind === 'risks' ? risks.choices : []

describe('the application form', () => {
  it('asks the six things of the contract and nothing else', () => {
    const keys = form.questions.map(({ key }) => key)

    expect(keys.sort()).toEqual(
      ['area', 'hardship', 'householderName', 'idNumber', 'phone', 'risks'].sort(),
    )
    expect(keys.every((key) => key in Answers.shape)).toBe(true)
  })

  it('lets only the ID number be declined', () => {
    const declinable = form.questions.filter(({ mayDecline }) => mayDecline !== undefined)

    expect(declinable.map(({ key }) => key)).toEqual(['idNumber'])
    expect(declinable[0]?.mayDecline?.note).toBe('入户时出示')
  })

  it('offers every risk of the design once', () => {
    expect(choices.map(({ value }) => value).sort()).toEqual([...Risk.options].sort())
  })

  it('asks a separate consent for illness and disability', () => {
    expect(risks.kind === 'risks' && risks.sensitive).toEqual(['illness', 'disability'])
  })

  it.each(
    choices.flatMap(({ value, label, words }) =>
      [label, ...words].map((word) => [word, value] as const),
    ),
  )('takes %s for %s and for no other risk', (word, value) => {
    expect(parseAnswer(risks, word)).toEqual({ ok: true, value: [value] })
  })

  it('has no word that is matched never, since people send no blanks and punctuation in it', () => {
    const words = choices.flatMap((choice) => choice.words)

    expect(words.filter((word) => bare(word) !== word)).toEqual([])
  })
})

describe('the sentences of the bot', () => {
  const templates = Object.entries(replies.templates)

  it.each(['bank', '银行卡号是多少', '密码是多少', '您不符合', '不符合条件'])(
    'never say %s',
    (words) => {
      expect(templates.filter(([, text]) => text.includes(words))).toEqual([])
    },
  )

  it('name a phone number wherever hardship cannot wait', () => {
    const crises = templates.filter(([name]) => name.startsWith('crisis-'))

    expect(crises.length).toBeGreaterThan(0)
    expect(crises.filter(([, text]) => !/110|120|12317|12356|12338/.test(text))).toEqual([])
  })

  it('name 12317 and a person where the text has no answer', () => {
    expect(replies.templates['no-answer']).toMatch(/12317/)
    expect(replies.templates['no-answer']).toMatch(/人工/)
  })
})
