import { Converter } from 'opencc-js/cn2t'

const convert = Converter({ from: 'cn', to: 't' })

/** The usual Traditional form. Only for judging what a source may have held: what people read is always Simplified. */
export function toTraditional(text: string): string {
  return convert(text)
}
