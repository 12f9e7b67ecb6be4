import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '../base/app-error.ts'
import { formatPolicyDocument } from '../policy/format-policy-document.ts'
import { type PolicyFileError, parsePolicyDocument } from '../policy/parse-policy-document.ts'
import type { PolicyDocument } from '../policy/policy-document.ts'

export type PolicyFile = { file: string; document: PolicyDocument }
export type BrokenPolicyFile = { file: string; error: PolicyFileError | DuplicateId }
type DuplicateId = { code: 'DUPLICATE_ID'; reason: string; line?: number }

/** The folder of policies, one a file. A broken file is reported and leaves the others in service. */
export function createPolicyFiles(deps: { folder: string }) {
  async function readAll(): Promise<{ policies: PolicyFile[]; errors: BrokenPolicyFile[] }> {
    const policies: PolicyFile[] = []
    const errors: BrokenPolicyFile[] = []
    for (const file of await listFiles(deps.folder)) {
      const read = parsePolicyDocument(await readFile(join(deps.folder, file), 'utf8'))
      if (!read.ok) {
        errors.push({ file, error: read.error })
        continue
      }
      const twin = policies.find(({ document }) => document.id === read.value.id)
      if (twin === undefined) policies.push({ file, document: read.value })
      else errors.push({ file, error: duplicateOf(twin) })
    }
    return { policies, errors }
  }

  /** All or nothing: a reader sees the old file or the new one, also after a power cut. */
  async function write(document: PolicyDocument): Promise<string> {
    const path = join(deps.folder, `${document.id}.md`)
    await refuseOtherPolicy(path, document)
    const unfinished = `${path}.${process.pid}.tmp`
    await mkdir(deps.folder, { recursive: true })
    try {
      const handle = await open(unfinished, 'w')
      try {
        await handle.writeFile(formatPolicyDocument(document), 'utf8')
        await handle.sync()
      } finally {
        await handle.close()
      }
      await rename(unfinished, path)
    } catch (error) {
      await rm(unfinished, { force: true })
      throw new AppError('POLICY_NOT_WRITTEN', `写不进 ${path}`, { cause: error })
    }
    return path
  }

  return { readAll, write }
}

async function listFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder)
    return names.filter((name) => name.endsWith('.md')).sort()
  } catch (error) {
    throw new AppError('POLICIES_NOT_READABLE', `读不到政策文件夹 ${folder}`, { cause: error })
  }
}

/** One province may issue two policies on one day: the second must not replace the first. */
async function refuseOtherPolicy(path: string, document: PolicyDocument): Promise<void> {
  const existing = await readFile(path, 'utf8').catch(() => '')
  const read = parsePolicyDocument(existing)
  if (!read.ok || read.value.title === document.title) return
  throw new AppError(
    'POLICY_ID_TAKEN',
    `${path} 已经是另一项政策《${read.value.title}》，没有覆盖；请先给其中一项改编号。`,
  )
}

function duplicateOf(twin: PolicyFile): DuplicateId {
  return {
    code: 'DUPLICATE_ID',
    reason: `编号 ${twin.document.id} 与 ${twin.file} 相同，一项政策只能有一个文件。`,
  }
}
