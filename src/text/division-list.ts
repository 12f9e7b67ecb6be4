import { AREAS_OF_HUNAN } from './areas-of-hunan.ts'

export type Township = { code: string; name: string; short: string }
export type County = {
  code: string
  city: string
  name: string
  short: string
  townships: Township[]
}

const PEOPLES = '(苗族|侗族|瑶族|土家族|白族|回族|维吾尔族|壮族|满族|蒙古族|各族)*'
const COUNTY_ENDING = new RegExp(`(${PEOPLES}自治县|县|市|区)$`, 'u')
const TOWNSHIP_ENDING = new RegExp(`(${PEOPLES}(民族)?乡|镇|街道)$`, 'u')

/** Names that people still use after a county became a city or a district. */
export const OLD_NAMES: Record<string, string> = {
  邵东县: '邵东市',
  宁乡县: '宁乡市',
  祁阳县: '祁阳市',
  望城县: '望城区',
  株洲县: '渌口区',
  浏阳县: '浏阳市',
  耒阳县: '耒阳市',
  常宁县: '常宁市',
  武冈县: '武冈市',
  汨罗县: '汨罗市',
  临湘县: '临湘市',
  津市县: '津市市',
  沅江县: '沅江市',
  资兴县: '资兴市',
  洪江县: '洪江市',
  冷水江县: '冷水江市',
  涟源县: '涟源市',
  吉首县: '吉首市',
  醴陵县: '醴陵市',
  湘乡县: '湘乡市',
  韶山县: '韶山市',
}

/** Every county of Hunan with its townships, from the national division list. */
export const COUNTIES: readonly County[] = AREAS_OF_HUNAN.trim()
  .split('\n')
  .map((line) => {
    const [code = '', city = '', name = '', ...townships] = line.split(' ')
    return {
      code,
      city,
      name,
      short: shorten(name, COUNTY_ENDING),
      townships: townships.map((entry) => {
        const township = entry.slice(3)
        return {
          code: code + entry.slice(0, 3),
          name: township,
          short: shorten(township, TOWNSHIP_ENDING),
        }
      }),
    }
  })

function shorten(name: string, ending: RegExp): string {
  const short = name.replace(ending, '')
  return short.length >= 2 ? short : name
}
