import fc from 'fast-check'

const SPOKEN = [
  '零〇洞',
  '一幺壹',
  '二两贰',
  '三叁',
  '四肆',
  '五伍',
  '六陆',
  '七拐柒',
  '八捌',
  '九勾玖',
]

/** The number with blanks, hyphens, dots and full-width signs strewn in as phones and thumbs do. */
export function someTypedSpelling(number: string): fc.Arbitrary<string> {
  const separator = fc.constantFrom(
    '',
    '',
    '',
    ' ',
    '  ',
    '-',
    ' - ',
    '\u3000',
    '－',
    '—',
    '.',
    '·',
  )
  return spell(number, separator, (digit) => fc.constantFrom(digit, fullWidth(digit)))
}

/** The number as it is dictated: every digit by one of its spoken names, grouped by blanks or hyphens or not at all. */
export function someSpokenSpelling(number: string): fc.Arbitrary<string> {
  const separator = fc.constantFrom('', '', '', ' ', '-')
  return spell(number, separator, (digit) => {
    const names = SPOKEN[Number(digit)]
    return fc.constantFrom(...(names ?? ['X', 'x']))
  })
}

function spell(
  number: string,
  separator: fc.Arbitrary<string>,
  nameOf: (sign: string) => fc.Arbitrary<string>,
): fc.Arbitrary<string> {
  const signs = [...number].map((sign, index) =>
    index === 0 ? nameOf(sign) : fc.tuple(separator, nameOf(sign)).map((pair) => pair.join('')),
  )
  return fc.tuple(...signs).map((parts) => parts.join(''))
}

function fullWidth(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0)
}
