import { toSimplified } from './to-simplified.ts'

/** One spelling for matching: simplified script, half-width letters and digits, lower case. Punctuation stays Chinese. */
export function normalise(text: string): string {
  return toSimplified(text)
    .normalize('NFKC')
    .replaceAll('\u200b', '')
    .replaceAll('?', '？')
    .replaceAll('!', '！')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .toLowerCase()
    .trim()
}

/** Letters, digits and Han only: what is left to compare when people sprinkle blanks and punctuation. */
export function bare(text: string): string {
  return normalise(text).replace(/[^\p{Script=Han}\p{Letter}\p{Number}]/gu, '')
}
