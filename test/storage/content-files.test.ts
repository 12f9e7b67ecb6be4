import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContent } from '../../src/storage/content-files.ts'
import { aDataDir } from '../support/a-data-dir.ts'
import { INTENTS_DIR } from '../support/intents-dir.ts'

/** The shipped content with one file changed as a clerk might. */
function contentWith(file: string, change: (text: string) => string): string {
  const folder = aDataDir()
  cpSync(INTENTS_DIR, folder, { recursive: true })
  const path = join(folder, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return folder
}

describe('the content that an office can edit', () => {
  it('is read as it ships', () => {
    const { form, intents, replies, askingWords } = readContent(INTENTS_DIR)

    expect(form.questions).toHaveLength(6)
    expect(intents.commands.length).toBeGreaterThan(0)
    expect(replies.templates.submitted).toContain('{reference}')
    expect(askingWords.fillers).toContain('怎么')
  })

  it.each([
    ['a missing comma', 'crisis.yaml', (text: string) => text.replace('within: [', 'within: [[')],
    ['a misspelt setting', 'forms/monitoring.yaml', (text: string) => `${text}\nverzion: 2\n`],
    ['an unknown kind of question', 'forms/monitoring.yaml', replace('kind: phone', 'kind: fax')],
    ['two questions of one key', 'forms/monitoring.yaml', replace('key: phone', 'key: area')],
    ['an unknown risk', 'forms/monitoring.yaml', replace('value: illness', 'value: debt')],
    ['an unknown command', 'commands.yaml', replace('command: human', 'command: humen')],
    ['an empty word', 'start-form.yaml', replace('within:', "within: ['']\nwithin2:")],
    ['a sentence that is gone', 'replies.yaml', replace('  submitted: |-', '  submited: |-')],
    ['a slot that nothing fills', 'replies.yaml', replace('{reference}', '{referense}')],
    ['a question without its sentence', 'replies.yaml', replace('ask-phone:', 'ask-phono:')],
    ['an empty file', 'chitchat.yaml', () => ''],
  ])('stops the start with file and reason when there is %s', (_, file, change) => {
    const read = () => readContent(contentWith(file, change))

    expect(read).toThrow(expect.objectContaining({ name: 'AppError', code: 'CONTENT_INVALID' }))
    expect(read).toThrow(file)
  })

  it('stops the start with the file that is not there', () => {
    const folder = contentWith('crisis.yaml', (text) => text)
    rmSync(join(folder, 'crisis.yaml'))

    expect(() => readContent(folder)).toThrow(/crisis\.yaml/)
  })
})

function replace(from: string, to: string) {
  return (text: string) => {
    if (!text.includes(from)) throw new Error(`the content no longer has "${from}"`)
    return text.replace(from, to)
  }
}
