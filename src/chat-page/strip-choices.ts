type Labelled = { label: string }

/** Drops the numbered lines at the end of a text that its buttons say again. */
export function stripChoices(text: string, choices: readonly Labelled[]): string {
  const numbered = choices.map((choice, index) => `${index + 1}. ${choice.label}`)
  const lines = text.split('\n')
  let end = lines.length
  while (end > 0 && isCovered(lines[end - 1] ?? '', numbered)) end -= 1
  return lines.slice(0, end).join('\n')
}

function isCovered(line: string, numbered: readonly string[]): boolean {
  return line.trim() === '' || numbered.includes(line.trim())
}
