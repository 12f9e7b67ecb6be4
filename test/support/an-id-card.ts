const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

type Parts = { area?: string; born?: string; serial?: string }

/** A made-up ID number whose check digit is right, reckoned as GB 11643 describes it and not with the code under test. */
export function anIdCard({ area = '433124', born = '19680312', serial = '001' }: Parts = {}) {
  const body = `${area}${born}${serial}`
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * Number(body[index]), 0)
  const check = (12 - (sum % 11)) % 11
  return `${body}${check === 10 ? 'X' : check}`
}

/** The same, of which the last sign is X. */
export function anIdCardEndingInX(): string {
  const serials = Array.from({ length: 100 }, (_, index) => String(index).padStart(3, '0'))
  const found = serials.map((serial) => anIdCard({ serial })).find((card) => card.endsWith('X'))
  if (found === undefined) throw new Error('no serial number gives an X')
  return found
}
