import { Command } from 'commander'
import { AppError } from './base/app-error.ts'
import { checkPolicyDocument } from './policy/check-policy-document.ts'
import { parseCorrections } from './policy/import/corrections.ts'
import { describeImport } from './policy/import/describe-import.ts'
import { createImportPolicyText } from './policy/import/import-policy-text.ts'
import { type BrokenPolicyFile, createPolicyFiles } from './storage/policy-files.ts'
import { readPolicySource } from './storage/read-policy-source.ts'
import { readWordList } from './storage/word-list.ts'
import { createWordDictionary } from './text/word-dictionary.ts'

export type PolicyCommandDeps = { policiesDir: () => string }

type Options = { out?: string }

/** `policy import|list|check`. What goes wrong is one sentence on stderr, and exit status 1. */
export function policyCommand(deps: PolicyCommandDeps): Command {
  const policy = new Command('policy').description('政策文本：导入、列出、检查')
  const folderOf = (options: Options) => options.out ?? deps.policiesDir()

  policy
    .command('import <file>')
    .description('把政策原文（txt）整理成 policies/ 里的一个文件：转简体、去拼音、修复损坏处')
    .option('--out <dir>', '写入的文件夹（默认是政策文件夹）')
    .action(async (file: string, options: Options, command: Command) => {
      await reportFaults(command, () => importFile(file, folderOf(options), command))
    })
  policy
    .command('list')
    .description('列出政策文件夹里的政策')
    .option('--out <dir>', '政策文件夹')
    .action(async (options: Options, command: Command) => {
      await reportFaults(command, () => list(folderOf(options), command))
    })
  policy
    .command('check')
    .description('检查政策文件夹：有读不懂的文件、没有核定的损坏文字就不通过')
    .option('--out <dir>', '政策文件夹')
    .action(async (options: Options, command: Command) => {
      await reportFaults(command, () => check(folderOf(options), command))
    })
  return policy
}

async function importFile(file: string, folder: string, command: Command): Promise<void> {
  const refuse = (reason: string) =>
    command.error(
      `不能导入 ${file}：${reason}。请换成政策原文的 txt 文件（UTF-8 或 GBK），保留标题、日期和“（一）（二）……”的编号。`,
    )
  const source = await readPolicySource(file)
  if (!source.ok) return refuse(source.error)
  const corrections = parseCorrections(source.value.corrections ?? '')
  if (!corrections.ok) return refuseCorrections(file, corrections.error, command)

  const importPolicyText = createImportPolicyText({
    dictionary: createWordDictionary(await readWordList()),
  })
  const imported = importPolicyText(source.value.text, corrections.value)
  if (!imported.ok) {
    return imported.error.startsWith('更正文件')
      ? refuseCorrections(file, imported.error, command)
      : refuse(imported.error)
  }
  const path = await createPolicyFiles({ folder }).write(imported.value.document)
  print(command, `${describeImport(imported.value)}\n已写入 ${path}`)
}

function refuseCorrections(file: string, reason: string, command: Command): void {
  command.error(
    `不能导入 ${file}：${reason}。请改正 ${file}.corrections.yaml（每处写明 line、damaged、reads、by、reason）。`,
  )
}

async function list(folder: string, command: Command): Promise<void> {
  const { policies, errors } = await createPolicyFiles({ folder }).readAll()
  for (const { document } of policies) {
    const { id, issuedOn, articles, title } = document
    print(command, `${id}  ${issuedOn}  ${articles.length} 条  ${title}`)
  }
  if (policies.length === 0) print(command, `${folder} 里没有政策。`)
  if (errors.length > 0) command.error(errors.map(describeBroken).join('\n'))
}

async function check(folder: string, command: Command): Promise<void> {
  const { policies, errors } = await createPolicyFiles({ folder }).readAll()
  const problems = policies.flatMap(({ file, document }) =>
    checkPolicyDocument(document).map((problem) => `${file}：${problem}`),
  )
  const wrong = [...errors.map(describeBroken), ...problems]
  if (wrong.length > 0) command.error(wrong.join('\n'))
  print(command, `${policies.length} 项政策，没有问题。`)
}

function describeBroken({ file, error }: BrokenPolicyFile): string {
  const line = error.line === undefined ? '' : `第 ${error.line} 行：`
  return `${file}：${line}${error.reason}`
}

async function reportFaults(command: Command, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    command.error(error.message)
  }
}

function print(command: Command, text: string): void {
  command.configureOutput().writeOut?.(`${text}\n`)
}
