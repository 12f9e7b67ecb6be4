import { describe, expect, it } from 'vitest'
import { removePinyin } from '../../src/policy/import/remove-pinyin.ts'

describe('removePinyin', () => {
  it('removes and counts the readings behind characters', () => {
    expect(removePinyin('鄉(xiāng)村產業(yè)發(fā)展')).toEqual({
      text: '鄉村產業發展',
      insertions: 3,
    })
  })

  it('removes a reading behind the letter that damage left', () => {
    expect(removePinyin('踞t(yī)保')).toEqual({ text: '踞t保', insertions: 1 })
  })

  it.each(['(一)保持稳定', '院校(含技工院校)', '5公里(km)', '(xiāng)', '新农合(NCMS)'])(
    'leaves %s alone',
    (text) => {
      expect(removePinyin(text)).toEqual({ text, insertions: 0 })
    },
  )
})
