import type { PolicyDocument } from '../../src/policy/policy-document.ts'

export function aPolicyDocument(changes: Partial<PolicyDocument> = {}): PolicyDocument {
  return {
    id: 'hunan-2021-05-17',
    title: '关于防止返贫的实施意见',
    issuer: ['中共湖南省委', '湖南省人民政府'],
    issuedOn: '2021-05-17',
    publishedOn: '2021-06-03',
    source: '湖南日报',
    region: { code: '430000', name: '湖南省' },
    script: { original: 'traditional', text: 'simplified' },
    repaired: { places: 7, insertions: 483 },
    preamble: '为深入贯彻精神，现提出如下实施意见。',
    articles: [
      { number: 1, part: '一、健全机制', heading: '保持稳定', text: '落实要求。' },
      { number: 2, part: '一、健全机制', heading: '动态监测', text: '定期检查。\n动态管理。' },
      { number: 3, part: '二、强化保障', heading: '加强领导', text: '' },
    ],
    ...changes,
  }
}
