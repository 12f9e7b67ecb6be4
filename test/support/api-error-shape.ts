import { expect } from 'vitest'

/** The one shape of every refusal: a code for programs, a Chinese sentence for people, perhaps fields. */
export function expectRefusal(
  response: { statusCode: number; json(): unknown },
  { status, code }: { status: number; code: string },
): void {
  const body = response.json()
  expect({ status: response.statusCode, body }).toEqual({
    status,
    body: {
      error: {
        code,
        message: expect.stringMatching(/\p{Script=Han}.*[。？！]$/u),
        ...(hasFields(body) ? { fields: expect.any(Object) } : {}),
      },
    },
  })
}

function hasFields(body: unknown): boolean {
  return JSON.stringify(body).includes('"fields"')
}
