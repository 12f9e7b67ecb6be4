import type {
  ActionRequest,
  CaseDetail,
  CaseEvents,
  CasePage,
  Revealed,
} from '../../http/contract/staff.ts'
import type { Answer } from './failure.ts'
import { send } from './send.ts'

export function listCases(query: URLSearchParams): Promise<Answer<CasePage>> {
  return send({ path: `/api/cases?${query}` })
}

export function readCase(reference: string): Promise<Answer<CaseDetail>> {
  return send({ path: pathOf(reference) })
}

export function readEvents(reference: string): Promise<Answer<CaseEvents>> {
  return send({ path: `${pathOf(reference)}/events` })
}

export function revealCase(
  reference: string,
  { reason, key }: { reason: string; key: string },
): Promise<Answer<Revealed>> {
  return send({
    path: `${pathOf(reference)}/reveal`,
    method: 'POST',
    body: { reason },
    headers: { 'idempotency-key': key },
  })
}

export function actOnCase(
  { reference, version }: Pick<CaseDetail, 'reference' | 'version'>,
  { request, key }: { request: ActionRequest; key: string },
): Promise<Answer<CaseDetail>> {
  return send({
    path: `${pathOf(reference)}/actions`,
    method: 'POST',
    body: request,
    headers: { 'if-match': String(version), 'idempotency-key': key },
  })
}

function pathOf(reference: string): string {
  return `/api/cases/${encodeURIComponent(reference)}`
}
