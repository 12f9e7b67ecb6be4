import type { Citation } from '../policy/citation.ts'
import type { Outcome } from './outcome.ts'
import type { Choice } from './reply.ts'
import type { ChoiceName, SentenceName } from './sentence-names.ts'

/** Something to say, before it has words: a sentence of `replies.yaml` by name and what fills it. */
export type Note = {
  template: SentenceName
  outcome?: Outcome
  data?: Readonly<Record<string, string>>
  choices?: readonly (ChoiceName | Choice)[]
  citations?: readonly Citation[]
}

export function note(template: SentenceName, rest: Omit<Note, 'template'> = {}): Note {
  return { template, ...rest }
}

/** What can be done here, for whoever has not said what they want. */
export const MENU = note('menu', { outcome: 'menu', choices: ['apply', 'status', 'human'] })
