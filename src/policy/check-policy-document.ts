import { toSimplified } from '../text/to-simplified.ts'
import { chineseOrdinal } from './chinese-ordinal.ts'
import { findDamageMarks } from './damage-mark.ts'
import type { PolicyDocument } from './policy-document.ts'

/** What keeps a policy from being shown to farmers, each as one Chinese sentence; none when it is in order. */
export function checkPolicyDocument(document: PolicyDocument): string[] {
  const places = [
    { name: '标题', text: document.title },
    { name: '前言', text: document.preamble },
    ...document.articles.map((article) => ({
      name: `第（${chineseOrdinal(article.number)}）条`,
      text: `${article.part}\n${article.heading}\n${article.text}`,
    })),
  ]
  return places.flatMap(({ name, text }) => problemsOf(text).map((problem) => `${name}${problem}`))
}

function problemsOf(text: string): string[] {
  const marks = findDamageMarks(text).map(
    (mark) =>
      `有损坏的文字 ${mark} 没有人核定：请在原文旁的 .corrections.yaml 里写明，再重新导入。`,
  )
  if (marks.length > 0) return marks
  const problems: string[] = []
  if (/[\uE000-\uF8FF\uFFFD]/.test(text)) problems.push('有无法显示的字符。')
  if (toSimplified(text) !== text) problems.push('有繁体字没有转换。')
  if (/[（(][a-z]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ][a-z]*[）)]/.test(text)) {
    problems.push('有夹在文字里的拼音。')
  }
  return problems
}
