import type { Advance, DueNudge } from '../delivery.ts'
import { isAway } from './away.ts'
import { nextMoment, slotAt } from './next-moment.ts'
import type { Holidays } from './rule.ts'

/**
 * Moves a due subscription on. After an outage only the last slot that is not too late is sent:
 * nudges never pile up. A slot that was sent before is never sent again, nor one within a pause.
 */
export function advance(due: DueNudge, now: number, expiryMs: number, holidays: Holidays): Advance {
  const { rule, lastSlot, away } = due
  const oldest = now - expiryMs
  let current = { at: due.nextAt, slot: slotAt(rule.zone, due.nextAt) }
  let next = nextMoment(rule, Math.max(current.at, oldest), holidays, lastSlot, away)
  while (next !== null && next.at <= now) {
    current = next
    next = nextMoment(rule, current.at, holidays, lastSlot, away)
  }
  const isNew = lastSlot === null || current.slot > lastSlot
  const isWanted = isNew && !isAway(away, current.at)
  const deliver =
    isWanted && current.at >= oldest ? { slot: current.slot, dueAt: current.at } : null
  return { deliver, nextAt: next?.at ?? null }
}
