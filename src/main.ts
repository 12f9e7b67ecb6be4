import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from './base/app-error.ts'
import { ADDRESS_FILE, buildService, type Service } from './build-service.ts'
import { type Config, readConfig } from './config.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const service = await buildService(config)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      service.close().then(
        () => process.exit(0),
        (error: unknown) => fail(error),
      )
    })
  }
  const address = await listen(service.app, config)
  writeFileSync(join(config.DATA_DIR, ADDRESS_FILE), `${address}\n`)
  say(config, address, await service.ensureAdmin())
}

async function listen(app: Service['app'], { HOST, PORT }: Config): Promise<string> {
  try {
    return await app.listen({ host: HOST, port: PORT })
  } catch (cause) {
    const isTaken = cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE'
    if (!isTaken) throw cause
    const way = `端口 ${PORT} 已被占用，换一个再启动，例如 PORT=${PORT + 1} npm start`
    throw new AppError('PORT_IN_USE', way, { cause })
  }
}

function say(config: Config, address: string, firstPassword: string | undefined): void {
  const url = config.PUBLIC_URL?.replace(/\/$/, '') ?? address
  const lines = [
    '',
    '  帮办已经启动',
    ...(firstPassword === undefined
      ? []
      : [`  首次登录    用户名 admin  密码 ${firstPassword}  （只显示这一次，请记下）`]),
    `  农户页面    ${url}/`,
    `  工作台      ${url}/staff`,
    `  接口说明    ${url}/api/docs`,
    '',
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

function fail(error: unknown): never {
  const isOurs = error instanceof AppError
  process.stderr.write(isOurs ? `${error.code}: ${error.message}\n` : `${String(error)}\n`)
  if (!isOurs && error instanceof Error) process.stderr.write(`${error.stack ?? ''}\n`)
  process.exit(1)
}

main().catch(fail)
