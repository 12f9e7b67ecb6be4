import type { GeneratedAlways } from 'kysely'
import type { CaseEventKind } from '../verification/case-event.ts'
import type { CaseTray } from '../verification/case-status.ts'

/** `…_sealed` columns hold personal data under the data key; times are ISO-8601 in UTC; booleans are 0 or 1. */
export type Tables = {
  /** One value sealed at the first start, to know the key by. */
  key_check: { id: number; sealed: Buffer }
  chat_sessions: { token_hash: string; person_id: string; created_at: string }
  conversations: { person_id: string; state_sealed: Buffer; updated_at: string }
  turns: {
    seq: GeneratedAlways<number>
    person_id: string
    message_id: string
    at: string
    said_sealed: Buffer
    result_sealed: Buffer
  }
  cases: {
    reference: string
    tray: CaseTray
    person_id: string
    channel: string
    urgent: number
    submitted_at: string
    area_code: string | null
    /** County and township as the division list spells them: nothing that a person typed. */
    area_text: string | null
    application_sealed: Buffer
  }
  case_terms: { reference: string; term: string }
  case_events: {
    id: GeneratedAlways<number>
    reference: string
    version: number
    kind: CaseEventKind
    actor: string
    at: string
    detail_sealed: Buffer | null
  }
  notices: {
    id: GeneratedAlways<number>
    person_id: string
    reference: string
    at: string
    text_sealed: Buffer
  }
  officers: {
    username: string
    name: string
    role: string
    password_hash: string
    created_at: string
  }
  officer_sessions: {
    token_hash: string
    username: string
    csrf_token: string
    expires_at: string
  }
  staff_writes: {
    username: string
    idempotency_key: string
    request_hash: string
    reference: string
    version: number
    at: string
  }
}
