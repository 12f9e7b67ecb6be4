import { fail, ok, type Result } from '../base/result.ts'
import type { Area } from './area.ts'
import { COUNTIES, type County, OLD_NAMES, type Township } from './division-list.ts'
import { normalise } from './normalise.ts'

export type AreaError =
  | { code: 'AREA_MISSING' }
  | { code: 'AREA_WHICH_COUNTY'; counties: { code: string; name: string }[] }

/** `rest` is what follows the lowest place found. */
type Match = { county: County; township?: Township; score: number; rest: string }

const LOOKS_LIKE_A_PLACE = /.(?:[县市区镇乡寨组队冲坪]|村(?!里)|街道|社区|居委)/u
const VILLAGE = /^[的在]?(.{1,12}?(?:居委会|社区|村委会|村))/u
/** 我们村 and 在村里 name no village. */
const NO_NAME_OF_A_PLACE = /^(我们|我|咱们|咱|在|住在|住|家住|就在)+/u
const TOWNSHIP_BY_ENDING = /([^省市县区州]{1,8}?(?:镇|乡|街道))/u
const GROUP_ENDING = /(的|人|那边|这边|这里)$/u

/**
 * Reads a place against the national division list down to the township; village and group are kept as said.
 * What the list does not know is kept as text with `unresolved`; only a message that names no place at all is an error,
 * and a township name that several counties share.
 */
export function parseArea(text: string): Result<Area, AreaError> {
  const said = modernise(normalise(text).replace(/[\s，。、；：！？“”"'()]/gu, ''))
  const matches = COUNTIES.flatMap((county) => matchCounty(said, county))
  const best = Math.max(0, ...matches.map((match) => match.score))
  const tied = matches.filter((match) => match.score === best)
  const [match] = tied
  if (match === undefined) {
    const kept = asText(text, said)
    const isNamed = kept.township !== undefined || kept.village !== undefined
    return isNamed || LOOKS_LIKE_A_PLACE.test(said.replace(NO_NAME_OF_A_PLACE, ''))
      ? ok(kept)
      : fail({ code: 'AREA_MISSING' })
  }
  const counties = [...new Map(tied.map(({ county }) => [county.code, county])).values()]
  if (counties.length > 1) {
    const named = counties.map(({ code, city, name }) => ({ code, name: `${city}${name}` }))
    return fail({ code: 'AREA_WHICH_COUNTY', counties: named })
  }
  return ok(asArea(text, match))
}

function modernise(said: string): string {
  const old = Object.keys(OLD_NAMES).find((name) => said.includes(name))
  return old === undefined ? said : said.replace(old, OLD_NAMES[old] ?? old)
}

/** Longer names matched make a surer place: the score is the number of characters accounted for. */
function matchCounty(said: string, county: County): Match[] {
  const countyName = longestIn(said, namesOfCounty(county))
  const city = said.includes(county.city) || said.includes(county.city.replace(/市$/u, '')) ? 2 : 0
  const at = countyName === undefined ? 0 : said.indexOf(countyName)
  const after = said.slice(at + (countyName?.length ?? 0))
  const known = (countyName?.length ?? 0) * 2 + city
  const inTownship = (text: string) =>
    county.townships.flatMap((township) => {
      const name = longestIn(text, countyName === undefined ? [township.name] : namesOf(township))
      if (name === undefined) return []
      const rest = text.slice(text.indexOf(name) + name.length)
      return [{ county, township, score: known + name.length * 2, rest }]
    })
  const found = inTownship(after)
  const turned = found.length > 0 ? found : inTownship(said.slice(0, at))
  if (turned.length > 0 || countyName === undefined) return turned
  return [{ county, score: known, rest: after }]
}

/** 长沙 alone is the city: the county beside it must be said whole, 长沙县. */
function namesOfCounty({ city, name, short }: County): string[] {
  return `${short}市` === city ? [name] : [name, short]
}

/** People drop 瑶族 from 文明瑶族乡 and say 乡 for what has become a 镇. */
function namesOf(township: Township): string[] {
  return [township.name, `${township.short}镇`, `${township.short}乡`, township.short]
}

function longestIn(said: string, names: string[]): string | undefined {
  return names.find((name) => said.includes(name))
}

function asArea(text: string, { county, township, rest }: Match): Area {
  const place = { city: county.city, county: county.name, text: text.trim() }
  if (township !== undefined) {
    const code = township.code.padEnd(12, '0')
    return { ...place, code, township: township.name, ...villageAndGroup(rest) }
  }
  const code = county.code.padEnd(12, '0')
  return { ...place, code, ...unknownTownship(rest), unresolved: true }
}

function asText(text: string, said: string): Area {
  return { text: text.trim(), ...unknownTownship(said), unresolved: true }
}

/** A township that the list does not have (merged since, or mistyped) is kept as it was said. */
function unknownTownship(said: string): Pick<Area, 'township' | 'village' | 'group'> {
  const unknown = TOWNSHIP_BY_ENDING.exec(said)
  if (unknown?.[1] === undefined) return villageAndGroup(said)
  const rest = said.slice(unknown.index + unknown[0].length)
  return { township: unknown[1], ...villageAndGroup(rest) }
}

function villageAndGroup(said: string): Pick<Area, 'village' | 'group'> {
  const rest = said.replace(NO_NAME_OF_A_PLACE, '')
  const village = VILLAGE.exec(rest)
  const group = rest.slice(village?.[0].length ?? 0).replace(GROUP_ENDING, '')
  return {
    ...(village?.[1] === undefined ? {} : { village: village[1] }),
    ...(village !== null && group.length > 0 && group.length <= 12 ? { group } : {}),
  }
}
