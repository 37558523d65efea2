import type { Advance, DueNudge } from '../delivery.ts'
import { nextMoment, slotAt } from './next-moment.ts'
import type { Holidays } from './rule.ts'

/**
 * Moves a due subscription on. After an outage only the last slot that is not too late is sent:
 * nudges never pile up. A slot that was sent before is never sent again.
 */
export function advance(due: DueNudge, now: number, expiryMs: number, holidays: Holidays): Advance {
  const { rule, lastSlot } = due
  const oldest = now - expiryMs
  let current = { at: due.nextAt, slot: slotAt(rule.zone, due.nextAt) }
  let next = nextMoment(rule, Math.max(current.at, oldest), holidays, lastSlot)
  while (next !== null && next.at <= now) {
    current = next
    next = nextMoment(rule, current.at, holidays, lastSlot)
  }
  const isNew = lastSlot === null || current.slot > lastSlot
  const deliver = isNew && current.at >= oldest ? { slot: current.slot, dueAt: current.at } : null
  return { deliver, nextAt: next?.at ?? null }
}
