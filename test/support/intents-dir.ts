import { fileURLToPath } from 'node:url'

/** What people say and what the bot says, as it ships. */
export const INTENTS_DIR = fileURLToPath(new URL('../../intents', import.meta.url))
