import { z } from 'zod/v4'
import type { Happening } from '../chat/inbound.ts'
import type { Press } from '../core/view.ts'

const name = z.string().min(1).max(200)

/** Also holds a question that waits for a yes: at most 48 times of day, as JSON. */
const carried = z.string().max(600)

const position = z.object({ tree: name, node: name, version: carried.min(1) })

const press = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answer'), position, option: name }),
  z.object({ kind: z.literal('command'), name, value: carried.optional() }),
  z.object({ kind: z.literal('form'), form: name, option: name }),
])

/** Under this key a card's data carries its press; every other key is a filled-in field. */
export const pressKey = 'press'

/** The verb of all our actions: what was meant stands in the data. */
export const pressVerb = 'press'

/** Reads what came back from a card: a fallback submit or an executed action. */
export function readPress(data: unknown): Happening {
  const card = z.record(z.string(), z.unknown()).safeParse(data)
  const read = press.safeParse(card.data?.[pressKey])
  if (!card.success || !read.success) return { kind: 'other', reason: 'malformed-press' }
  return { kind: 'pressed', press: withoutGaps(read.data), inputs: readInputs(card.data) }
}

/** Whether a message carries one of our cards' data, so that its text does not count. */
export function carriesPress(data: unknown): boolean {
  return typeof data === 'object' && data !== null && pressKey in data
}

function withoutGaps(data: z.infer<typeof press>): Press {
  if (data.kind !== 'command' || data.value !== undefined) return data as Press
  return { kind: 'command', name: data.name }
}

function readInputs(data: Record<string, unknown>): Record<string, string> {
  const filled = Object.entries(data).flatMap(([key, value]) => {
    if (key === pressKey) return []
    if (typeof value === 'string') return [[key, value.slice(0, 2000)] as const]
    if (typeof value === 'boolean') return [[key, String(value)] as const]
    return []
  })
  return Object.fromEntries(filled.slice(0, 50))
}
