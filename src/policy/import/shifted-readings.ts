import { decodeGbkPairs, gbkPair } from '../../text/gbk.ts'

/** One way to read a damaged place: the characters from `start` up to `end` were `text`, whose first one had lost its lead byte. */
export type ShiftedReading = { start: number; end: number; text: string }

/** A run ends at the next character whose second byte is ASCII: rare enough in Simplified text for runs of a whole sentence. */
const LONGEST_RUN = 120
const PINYIN_WITHOUT_BRACKET = /^[a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}\)/u

/**
 * All readings of the run that may begin at the `?` at `at`. The decoder wrote `?` for a byte that it could not use and read on
 * one byte out of step, until the second byte of some character was plain ASCII and stood alone. So: put the pairs
 * back, that last letter as one byte, and any lead byte in front, and decode again in step.
 */
export function shiftedReadings(line: string, at: number): ShiftedReading[] {
  const lostPinyin = PINYIN_WITHOUT_BRACKET.exec(line.slice(at + 1))?.[0] ?? ''
  const first = at + 1 + lostPinyin.length
  const readings: ShiftedReading[] = []
  const bytes: number[] = []
  for (let index = first; index < Math.min(line.length, first + LONGEST_RUN); index++) {
    const character = line.charAt(index)
    const trail = bareTrailByte(character)
    if (trail !== undefined) {
      readings.push(...withEveryLead({ bytes: [...bytes, trail], start: at, end: index + 1 }))
    }
    const pair = gbkPair(unfold(character))
    if (pair === undefined) break
    bytes.push(...pair)
  }
  return readings
}

function withEveryLead(run: { bytes: number[]; start: number; end: number }): ShiftedReading[] {
  const readings: ShiftedReading[] = []
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    const text = decodeGbkPairs([lead, ...run.bytes])
    if (text !== undefined) readings.push({ start: run.start, end: run.end, text })
  }
  return readings
}

/** Second bytes of GBK begin at 0x40; 0x80 alone is the euro sign of Windows. */
function bareTrailByte(character: string): number | undefined {
  if (character === '€') return 0x80
  const code = character.charCodeAt(0)
  return code >= 0x40 && code <= 0x7e ? code : undefined
}

/** Full-width signs and letters (！, Ｍ) had been folded to ASCII after the damage was done. */
function unfold(character: string): string {
  const code = character.charCodeAt(0)
  return code >= 0x21 && code <= 0x7e ? String.fromCharCode(code + 0xfee0) : character
}
