import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const WORD_LIST = 'nodejieba/submodules/cppjieba/dict/jieba.dict.utf8'

/** The frequency list that nodejieba ships, as text; its native segmenter is not loaded for this. */
export async function readWordList(): Promise<string> {
  return await readFile(createRequire(import.meta.url).resolve(WORD_LIST), 'utf8')
}
