import { z } from 'zod'
import { AppError } from './base/app-error.ts'

const port = z.coerce.number().int().min(0).max(65_535)
const optional = z.string().min(1).optional()

/** Every setting, by the name of its environment variable (README, "Settings"). */
const Settings = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  DATA_DIR: z.string().min(1).default('./data'),
  DATA_KEY: optional,
  ADMIN_PASSWORD: optional,
  PUBLIC_URL: z.url().optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  POLICIES_DIR: z.string().min(1).default('./policies'),
  INTENTS_DIR: z.string().min(1).default('./intents'),
  RATE_LIMIT: z.enum(['on', 'off']).default('on'),
  DATABASE_URL: z
    .undefined({ error: 'PostgreSQL is not supported by this version: leave it unset' })
    .optional(),
})
export type Config = z.infer<typeof Settings>

const SECRETS: readonly string[] = ['DATA_KEY', 'ADMIN_PASSWORD']

/** Reads the settings once. An empty variable counts as not set; a wrong one stops the start with its name. */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== '')
  const settings = Settings.safeParse(Object.fromEntries(given))
  if (settings.success) return settings.data
  const reasons = settings.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  throw new AppError('CONFIG_INVALID', reasons.join('; '))
}

/** One line a setting with its source; secrets are masked. */
export function describeConfig(config: Config, environment: NodeJS.ProcessEnv): string {
  return Object.keys(Settings.shape)
    .map((name) => {
      const value = Object.entries(config).find(([key]) => key === name)?.[1]
      const shown = SECRETS.includes(name) && value !== undefined ? '********' : String(value ?? '')
      const source =
        environment[name] === undefined || environment[name] === '' ? 'default' : 'environment'
      return `${name}=${shown}  (${value === undefined ? 'not set' : source})`
    })
    .join('\n')
}
