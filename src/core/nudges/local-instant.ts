import { IANAZone } from 'luxon'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
export const dayMs = 24 * hourMs

/** Minutes east of Greenwich at an instant. Throws on a zone that does not exist: rules are checked first. */
function offsetAt(zone: string, instant: number): number {
  const known = IANAZone.create(zone)
  if (!known.isValid) throw new RangeError(`There is no time zone ${zone}`)
  return known.offset(instant)
}

/** The wall clock at an instant, as the epoch milliseconds it would have in UTC. */
export function wallClock(zone: string, instant: number): number {
  return instant + offsetAt(zone, instant) * minuteMs
}

/**
 * The first instant at which the wall clock shows `wall` (epoch milliseconds as if in UTC).
 * A time that comes twice gives the first; one that never comes gives the first instant after it.
 */
export function firstInstant(zone: string, wall: number): number {
  // offsets run from -12 to +14 hours, so the instant sought lies between these two
  const before = offsetAt(zone, wall - 15 * hourMs)
  const after = offsetAt(zone, wall + 13 * hourMs)
  const early = wall - Math.max(before, after) * minuteMs
  const late = wall - Math.min(before, after) * minuteMs
  if (wallClock(zone, early) === wall) return early
  if (wallClock(zone, late) === wall) return late
  return clockJump(zone, early, late, after)
}

/** The instant between two at which the clock of a zone jumps to its offset `after`. */
function clockJump(zone: string, early: number, late: number, after: number): number {
  let [unchanged, changed] = [early, late]
  while (changed - unchanged > 1) {
    const middle = Math.floor((unchanged + changed) / 2)
    if (offsetAt(zone, middle) === after) changed = middle
    else unchanged = middle
  }
  return changed
}
