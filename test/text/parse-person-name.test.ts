import { describe, expect, it } from 'vitest'
import { parsePersonName } from '../../src/text/parse-person-name.ts'

describe('a name in an answer', () => {
  it.each([
    ['龙建国', '龙建国'],
    ['张三', '张三'],
    ['龙建国。', '龙建国'],
    ['我叫彭武林', '彭武林'],
    ['我是石三妹', '石三妹'],
    ['户主是龙建国', '龙建国'],
    ['户主：龙建国', '龙建国'],
    ['户主 龙建国', '龙建国'],
    ['姓名：龙建国', '龙建国'],
    ['户主名字叫龙建国', '龙建国'],
    ['名字就叫龙建国', '龙建国'],
    ['就是龙建国', '龙建国'],
    ['叫龙建国哒', '龙建国'],
    ['我讲过哒，罗开胜', '罗开胜'],
    ['石明香（户主）', '石明香'],
    ['代我妈申请，她叫吴金花', '吴金花'],
    ['龙建国 13874312345', '龙建国'],
    ['欧阳建国', '欧阳建国'],
    ['司马相如', '司马相如'],
    ['龍建國', '龙建国'],
    ['艾力·买买提', '艾力·买买提'],
    ['艾力•买买提', '艾力·买买提'],
    ['艾力.买买提', '艾力·买买提'],
  ])('is found: %s → %s', (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: name })
  })

  it.each(['高兴', '幸福', '阿依古丽'])(
    'is taken as it stands though it looks like a word: %s',
    (name) => {
      expect(parsePersonName(name)).toEqual({ ok: true, value: name })
    },
  )

  it.each([
    ['龙 建国', '龙建国'],
    ['张 三', '张三'],
    ['龙　建　国', '龙建国'],
  ])('is put together when it is spaced as on the card: %s', (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: name })
  })

  it.each([
    ['张三啊', '张三'],
    ['张三哒', '张三'],
    ['龙建国咯', '龙建国'],
  ])('loses the particle that people end a sentence with: %s', (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, value: name })
  })
})

describe('an answer without a name', () => {
  it.each([
    '',
    '我',
    '是我',
    '就是我',
    '13874312345',
    '我是龙建国的儿子',
    'zhangsan',
    '？？',
    '👍',
  ])('is asked again: %s', (text) => {
    expect(parsePersonName(text)).toEqual({ ok: false, error: { code: 'NAME_MISSING' } })
  })

  it.each(['不晓得', '不知道', '没有'])(
    'is not a name because it has two to four characters: %s',
    (text) => {
      expect(parsePersonName(text)).toEqual({ ok: false, error: { code: 'NAME_MISSING' } })
    },
  )
})
