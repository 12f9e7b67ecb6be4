import { EventEmitter } from 'node:events'
import type { Notice } from '../verification/case-store.ts'

/** Tells open chats of a new notice. A hint only: what nobody hears now stands in the history. */
export type NoticeFeed = ReturnType<typeof createNoticeFeed>

export function createNoticeFeed() {
  const emitter = new EventEmitter().setMaxListeners(0)
  return {
    publish(notice: Notice): void {
      emitter.emit(notice.personId, notice)
    },
    /** Gives back what ends the following. */
    follow(personId: string, listener: (notice: Notice) => void): () => void {
      emitter.on(personId, listener)
      return () => emitter.off(personId, listener)
    },
  }
}
