import type { ChatTurn } from '../http/contract/chat.ts'
import { element } from './element.ts'
import { words } from './words.ts'

type Citation = NonNullable<ChatTurn['replies'][number]['citations']>[number]

/** One quiet line with the source; opened, it shows the heading and, unless the bubble has said it, the passage. */
export function renderCitation(
  citation: Citation,
  { said, isAnswer }: { said: string; isAnswer: boolean },
): HTMLElement {
  const { title, article, heading, quote, issuedOn } = citation
  const isQuoted = said.includes(quote)
  const label = isQuoted && isAnswer ? words.source : words.nearby // never a source of what it does not say
  const opened = element('div', { className: 'source-body' })
  opened.append(element('p', { className: 'source-heading' }, heading))
  if (!isQuoted) opened.append(element('blockquote', { className: 'quote' }, quote))
  return element(
    'details',
    { className: said.includes(title) ? 'source source-brief' : 'source', testId: 'citation' },
    element(
      'summary',
      {},
      element(
        'span',
        { className: 'source-line' },
        element('span', { className: 'source-label' }, label),
        element('span', { className: 'source-part' }, words.article(article)),
        ' · ',
        element('span', { className: 'source-part' }, chineseDate(issuedOn)),
        element('span', { className: 'source-title' }, words.policyTitle(title)),
      ),
    ),
    opened,
  )
}

function chineseDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-').map(Number)
  return year && month && day ? words.date(year, month, day) : isoDate
}
