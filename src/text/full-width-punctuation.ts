const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
}

/** Chinese sentences get Chinese signs; a sign between digits (1,000; 09:22) belongs to the number and stays. */
export function fullWidthPunctuation(text: string): string {
  return text.replaceAll(/(?<!\d)[,;:?!()]|[,;:?!()](?!\d)/g, (sign) => FULL_WIDTH[sign] ?? sign)
}
