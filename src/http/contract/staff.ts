import { z } from 'zod'
import { Application } from '../../application/application.ts'
import { CaseAction, CaseStatus, CaseTray } from '../../verification/case-status.ts'

export const LoginRequest = z.strictObject({
  username: z.string().min(1).max(100),
  password: z.string().min(1).max(200),
})
export type LoginRequest = z.infer<typeof LoginRequest>

export const OfficerView = z.strictObject({
  username: z.string(),
  name: z.string(),
  role: z.string(),
})
export type OfficerView = z.infer<typeof OfficerView>

/** Also the answer of `GET /api/staff/session`, so that a reloaded page goes on. */
export const StaffSession = z.strictObject({ csrfToken: z.string(), officer: OfficerView })
export type StaffSession = z.infer<typeof StaffSession>

/** A target, not a legal deadline: `certain` is false when the working-day calendar of that year is not known. */
export const Deadline = z.strictObject({
  step: z.enum(['accept']),
  dueAt: z.iso.datetime(),
  state: z.enum(['green', 'amber', 'red', 'done']),
  certain: z.boolean(),
})
export type Deadline = z.infer<typeof Deadline>

export const CaseListQuery = z.strictObject({
  tray: CaseTray.optional(),
  status: CaseStatus.optional(),
  area: z
    .string()
    .regex(/^\d{2,12}$/)
    .optional()
    .describe('leading digits of a division code'),
  assignee: z.string().max(100).optional(),
  overdue: z.stringbool().optional(),
  q: z
    .string()
    .trim()
    .max(100)
    .optional()
    .describe('reference, name, phone, ID number or their last four, village'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(20),
})
export type CaseListQuery = z.infer<typeof CaseListQuery>

const caseHead = {
  reference: z.string(),
  version: z.int(),
  tray: CaseTray,
  status: CaseStatus,
  urgent: z.boolean(),
  channel: z.string(),
  submittedAt: z.iso.datetime(),
  assignee: z.string().nullable(),
}

/** One row. Personal data is masked. */
export const CaseListItem = z.strictObject({
  ...caseHead,
  householderName: z.string().nullable(),
  phone: z.string().nullable(),
  area: z.string().nullable(),
  areaUnresolved: z.boolean(),
  risks: z.array(z.string()).describe('labels, in Chinese'),
  excerpt: z.string().describe('the first words of the hardship or question, masked'),
  deadline: Deadline.nullable(),
})
export type CaseListItem = z.infer<typeof CaseListItem>

export const CasePage = z.strictObject({ items: z.array(CaseListItem), total: z.int() })
export type CasePage = z.infer<typeof CasePage>

/** One field of the form as staff read it, beside the farmer's own words that it was read from. */
export const CaseField = z.strictObject({
  key: z.string(),
  label: z.string(),
  value: z.string().nullable().describe('null: not given'),
  note: z.string().optional().describe('e.g. shown at the visit, place not in the division list'),
  words: z.string().optional(),
  inferred: z.boolean(),
})
export type CaseField = z.infer<typeof CaseField>

export const CaseDetail = z.strictObject({
  ...caseHead,
  deadlines: z.array(Deadline),
  actions: z.array(CaseAction).describe('exactly what the table of moves allows this officer now'),
  application: Application,
  fields: z.array(CaseField),
  policyShown: z.array(
    z.strictObject({
      policyId: z.string(),
      title: z.string(),
      issuedOn: z.string(),
      article: z.int(),
      heading: z.string(),
      text: z.string(),
    }),
  ),
})
export type CaseDetail = z.infer<typeof CaseDetail>

export const RevealRequest = z.strictObject({ reason: z.string().trim().min(2).max(500) })
export type RevealRequest = z.infer<typeof RevealRequest>

export const Revealed = z.strictObject({ application: Application, fields: z.array(CaseField) })
export type Revealed = z.infer<typeof Revealed>

export const ActionRequest = z.discriminatedUnion('action', [
  z.strictObject({ action: z.literal('accept'), note: z.string().trim().max(500).optional() }),
  z.strictObject({ action: z.literal('return'), reason: z.string().trim().min(2).max(500) }),
])
export type ActionRequest = z.infer<typeof ActionRequest>

export const CaseEventView = z.strictObject({
  id: z.int(),
  version: z.int(),
  kind: z.enum(['submitted', 'accepted', 'returned', 'revealed']),
  actor: z.string().describe('username of the officer, or 农户'),
  at: z.iso.datetime(),
  detail: z.string().optional().describe('reason or note'),
})
export type CaseEventView = z.infer<typeof CaseEventView>

export const CaseEvents = z.strictObject({ items: z.array(CaseEventView) })
export type CaseEvents = z.infer<typeof CaseEvents>
