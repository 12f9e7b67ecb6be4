import { reactive } from 'vue'
import type { OfficerView, StaffSession } from '../../http/contract/staff.ts'

type SessionState = {
  officer: OfficerView | undefined
  csrfToken: string
  /** The login dialog stands over the page. */
  askingLogin: boolean
}

export const session: SessionState = reactive({
  officer: undefined,
  csrfToken: '',
  askingLogin: false,
})

let waiting: ((loggedIn: boolean) => void)[] = []

/** Called by a request that met a 401; all such requests wait for the one dialog. */
export function askLogin(): Promise<boolean> {
  session.askingLogin = true
  return new Promise((resolve) => waiting.push(resolve))
}

export function answerLogin(loggedIn: boolean): void {
  session.askingLogin = false
  const resolved = waiting
  waiting = []
  for (const resolve of resolved) resolve(loggedIn)
}

export function beginSession(started: StaffSession): void {
  session.officer = started.officer
  session.csrfToken = started.csrfToken
}

export function endSession(): void {
  session.officer = undefined
  session.csrfToken = ''
}
