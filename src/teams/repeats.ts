import { LRUCache } from 'lru-cache'
import type { InboundActivity } from './activity.ts'

/** Teams sends an event again when we were slower than 15 seconds. */
const rememberedMs = 5 * 60_000
const remembered = 5_000

/**
 * Tells an event that comes a second time, so that a typed "2" does not step twice. A press may
 * come again: what it means stands in it, and it must be answered each time.
 */
export function createRepeats() {
  const seen = new LRUCache<string, true>({ max: remembered, ttl: rememberedMs })

  return {
    /** Remembers the event, and says whether it was there before. */
    isRepeat(activity: InboundActivity): boolean {
      const key = keyOf(activity)
      if (key === null || seen.has(key)) return key !== null
      seen.set(key, true)
      return false
    },

    /** The event failed: the next try counts. */
    forget(activity: InboundActivity): void {
      const key = keyOf(activity)
      if (key !== null) seen.delete(key)
    },
  }
}

function keyOf({ type, id, timestamp, text, conversation }: InboundActivity): string | null {
  if (type === 'invoke' || id === undefined || timestamp === undefined) return null
  return [conversation.id, id, timestamp, text?.slice(0, 100)].join('\n')
}
