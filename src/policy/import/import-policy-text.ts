import { ok, type Result } from '../../base/result.ts'
import { fullWidthPunctuation } from '../../text/full-width-punctuation.ts'
import { toSimplified } from '../../text/to-simplified.ts'
import { toTraditional } from '../../text/to-traditional.ts'
import type { WordDictionary } from '../../text/word-dictionary.ts'
import { createWordScore } from '../../text/word-score.ts'
import { mapOutsideMarks, markDamage } from '../damage-mark.ts'
import type { PolicyDocument, PolicyFrontMatter } from '../policy-document.ts'
import { applyCorrections, type Correction } from './corrections.ts'
import { readStructure } from './read-structure.ts'
import { removePinyin } from './remove-pinyin.ts'
import { createRepairLine, type DamagedPlace } from './repair-line.ts'
import type { SourceLine } from './source-line.ts'

export type ReportedPlace = DamagedPlace & { line: number }

type ImportReport = {
  places: ReportedPlace[]
  corrections: readonly Correction[]
  insertions: number
  cut: SourceLine[]
}

export type ImportedPolicy = { document: PolicyDocument; report: ImportReport }

/** Turns the text of a web page into a policy. The error is one Chinese clause that says what is missing. */
export function createImportPolicyText(deps: { dictionary: WordDictionary }) {
  return function importPolicyText(
    source: string,
    corrections: readonly Correction[] = [],
  ): Result<ImportedPolicy, string> {
    const stripped = source.split(/\r\n|\r|\n/).map((line) => removePinyin(line.trim()))
    const lines = stripped.map(({ text }, index) => ({ number: index + 1, text }))
    const corrected = applyCorrections(lines, corrections)
    if (!corrected.ok) return corrected

    const script = scriptOf(corrected.value)
    const repaired = repairLines(corrected.value, { script, dictionary: deps.dictionary })
    const structure = readStructure(repaired.lines)
    if (!structure.ok) return structure
    const { fields, preamble, articles, cut } = structure.value

    const left = new Set(cut.map((line) => line.number))
    const places = repaired.places.filter((place) => !left.has(place.line))
    const restored = places.filter((place) => place.reads !== undefined).length
    const insertions = stripped.reduce((sum, line) => sum + line.insertions, 0)
    const document: PolicyDocument = {
      ...fields,
      script: { original: script, text: 'simplified' },
      repaired: { places: restored + corrections.length, insertions },
      preamble,
      articles,
    }
    return ok({ document, report: { places, corrections, insertions, cut } })
  }
}
export type ImportPolicyText = ReturnType<typeof createImportPolicyText>

type Script = PolicyFrontMatter['script']['original']

function repairLines(
  lines: readonly SourceLine[],
  deps: { script: Script; dictionary: WordDictionary },
): { lines: SourceLine[]; places: ReportedPlace[] } {
  const sound = lines.flatMap((line) => soundStretches(line.text))
  const repairLine = createRepairLine({
    wordScore: createWordScore({
      dictionary: deps.dictionary,
      sample: sound.map((text) => clean(text)),
    }),
    mayOccur: charactersOf(deps.script, sound),
  })
  const places: ReportedPlace[] = []
  const repaired = lines.map(({ number, text }) => {
    const line = repairLine(text)
    const strays: DamagedPlace[] = []
    const marked = mapOutsideMarks(line.text, (stretch) => markStrays(stretch, strays))
    places.push(...[...line.places, ...strays].map((place) => ({ line: number, ...place })))
    return { number, text: mapOutsideMarks(marked, clean) }
  })
  return { lines: repaired, places }
}

function clean(text: string): string {
  return toSimplified(fullWidthPunctuation(text))
}

/** Clauses without `?`, letters or other ASCII that damage leaves behind: what the rule may learn the language of this source from. */
function soundStretches(text: string): string[] {
  return text
    .split(/(?<=[,，。；;：:、])/)
    .map((clause) => (/[?@-~€\uE000-\uF8FF]/.test(clause) ? '\n' : clause))
    .join('')
    .split('\n')
    .filter((stretch) => stretch !== '')
}

/** A Traditional text does not write 县 or 规, and few variants: such a reading is out of step by accident. */
function charactersOf(script: Script, sound: readonly string[]): (character: string) => boolean {
  const seen = new Set(sound.join(''))
  return (character) => {
    if (seen.has(character)) return true
    const simplified = toSimplified(character)
    return (script === 'traditional' ? toTraditional(simplified) : simplified) === character
  }
}

/** Private-use and replacement characters stand for bytes that no reading explained. */
function markStrays(text: string, places: DamagedPlace[]): string {
  return text.replaceAll(/[\uE000-\uF8FF\uFFFD]+/g, (damaged, at: number) => {
    places.push({ before: text.slice(Math.max(0, at - 8), at), damaged })
    return markDamage(damaged)
  })
}

function scriptOf(lines: readonly SourceLine[]): Script {
  const characters = [...lines.map((line) => line.text).join('')]
  const changed = characters.filter((character) => toSimplified(character) !== character).length
  return changed > characters.length / 100 ? 'traditional' : 'simplified'
}
