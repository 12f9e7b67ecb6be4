import type { ApiError } from '../../http/contract/api-error.ts'
import { words } from '../words.ts'

/**
 * Why a request brought nothing. `offline`: it surely did not arrive; `silent`: nobody knows;
 * `stale`: someone changed the case meanwhile; `refused`: the service said no, and why.
 */
export type Failure = {
  kind: 'offline' | 'silent' | 'logged-out' | 'stale' | 'refused' | 'broken'
  status: number
  message: string
  fields?: Record<string, string>
}

export type Answer<Value> = { ok: true; value: Value } | { ok: false; failure: Failure }

export function failureOf(kind: Failure['kind'], status = 0): Failure {
  return { kind, status, message: words.failures[kind] }
}

/** Where nothing was being sent, only read. */
export function complaintOf(failure: Failure): string {
  if (failure.kind === 'logged-out') return words.failures.readLoggedOut
  return failure.status ? failure.message : words.failures.read
}

export async function readFailure(response: Response): Promise<Failure> {
  const failure = failureOf(kindOf(response.status), response.status)
  // A proxy in between answers with a page of its own; then the status is all there is to tell.
  const refusal: Partial<ApiError> | undefined = await response.json().catch(() => undefined)
  if (!refusal?.error) return failure
  const { message, fields } = refusal.error
  return fields ? { ...failure, message, fields } : { ...failure, message }
}

function kindOf(status: number): Failure['kind'] {
  if (status === 401) return 'logged-out'
  if (status === 409 || status === 412) return 'stale'
  return status >= 500 ? 'broken' : 'refused'
}
