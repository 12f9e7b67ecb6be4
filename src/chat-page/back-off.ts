const WAITS_MS = [2_000, 4_000, 8_000, 15_000, 30_000]

/** How long to wait after so many failures in a row; uneven, or a village's phones all come back in one second. */
export function backOff(failures: number): number {
  const wait = WAITS_MS[Math.min(failures, WAITS_MS.length) - 1] ?? 0
  return wait * (0.8 + Math.random() * 0.4)
}
