const SENTENCE_ENDS = '。！？!?…'
const CLOSER_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '（': '）',
  '(': ')',
  '《': '》',
  '〔': '〕',
}
const CLOSERS = '”’）)》〕'

/**
 * Sentences in order, each with its end punctuation. A quotation or a bracket is never cut open;
 * one that is not closed before the line ends counts as an ordinary sign, so that it cannot swallow the rest.
 */
export function splitSentences(text: string): string[] {
  return text
    .split(/\r?\n/)
    .flatMap(splitLine)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '')
}

function splitLine(line: string): string[] {
  const sentences: string[] = []
  let start = 0
  let at = 0
  while (at < line.length) {
    const closing = closingOf(line, at)
    const last = closing ?? at
    at = last + 1
    if (!endsSentence(line, last) || continuesEnd(line, at)) continue
    sentences.push(line.slice(start, at))
    start = at
  }
  sentences.push(line.slice(start))
  return sentences
}

function closingOf(line: string, at: number): number | undefined {
  const closer = CLOSER_OF[line.charAt(at)]
  if (closer === undefined) return undefined
  const opener = line.charAt(at)
  let depth = 0
  for (let index = at; index < line.length; index++) {
    if (line.charAt(index) === opener) depth++
    if (line.charAt(index) === closer) depth--
    if (depth === 0) return index
  }
  return undefined
}

/** A full stop inside the closing quote ends the sentence too: 他说：“好。” */
function endsSentence(line: string, at: number): boolean {
  const sign = line.charAt(at)
  if (SENTENCE_ENDS.includes(sign)) return true
  return CLOSERS.includes(sign) && SENTENCE_ENDS.includes(line.charAt(at - 1) || ' ')
}

/** `？！` and `……` are one end; so is a closing quote that follows a stop without having been opened. */
function continuesEnd(line: string, at: number): boolean {
  const next = line.charAt(at)
  return next !== '' && (SENTENCE_ENDS.includes(next) || CLOSERS.includes(next))
}
