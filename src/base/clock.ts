/** Gives the present moment; the core never reads the time itself, so that tests can stop it. */
export type Clock = () => Date

/** Adds whole minutes. */
export function addMinutes(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
