import { z } from 'zod'

export const CaseTray = z.enum(['household', 'question', 'community'])
export type CaseTray = z.infer<typeof CaseTray>

export const CaseStatus = z.enum(['submitted', 'accepted', 'returned'])
export type CaseStatus = z.infer<typeof CaseStatus>

/** What an officer can do to a case. */
export const CaseAction = z.enum(['accept', 'return'])
export type CaseAction = z.infer<typeof CaseAction>
