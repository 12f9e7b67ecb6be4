import nodejieba from 'nodejieba'

/** Cuts Chinese text into words, long words also into the words inside them (search mode). */
export type Segment = (text: string) => string[]

/** The dictionary is loaded at the first cut (about a second), so that programs which never cut do not pay for it. */
export function createSegment(): Segment {
  return (text) => nodejieba.cutForSearch(text)
}
