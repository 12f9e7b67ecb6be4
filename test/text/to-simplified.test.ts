import { describe, expect, it } from 'vitest'
import { toSimplified } from '../../src/text/to-simplified.ts'

describe('toSimplified', () => {
  it.each([
    ['鄉村振興', '乡村振兴'],
    ['關于后續扶持', '关于后续扶持'],
    ['乾部與幹部', '干部与干部'],
    ['里程和裡面', '里程和里面'],
    ['徵收土地、象徵', '征收土地、象征'],
    ['一隻羊，只有', '一只羊，只有'],
    ['水毀水利工程', '水毁水利工程'],
  ])('writes %s as %s', (traditional, simplified) => {
    expect(toSimplified(traditional)).toBe(simplified)
  })

  it('leaves Simplified text, digits and signs as they are', () => {
    const text = '户主叫张三，138 5元/年，后面的里屋、干净的面条；app'

    expect(toSimplified(text)).toBe(text)
  })

  it('keeps the words of the source when the mainland has others', () => {
    expect(toSimplified('網絡、信息')).toBe('网络、信息')
  })
})
