import { z } from 'zod'

const words = z.array(z.string().min(1))

/** The commands that are known by their words alone. */
export const SpokenCommand = z.enum([
  'human',
  'affirm',
  'submit',
  'deny',
  'skip',
  'back',
  'review',
  'cancel',
  'pause',
  'resume',
  'why',
  'example',
  'repeat',
  'status',
])
export type SpokenCommand = z.infer<typeof SpokenCommand>

/**
 * What people say and what it means (`intents/*.yaml`). `whole` matches a message that is nothing else,
 * `within` a message that holds the words; both are compared without blanks and punctuation.
 */
export const Intents = z.strictObject({
  commands: z.array(z.strictObject({ command: SpokenCommand, whole: words, within: words })),
  /** Said around a yes or a no, and changing neither. */
  courtesy: z.strictObject({ before: words, after: words }),
  startForm: z.strictObject({ whole: words, within: words, butNot: words }),
  chitchat: z.array(z.strictObject({ topic: z.string(), whole: words, within: words })),
  crisis: z.array(z.strictObject({ topic: z.string(), within: words, butNot: words })),
  questions: z.strictObject({
    markers: words.describe('make a clause a question wherever they stand'),
    shortMarkers: words.describe('make a question of a short clause only'),
    endings: words,
  }),
  corrections: z.strictObject({
    triggers: words,
    verbs: words.describe('tell a correction only right before the name of a field: 改电话'),
    leads: words.describe('stand before the new value'),
  }),
})
export type Intents = z.infer<typeof Intents>
