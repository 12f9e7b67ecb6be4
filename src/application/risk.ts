import { z } from 'zod'

/** Causes of falling back into poverty, with housing and water beside them (design: words; 防返贫监测 risk list of Hunan 2023). */
export const Risk = z.enum([
  'illness',
  'disability',
  'schooling',
  'natural-disaster',
  'accident',
  'failed-business',
  'unstable-work',
  'no-labour',
  'housing',
  'water',
  'other',
])
export type Risk = z.infer<typeof Risk>
