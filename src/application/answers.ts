import { z } from 'zod'
import { Area } from '../text/area.ts'
import { Risk } from './risk.ts'

/** The six things that are asked, as far as they are known. */
export const Answers = z.strictObject({
  householderName: z.string().optional(),
  phone: z.string().optional(),
  idNumber: z.string().optional(),
  area: Area.optional(),
  risks: z.array(Risk).optional(),
  hardship: z.string().optional(),
})
export type Answers = z.infer<typeof Answers>
