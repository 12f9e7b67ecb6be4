import { stringify } from 'yaml'
import { chineseOrdinal } from './chinese-ordinal.ts'
import { type PolicyDocument, PolicyFrontMatter } from './policy-document.ts'

/** The policy as people read and edit it: front matter and Markdown. The same document always gives the same bytes. */
export function formatPolicyDocument(document: PolicyDocument): string {
  const { preamble, articles, ...frontMatter } = document
  const blocks = [...paragraphs(preamble)]
  let part = ''
  for (const article of articles) {
    if (article.part !== part) blocks.push(`## ${article.part}`)
    part = article.part
    blocks.push(`### （${chineseOrdinal(article.number)}）${article.heading}`)
    blocks.push(...paragraphs(article.text))
  }
  return `---\n${formatFrontMatter(frontMatter)}---\n\n${blocks.join('\n\n')}\n`
}

/** The 1.1 schema quotes dates and codes, which other YAML readers would turn into times and numbers. */
function formatFrontMatter(frontMatter: PolicyFrontMatter): string {
  const inSchemaOrder = PolicyFrontMatter.parse(frontMatter)
  return stringify(inSchemaOrder, { schema: 'yaml-1.1', singleQuote: true, lineWidth: 0 })
}

function paragraphs(text: string): string[] {
  return text.split('\n').filter((paragraph) => paragraph !== '')
}
