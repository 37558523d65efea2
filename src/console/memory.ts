import type { Subscription, SubscriptionStore } from '../core/nudges/subscription.ts'
import type { ConversationKey, ConversationStore, StoredConversation } from '../core/ports.ts'

/** Conversations that live as long as the terminal does. */
export function createMemory(): ConversationStore {
  const rows = new Map<string, StoredConversation>()
  return {
    load: (key) => Promise.resolve(rows.get(nameOf(key)) ?? null),
    save: (key, next, expected) => {
      if ((rows.get(nameOf(key))?.revision ?? null) !== expected) return Promise.resolve(false)
      rows.set(nameOf(key), { ...next, revision: (expected ?? 0) + 1 })
      return Promise.resolve(true)
    },
    remove: (key) => {
      rows.delete(nameOf(key))
      return Promise.resolve()
    },
  }
}

/** Nudges can be set in a terminal, but nobody is there to be nudged. */
export function createSubscriptions(): SubscriptionStore {
  const rows = new Map<string, Subscription>()
  return {
    find: (key) => Promise.resolve(rows.get(nameOf(key)) ?? null),
    put: (key, subscription) => {
      rows.set(nameOf(key), subscription)
      return Promise.resolve()
    },
    pause: (key, away, nextAt) => {
      const found = rows.get(nameOf(key))
      const pause = { pauseFrom: away?.from ?? null, pauseUntil: away?.until ?? null }
      if (found !== undefined) rows.set(nameOf(key), { ...found, ...pause, nextAt })
      return Promise.resolve()
    },
    refresh: () => Promise.resolve(),
    remove: (key) => {
      rows.delete(nameOf(key))
      return Promise.resolve()
    },
    removeWithin: () => Promise.resolve(),
    snooze: () => Promise.resolve(),
  }
}

function nameOf({ tenant, conversation }: ConversationKey): string {
  return JSON.stringify([tenant, conversation])
}
