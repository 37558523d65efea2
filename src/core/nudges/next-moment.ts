import { isAway, type Away } from './away.ts'
import { dayMs, firstInstant, wallClock } from './local-instant.ts'
import { slotsOfDay, type Holidays, type Rule, type Weekday } from './rule.ts'

/** Far past the longest row of free days that a rule can meet. */
const horizonDays = 400

/** A moment at which a nudge falls due. */
export interface Moment {
  /** Epoch milliseconds. */
  readonly at: number
  /** The wall clock then, `yyyy-MM-ddTHH:mm`: a slot is sent at most once. */
  readonly slot: string
}

/**
 * The first moment of a rule after an instant (epoch milliseconds), or null when it has none.
 * `lastSlot`: the last slot that was sent, on the clock of the rule's zone. Slots up to it never come
 * again, so that a changed rule or clock cannot repeat one. `away`: nothing comes within it.
 */
export function nextMoment(
  rule: Rule,
  after: number,
  holidays: Holidays,
  lastSlot: string | null = null,
  away: Away | null = null,
): Moment | null {
  const next = nextOfRule(rule, after, holidays, lastSlot)
  return away !== null && next !== null && isAway(away, next.at)
    ? nextOfRule(rule, away.until - 1, holidays, lastSlot)
    : next
}

function nextOfRule(
  rule: Rule,
  after: number,
  holidays: Holidays,
  lastSlot: string | null,
): Moment | null {
  const slots = slotsOfDay(rule)
  if (slots.length === 0) return null
  const today = Math.floor(wallClock(rule.zone, after) / dayMs)
  for (let day = today; day < today + horizonDays; day++) {
    if (!isActive(rule, day, holidays)) continue
    for (const minute of slots) {
      const at = firstInstant(rule.zone, day * dayMs + minute * 60_000)
      if (at <= after) continue
      const slot = slotAt(rule.zone, at)
      if (lastSlot === null || slot > lastSlot) return { at, slot }
    }
  }
  return null
}

/** The wall clock of a zone at an instant, as the name of a slot. */
export function slotAt(zone: string, instant: number): string {
  return new Date(wallClock(zone, instant)).toISOString().slice(0, 16)
}

/** When a slot was, on the clock of the zone that it is named after. */
export function slotInstant(zone: string, slot: string): number {
  return firstInstant(zone, Date.parse(`${slot.slice(0, 16)}Z`))
}

/** The name that the moment of a slot has on the clock of another zone. */
export function slotElsewhere(slot: string, from: string, to: string): string {
  return from === to ? slot : slotAt(to, slotInstant(from, slot))
}

/** Whether a day, counted from 1970-01-01, is one of the rule's and no holiday. */
function isActive(rule: Rule, day: number, holidays: Holidays): boolean {
  return rule.days.includes(weekday(day)) && !isHoliday(rule, day, holidays)
}

/** 1970-01-01 was a Thursday. */
export function weekday(day: number): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday
}

function isHoliday(rule: Rule, day: number, holidays: Holidays): boolean {
  if (rule.holidays === null) return false
  const date = new Date(day * dayMs).toISOString().slice(0, 10)
  return holidays(rule.holidays, Number(date.slice(0, 4))).has(date)
}
