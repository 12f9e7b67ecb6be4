import { z } from 'zod'

const IsoDate = z.iso.date()

export const PolicyFrontMatter = z.strictObject({
  id: z.string().regex(/^[a-z]+(-[a-z0-9]+)+$/),
  title: z.string().min(1),
  issuer: z.array(z.string().min(1)).min(1),
  issuedOn: IsoDate,
  publishedOn: IsoDate.optional(),
  source: z.string().min(1).optional(),
  region: z.strictObject({ code: z.string().regex(/^\d{6}$/), name: z.string().min(1) }),
  script: z.strictObject({
    original: z.enum(['traditional', 'simplified']),
    text: z.literal('simplified'),
  }),
  repaired: z.strictObject({ places: z.int().min(0), insertions: z.int().min(0) }),
})
export type PolicyFrontMatter = z.infer<typeof PolicyFrontMatter>

/** `part` keeps its number (`一、…`) and is empty in a policy without parts; `text` is all that follows the heading, one paragraph a line. */
export const PolicyArticle = z.strictObject({
  number: z.int().min(1),
  heading: z.string().min(1),
  part: z.string(),
  text: z.string(),
})
export type PolicyArticle = z.infer<typeof PolicyArticle>

export const PolicyDocument = PolicyFrontMatter.extend({
  preamble: z.string(),
  articles: z.array(PolicyArticle).min(1),
})
export type PolicyDocument = z.infer<typeof PolicyDocument>
