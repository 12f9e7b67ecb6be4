const MARK = /(〔\?[^〕]*\?〕)/

/** Shows in the text itself that these characters are damaged and nobody has said yet what they should be. */
export function markDamage(damaged: string): string {
  return `〔?${damaged}?〕`
}

export function findDamageMarks(text: string): string[] {
  return text.split(MARK).filter((_, index) => index % 2 === 1)
}

/** Changes a text but leaves what is marked exactly as it stood in the source. */
export function mapOutsideMarks(text: string, change: (sound: string) => string): string {
  return text
    .split(MARK)
    .map((piece, index) => (index % 2 === 1 ? piece : change(piece)))
    .join('')
}
