/** Someone who works the queue. Areas and more roles come with the rules that need them. */
type Officer = { username: string; name: string; role: 'administrator' }

/** A logged-in officer: the browser keeps the token, the table its hash. */
export type OfficerSession = { officer: Officer; csrfToken: string; expiresAt: Date }

export type OfficerStore = {
  /** Adds the officer or, where the name is taken, changes the password and ends every session of theirs. */
  put(officer: Officer, passwordHash: string, at: Date): Promise<void>
  findPasswordHash(username: string): Promise<string | undefined>
  openSession(session: {
    tokenHash: string
    username: string
    csrfToken: string
    expiresAt: Date
  }): Promise<void>
  findSession(tokenHash: string, now: Date): Promise<OfficerSession | undefined>
  closeSession(tokenHash: string): Promise<void>
}
