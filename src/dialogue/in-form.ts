import type { FormDefinition } from '../application/form-definition.ts'
import type { Draft } from './conversation.ts'
import type { Intents } from './intents.ts'
import type { Reading } from './reading.ts'

/** A message while an application is being filled in, and what it is read against. */
export type InForm = { reading: Reading; draft: Draft; form: FormDefinition; intents: Intents }
