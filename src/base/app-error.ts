/** A fault of ours or of the set-up: `code` is stable and countable, `message` is one clear sentence without personal data. */
export class AppError extends Error {
  readonly code: string

  constructor(code: string, message: string, options?: { cause?: unknown }) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
