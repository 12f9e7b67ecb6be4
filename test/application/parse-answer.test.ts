import { describe, expect, it } from 'vitest'
import { parseAnswer } from '../../src/application/parse-answer.ts'
import type { Risk } from '../../src/application/risk.ts'
import { readQuestion } from '../support/read-form.ts'

const risks = readQuestion('risks')
const hardship = readQuestion('hardship')

describe('the reasons for hardship, in words', () => {
  it.each<[string, Risk[]]>([
    ['看病', ['illness']],
    ['我妈看病花了好多钱', ['illness']],
    ['得了尿毒症，在透析', ['illness']],
    ['尘肺病', ['illness']],
    ['生病，住院', ['illness']],
    ['老公瘫在床上', ['disability']],
    ['我儿子聋哑', ['disability']],
    ['小孩读大学，学费太高', ['schooling']],
    ['水灾', ['natural-disaster']],
    ['涨大水把田冲了', ['natural-disaster']],
    ['火灾', ['accident']],
    ['出了车祸', ['accident']],
    ['从楼上摔下来', ['accident']],
    ['猪瘟死了一批', ['failed-business']],
    ['养殖亏了本', ['failed-business']],
    ['養豬虧本', ['failed-business']],
    ['失业了', ['unstable-work']],
    ['找不到事做', ['unstable-work']],
    ['年纪大了做不动', ['no-labour']],
    ['屋里没得劳力', ['no-labour']],
    ['房子漏雨', ['housing']],
    ['是危房', ['housing']],
    ['没水喝', ['water']],
    ['饮水不干净', ['water']],
    ['都不是', ['other']],
  ])('are read from %s', (text, expected) => {
    expect(parseAnswer(risks, text)).toEqual({ ok: true, value: expected })
  })

  it.each<[string, Risk[]]>([
    ['因病', ['illness']],
    ['因病、因学', ['illness', 'schooling']],
    ['因学因病', ['illness', 'schooling']],
    ['老公生病，房子漏雨', ['illness', 'housing']],
  ])(
    'may be several, by label or by the words people use, in the order of the form: %s',
    (text, expected) => {
      expect(parseAnswer(risks, text)).toEqual({ ok: true, value: expected })
    },
  )

  it.each<[string, Risk]>([
    ['老人没有生活费', 'schooling'],
    ['在外务工摔断了腿', 'unstable-work'],
    ['橘子树得了病虫害', 'illness'],
    ['火灾', 'natural-disaster'],
    ['水灾', 'water'],
    ['看病', 'disability'],
  ])('are not claimed for a farmer who did not tell them: %s is not %s', (text, wrong) => {
    const parsed = parseAnswer(risks, text)

    expect(parsed.ok ? parsed.value : []).not.toContain(wrong)
  })

  it.each(['', '不晓得', '什么都难', '0', '12', '99', '👍', '你好'])(
    'are asked again when none is named: %s',
    (text) => {
      expect(parseAnswer(risks, text)).toEqual({ ok: false, error: { code: 'RISKS_MISSING' } })
    },
  )
})

describe('the story of the hardship', () => {
  it('is kept whole, in the words in which it was told', () => {
    const story = '去年 涨大水，\n把堂屋的後墻泡壞了…… 沒錢修。'

    expect(parseAnswer(hardship, `  ${story}\n`)).toEqual({ ok: true, value: story })
  })

  it.each(['', '难', '很苦', '。。。。。。', '？？？'])(
    'is asked again when it tells nothing: %s',
    (text) => {
      expect(parseAnswer(hardship, text)).toEqual({ ok: false, error: { code: 'STORY_SHORT' } })
    },
  )
})
