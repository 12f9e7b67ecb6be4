import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/text/decode-text.ts'

const TEXT = '关于实现巩固拓展脱贫攻坚成果的意见，鄉村'

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT), 'UTF-8'],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${TEXT}`), 'UTF-8'],
    ['GBK', iconv.encode(TEXT, 'gbk'), 'GB18030'],
    ['GB18030', iconv.encode(TEXT, 'gb18030'), 'GB18030'],
  ])('reads %s', (_, bytes, encoding) => {
    expect(decodeText(bytes)).toEqual({ text: TEXT, encoding })
  })

  it.each([
    ['a zip archive such as docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0xff])],
    ['bytes of no Chinese encoding', Buffer.from([0xff, 0xff, 0x80, 0xff])],
  ])('refuses %s', (_, bytes) => {
    expect(decodeText(bytes)).toBeUndefined()
  })
})
