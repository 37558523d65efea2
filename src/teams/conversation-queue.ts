/** Events that may wait for one conversation; a person never gets near it, a flood does. */
const longestQueue = 32

export type Queued<T> = { readonly kind: 'done'; readonly value: T } | { readonly kind: 'full' }

/**
 * Runs the tasks of one conversation one after the other, those of different conversations side by
 * side. Holds nothing for a conversation at rest. A task that throws does not stop the next.
 */
export function createConversationQueue() {
  const lines = new Map<string, { last: Promise<unknown>; length: number }>()

  return {
    async run<T>(conversation: string, task: () => Promise<T>): Promise<Queued<T>> {
      const line = lines.get(conversation) ?? { last: Promise.resolve(), length: 0 }
      if (line.length >= longestQueue) return { kind: 'full' }
      const turn = line.last.then(task, task)
      line.last = turn.catch(() => undefined)
      line.length += 1
      lines.set(conversation, line)
      try {
        return { kind: 'done', value: await turn }
      } finally {
        line.length -= 1
        if (line.length === 0) lines.delete(conversation)
      }
    },

    /** Conversations with something running or waiting. */
    get size() {
      return lines.size
    },
  }
}
