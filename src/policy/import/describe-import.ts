import { toSimplified } from '../../text/to-simplified.ts'
import type { ImportedPolicy, ReportedPlace } from './import-policy-text.ts'

/** What an import did, for the person who answers for the text: every place that differs from the source, line by line. */
export function describeImport({ document, report }: ImportedPolicy): string {
  const restored = report.places.filter((place) => place.reads !== undefined)
  const open = report.places.filter((place) => place.reads === undefined)
  const parts = new Set(document.articles.map((article) => article.part)).size
  return [
    `${document.title}（${document.issuer.join('、')}，${document.issuedOn}）`,
    `条文：${parts} 个部分，${document.articles.length} 条。`,
    `字体：${document.script.original === 'traditional' ? '繁体，已转为简体' : '简体'}。`,
    `拼音：去掉夹在文字里的拼音 ${report.insertions} 处。`,
    `网页文字：去掉 ${report.cut.length} 行${report.cut.length === 0 ? '' : '：'}`,
    ...report.cut.map((line) => `  第 ${line.number} 行：${shorten(line.text)}`),
    `修复：按编码规则修复损坏的文字 ${restored.length} 处。`,
    ...restored.map(describePlace),
    ...describeCorrections(report.corrections),
    ...describeOpen(open),
  ].join('\n')
}

function describePlace(place: ReportedPlace): string {
  const before = toSimplified(place.before)
  const reads = place.reads === undefined ? '？' : toSimplified(place.reads)
  return `  第 ${place.line} 行：…${before}【${place.damaged} → ${reads}】`
}

function describeCorrections(corrections: ImportedPolicy['report']['corrections']): string[] {
  if (corrections.length === 0) return []
  return [
    `更正：按更正文件改 ${corrections.length} 处。`,
    ...corrections.map(
      ({ line, damaged, reads, by, reason }) =>
        `  第 ${line} 行：【${damaged} → ${reads}】${by}：${reason}`,
    ),
  ]
}

function describeOpen(open: readonly ReportedPlace[]): string[] {
  if (open.length === 0) return []
  return [
    `待核定：${open.length} 处修不准，已在正文里标出，核定前 policy check 不予通过。请在原文旁的 .corrections.yaml 里写明后重新导入：`,
    ...open.map(describePlace),
  ]
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}
