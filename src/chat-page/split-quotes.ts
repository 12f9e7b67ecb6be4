/** `quote` fills whole lines and stands as a block; `quote-inline` is in the middle of a sentence. */
export type TextPart = { kind: 'plain' | 'quote' | 'quote-inline'; text: string }

const ONLY_MARKS = /^[\s“”„"'「」『』＞>　]*$/

/** Finds where a reply's text quotes the policy, so that the page can set those words apart. */
export function splitQuotes(text: string, quotes: readonly string[]): TextPart[] {
  let parts: TextPart[] = [{ kind: 'plain', text }]
  for (const quote of quotes) {
    if (quote.trim() === '') continue
    parts = ([] as TextPart[]).concat(
      ...parts.map((part) => (part.kind === 'plain' ? splitOnce(part.text, quote) : [part])),
    )
  }
  return parts.filter((part) => part.text !== '')
}

function splitOnce(text: string, quote: string): TextPart[] {
  const start = text.indexOf(quote)
  if (start < 0) return [{ kind: 'plain', text }]
  const end = start + quote.length
  const lineStart = text.lastIndexOf('\n', start - 1) + 1
  const nextBreak = text.indexOf('\n', end)
  const lineEnd = nextBreak < 0 ? text.length : nextBreak
  const wholeLines =
    ONLY_MARKS.test(text.slice(start === 0 ? 0 : lineStart, start)) &&
    ONLY_MARKS.test(text.slice(end, lineEnd))
  if (!wholeLines) {
    return [
      { kind: 'plain', text: text.slice(0, start) },
      { kind: 'quote-inline', text: quote },
      { kind: 'plain', text: text.slice(end) },
    ]
  }
  return [
    { kind: 'plain', text: text.slice(0, start === 0 ? 0 : lineStart).replace(/\n+$/, '') },
    { kind: 'quote', text: text.slice(start === 0 ? 0 : lineStart, lineEnd).trim() },
    { kind: 'plain', text: text.slice(lineEnd).replace(/^\n+/, '') },
  ]
}
