import { z } from 'zod'

/** How people ask, as against what they ask about (`intents/asking-words.yaml`). */
export const AskingWords = z.strictObject({
  fillers: z.array(z.string().min(1)).describe('carry no topic: cut out before searching'),
  generic: z.array(z.string().min(1)).describe('prove no topic by themselves'),
  amounts: z
    .array(z.string().min(1))
    .describe('ask for a figure, which a text without one cannot give'),
})
export type AskingWords = z.infer<typeof AskingWords>
