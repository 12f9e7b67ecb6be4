import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { ApiError } from './contract/api-error.ts'
import { Refusal, type RefusalCode, statusOf } from './refusal.ts'

const BY_STATUS: Record<number, RefusalCode> = {
  400: 'BAD_REQUEST',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  406: 'BAD_REQUEST',
  414: 'BAD_REQUEST',
  431: 'TOO_LARGE',
  413: 'TOO_LARGE',
  415: 'BAD_REQUEST',
  429: 'TOO_MANY',
}

/** The one place where a request's fault becomes an answer. Faults of ours are logged with their code, never with content. */
export function handleError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  const refusal = asRefusal(error)
  if (refusal.code === 'FAULT') {
    const code = 'code' in error ? error.code : 'UNKNOWN'
    request.log.error({ code, err: error }, 'request failed')
  }
  return reply.code(statusOf(refusal.code)).send(toBody(refusal))
}

export function handleNotFound(_: FastifyRequest, reply: FastifyReply) {
  const refusal = new Refusal('NOT_FOUND')
  return reply.code(statusOf(refusal.code)).send(toBody(refusal))
}

function asRefusal(error: FastifyError): Refusal {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map(({ instancePath, message }) => [
      instancePath.slice(1).replaceAll('/', '.') || (error.validationContext ?? 'body'),
      message ?? '',
    ])
    return new Refusal('BAD_REQUEST', Object.fromEntries(fields))
  }
  return new Refusal(BY_STATUS[error.statusCode ?? 500] ?? 'FAULT')
}

function toBody({ code, message, fields }: Refusal): ApiError {
  return { error: { code, message, ...(fields === undefined ? {} : { fields }) } }
}
