import { readonly, ref } from 'vue'

const TICK_MS = 30_000

/** Milliseconds that the service's clock is ahead: the clocks of old office PCs are often wrong. */
let aheadMs = 0
const now = ref(Date.now())

setInterval(() => {
  now.value = Date.now() + aheadMs
}, TICK_MS)

/** The service's time, ticking. */
export const serviceNow = readonly(now)

export function setClockBy(dateHeader: string | null): void {
  const serviceMs = Date.parse(dateHeader ?? '')
  if (Number.isNaN(serviceMs)) return
  aheadMs = serviceMs - Date.now()
  now.value = serviceMs
}
