import MiniSearch from 'minisearch'
import type { Segment } from '../text/segment.ts'
import { splitSentences } from '../text/split-sentences.ts'
import type { PolicyArticle, PolicyDocument } from './policy-document.ts'
import { bigramsOf, wordsOf } from './search-terms.ts'

/** `sentence` is word for word; `order` is its place in the article. */
export type FoundSentence = { sentence: string; order: number; score: number }
export type FoundArticle = {
  policy: PolicyDocument
  article: PolicyArticle
  score: number
  sentences: FoundSentence[]
}

/** Finds articles for a topic (a question without its asking words), best first. */
export type PolicyIndex = {
  find(topic: string, limit: number): FoundArticle[]
  findArticle(
    policyId: string,
    number: number,
  ): { policy: PolicyDocument; article: PolicyArticle } | undefined
}

type Passage = { id: string; text: string }

const SENTENCE_SHARE = 0.6
const FIELDS = ['words', 'bigrams'] as const

/** Articles and their sentences are indexed by words and by character pairs; an article's score counts its best sentence too. */
export function createPolicyIndex(deps: {
  policies: readonly PolicyDocument[]
  segment: Segment
}): PolicyIndex {
  const articles = new Map<string, { policy: PolicyDocument; article: PolicyArticle }>(
    deps.policies.flatMap((policy) =>
      policy.articles.map(
        (article) => [`${policy.id}#${article.number}`, { policy, article }] as const,
      ),
    ),
  )
  const sentences = [...articles].flatMap(([id, { article }]) =>
    sentencesOf(article).map((text, order) => ({ id: `${id}#${order}`, text })),
  )
  const sentenceText = new Map(sentences.map(({ id, text }) => [id, text]))
  const passages = [...articles].map(([id, { article }]) => ({
    id,
    text: `${article.heading}。${article.text}`,
  }))
  const searchArticles = createSearch(deps.segment, passages)
  const searchSentences = createSearch(deps.segment, sentences)

  function find(topic: string, limit: number): FoundArticle[] {
    const found = new Map<string, FoundSentence[]>()
    for (const { id, score } of searchSentences(topic)) {
      const cut = id.lastIndexOf('#')
      const key = id.slice(0, cut)
      const one = { sentence: sentenceText.get(id) ?? '', order: Number(id.slice(cut + 1)), score }
      found.set(key, [...(found.get(key) ?? []), one])
    }
    return searchArticles(topic)
      .flatMap(({ id, score }) => {
        const entry = articles.get(id)
        const own = found.get(id) ?? []
        const best = own[0]?.score ?? 0
        return entry === undefined
          ? []
          : [{ ...entry, score: score + SENTENCE_SHARE * best, sentences: own }]
      })
      .sort((one, other) => other.score - one.score)
      .slice(0, limit)
  }

  return { find, findArticle: (policyId, number) => articles.get(`${policyId}#${number}`) }
}

/** The heading is the article's first sentence and is quoted like one. */
function sentencesOf(article: PolicyArticle): string[] {
  return [`${article.heading}。`, ...splitSentences(article.text)]
}

function createSearch(segment: Segment, passages: readonly Passage[]) {
  const termsOf = { words: (text: string) => wordsOf(segment, text), bigrams: bigramsOf }
  const index = new MiniSearch<Passage>({
    fields: [...FIELDS],
    extractField: (passage, field) => (field === 'id' ? passage.id : passage.text),
    tokenize: (text, field) => (field === 'bigrams' ? termsOf.bigrams(text) : termsOf.words(text)),
    processTerm: (term) => term,
  })
  index.addAll(passages)
  return (topic: string): { id: string; score: number }[] => {
    const queries = FIELDS.map((field) => ({
      queries: [topic],
      fields: [field],
      tokenize: (text: string) => [...new Set(termsOf[field](text))],
    }))
    return index
      .search({ combineWith: 'OR', queries })
      .map(({ id, score }) => ({ id: String(id), score }))
  }
}
