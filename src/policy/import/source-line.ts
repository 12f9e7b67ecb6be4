/** A line of the source after cleaning; `number` counts from 1 in the file as it was given. */
export type SourceLine = { number: number; text: string }
