import type { ConversationKey, ConversationStore, StoredConversation } from '../core/ports.ts'

/** Conversations that live as long as the terminal does. */
export function createMemory(): ConversationStore {
  const rows = new Map<string, StoredConversation>()
  const name = ({ tenant, conversation }: ConversationKey) => JSON.stringify([tenant, conversation])
  return {
    load: (key) => Promise.resolve(rows.get(name(key)) ?? null),
    save: (key, next, expected) => {
      if ((rows.get(name(key))?.revision ?? null) !== expected) return Promise.resolve(false)
      rows.set(name(key), { ...next, revision: (expected ?? 0) + 1 })
      return Promise.resolve(true)
    },
    remove: (key) => {
      rows.delete(name(key))
      return Promise.resolve()
    },
  }
}
