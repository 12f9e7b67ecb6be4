import { Command } from 'commander'
import { AppError } from './base/app-error.ts'
import { askCommand, chatCommand } from './cli-chat.ts'
import { policyCommand } from './cli-policy.ts'
import { describeConfig, readConfig } from './config.ts'

const config = () => readConfig(process.env)

const program = new Command('bangban')
  .description('帮办的命令行')
  .addCommand(policyCommand({ policiesDir: () => config().POLICIES_DIR }))
  .addCommand(askCommand(config))
  .addCommand(chatCommand(config))

program
  .command('config')
  .description('列出全部设置和来源，密码不显示')
  .action(() => {
    process.stdout.write(`${describeConfig(config(), process.env)}\n`)
  })

program.parseAsync().catch((error: unknown) => {
  const line = error instanceof AppError ? `${error.code}: ${error.message}` : String(error)
  process.stderr.write(`${line}\n`)
  process.exitCode = 1
})
