import { element } from './element.ts'
import { splitQuotes } from './split-quotes.ts'

/** Help lines anywhere; the three-digit ones only where they are something to dial ("120元" is not). */
const PHONE =
  /((?:^|\D)(?=(?:12317|12345|12356|12333|12348|12385|12393)(?!\d))|[打拨]\s*(?=1(?:10|19|20)(?!\d)))(\d+)/
const REFERENCE = /()(BB(?:-[0-9A-Z]{2,6}){2,4})/

/** The text of a bubble, as it is; quotes set apart, help lines callable, receipt numbers in one piece. */
export function renderText(text: string, quotes: readonly string[]): Node[] {
  return splitQuotes(text, quotes).map((part) => {
    const nodes = markUp(part.text)
    if (part.kind === 'quote') return element('blockquote', { className: 'quote' }, ...nodes)
    if (part.kind === 'quote-inline') return element('q', { className: 'quoted' }, ...nodes)
    return element('span', {}, ...nodes)
  })
}

function markUp(text: string): (Node | string)[] {
  const nodes: (Node | string)[] = []
  for (const node of mark(text, REFERENCE, referenceMark)) {
    if (typeof node === 'string') nodes.push(...mark(node, PHONE, phoneLink))
    else nodes.push(node)
  }
  return nodes
}

function referenceMark(reference: string): Node {
  return element('span', { className: 'reference' }, reference)
}

function phoneLink(number: string): Node {
  return element('a', { className: 'phone', href: `tel:${number}` }, number)
}

function mark(text: string, pattern: RegExp, build: (found: string) => Node): (Node | string)[] {
  const nodes: (Node | string)[] = []
  let rest = text
  for (let found = pattern.exec(rest); found !== null; found = pattern.exec(rest)) {
    const [all, before = '', word = ''] = found
    nodes.push(rest.slice(0, found.index) + before, build(word))
    rest = rest.slice(found.index + all.length)
  }
  return [...nodes, rest]
}
