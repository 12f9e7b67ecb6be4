import { describe, expect, it } from 'vitest'
import { parseArea } from '../../src/text/parse-area.ts'

const SHUANGLONG = { code: '433124110000', county: '花垣县', township: '双龙镇' }

describe('a place in Hunan', () => {
  it.each([
    '花垣县双龙镇十八洞村三组',
    '湖南省湘西州花垣县双龙镇十八洞村三组',
    '湘西土家族苗族自治州花垣县双龙镇十八洞村三组',
    '花垣双龙十八洞村三组',
    '花垣县 双龙镇 十八洞村 三组',
    '花垣县，双龙镇，十八洞村，三组',
    '花垣縣雙龍鎮十八洞村三組',
    '我住在花垣县双龙镇十八洞村三组',
    '花垣县的双龙镇的十八洞村三组',
    '我家是花垣县双龙乡十八洞村三组的',
    '双龙镇十八洞村三组',
  ])('is found down to the township, village and group are kept: %s', (text) => {
    const parsed = parseArea(text)

    expect(parsed).toMatchObject({
      ok: true,
      value: { ...SHUANGLONG, village: '十八洞村', group: '三组', text },
    })
    expect(parsed.ok && parsed.value.unresolved).toBeFalsy()
  })

  it('without a village and group is still found', () => {
    const parsed = parseArea('花垣县双龙镇')

    expect(parsed).toEqual({
      ok: true,
      value: { ...SHUANGLONG, city: '湘西土家族苗族自治州', text: '花垣县双龙镇' },
    })
  })

  it.each([
    ['宁乡县灰汤镇', '宁乡市', '灰汤镇'],
    ['桑植县芙蓉桥乡', '桑植县', '芙蓉桥白族乡'],
    ['桑植芙蓉桥白族乡', '桑植县', '芙蓉桥白族乡'],
    ['保靖县迁陵镇和平社区', '保靖县', '迁陵镇'],
    ['沅陵县官庄镇', '沅陵县', '官庄镇'],
    ['新化水车', '新化县', '水车镇'],
  ])('is found by an old or short name: %s', (text, county, township) => {
    expect(parseArea(text)).toMatchObject({ ok: true, value: { county, township } })
  })

  it.each([
    ['长沙岳麓', '岳麓区'],
    ['长沙市浏阳', '浏阳市'],
    ['岳阳平江', '平江县'],
    ['衡阳耒阳', '耒阳市'],
  ])('is the county, not one that is called like the city before it: %s', (text, county) => {
    expect(parseArea(text)).toMatchObject({ ok: true, value: { county } })
  })

  it.each(['长沙市', '邵阳市', '岳阳市'])(
    'that is a city is not taken for the county of that name: %s',
    (text) => {
      const parsed = parseArea(text)

      expect(parsed.ok && parsed.value.code).toBeFalsy()
    },
  )
})

describe('a place that the list does not know', () => {
  it('keeps the county and the words, marked for an officer, when the township is gone', () => {
    expect(parseArea('花垣县排碧乡十八洞村三组')).toMatchObject({
      ok: true,
      value: {
        code: '433124000000',
        county: '花垣县',
        township: '排碧乡',
        village: '十八洞村',
        group: '三组',
        unresolved: true,
      },
    })
  })

  it.each(['十八洞村', '贵州省铜仁市松桃县', '大坪乡', '老屋冲'])(
    'is kept as text and never refused: %s',
    (text) => {
      expect(parseArea(text)).toMatchObject({ ok: true, value: { text, unresolved: true } })
    },
  )
})

describe('a township that several counties have', () => {
  it('asks which county, naming them with their city', () => {
    expect(parseArea('官庄镇')).toEqual({
      ok: false,
      error: {
        code: 'AREA_WHICH_COUNTY',
        counties: [
          { code: '430281', name: '株洲市醴陵市' },
          { code: '431222', name: '怀化市沅陵县' },
        ],
      },
    })
  })

  it('is settled by the county beside it', () => {
    expect(parseArea('官庄镇，沅陵县')).toMatchObject({ ok: true, value: { county: '沅陵县' } })
  })
})

describe('a message that names no place', () => {
  it.each(['', '你好', '13874312345', '没有', '不晓得'])('is asked again: %s', (text) => {
    expect(parseArea(text)).toEqual({ ok: false, error: { code: 'AREA_MISSING' } })
  })
})
