import type { Segment } from '../text/segment.ts'
import type { AskingWords } from './asking-words.ts'
import type { Citation } from './citation.ts'
import type { FoundArticle, FoundSentence, PolicyIndex } from './policy-index.ts'
import { topicOf, wordsOf } from './search-terms.ts'

/** Every citation is word for word from an indexed text; `related` says that the topic is there but not what was asked. */
export type PolicyAnswer =
  | { kind: 'answered'; citations: Citations }
  | { kind: 'related'; reason: 'asks-for-an-amount'; citations: Citations }
  | { kind: 'none'; reason: 'no-topic' | 'off-topic' }

type Citations = [Citation, ...Citation[]]

const ARTICLES = 3
const SENTENCES = 2
const SECOND_SENTENCE_SHARE = 0.6

/** Answers a question from the indexed policies, or says why it cannot. */
export function createAnswerPolicy(deps: {
  index: PolicyIndex
  segment: Segment
  askingWords: AskingWords
}) {
  return function answerPolicy(question: string): PolicyAnswer {
    const asked = topicOf(question, deps.askingWords.fillers)
    if (wordsOf(deps.segment, asked).length === 0) return { kind: 'none', reason: 'no-topic' }
    const topic = topicOf(asked, deps.askingWords.generic)
    const words = wordsOf(deps.segment, topic)
    const [best, ...others] = deps.index.find(topic, ARTICLES)
    if (best === undefined || !words.some((word) => holds(best, word))) {
      return { kind: 'none', reason: 'off-topic' }
    }
    const citations: Citations = [cite(best), ...others.map(cite)]
    const asksForAmount = deps.askingWords.amounts.some((words) => question.includes(words))
    return asksForAmount && !/\d/.test(citations[0].quote)
      ? { kind: 'related', reason: 'asks-for-an-amount', citations }
      : { kind: 'answered', citations }
  }
}
export type AnswerPolicy = ReturnType<typeof createAnswerPolicy>

/** One word that was asked about must be there; what stands in every policy was taken out before. */
function holds({ article }: FoundArticle, word: string): boolean {
  return `${article.heading}。${article.text}`.includes(word)
}

/** One or two whole sentences in the order of the text; the second only when it is nearly as good. What is left out between is marked. */
function cite({ policy, article, sentences }: FoundArticle): Citation {
  const [best] = sentences
  const chosen = sentences
    .slice(0, SENTENCES)
    .filter(({ score }) => score >= SECOND_SENTENCE_SHARE * (best?.score ?? 0))
    .sort((one, other) => one.order - other.order)
  return {
    policyId: policy.id,
    title: policy.title,
    article: article.number,
    heading: article.heading,
    quote: chosen.length > 0 ? joinSentences(chosen) : `${article.heading}。`,
    issuedOn: policy.issuedOn,
  }
}

function joinSentences(chosen: readonly FoundSentence[]): string {
  return chosen
    .map(({ sentence, order }, index) => {
      const before = chosen[index - 1]
      return before !== undefined && before.order + 1 < order ? `……${sentence}` : sentence
    })
    .join('')
}
