import { Temporal } from 'temporal-polyfill'
import type { Away } from '../../../src/core/nudges/away.ts'
import type { LocalRange, Rule } from '../../../src/core/nudges/rule.ts'

/**
 * The same question answered by other means: lists the moments of the days around an instant by
 * Temporal, and takes the first after it. Slow and plain on purpose.
 */
export function nextByTemporal(
  rule: Rule,
  after: number,
  free: ReadonlySet<string>,
  away: Away | null = null,
): number | null {
  const start = Temporal.Instant.fromEpochMilliseconds(after).toZonedDateTimeISO(rule.zone)
  const times = timesOf(rule)
  const moments: number[] = []
  const counts = (moment: number) =>
    moment > after && !(away !== null && moment >= (away.from ?? -Infinity) && moment < away.until)
  // past the longest pause of the tests, and some weeks of it
  for (let days = -2; days < 45 && !moments.some(counts); days++) {
    const date = start.toPlainDate().add({ days })
    if (!rule.days.some((day) => day === date.dayOfWeek)) continue
    if (rule.holidays !== null && free.has(date.toString())) continue
    for (const time of times) moments.push(instantOf(date.toPlainDateTime(time), rule.zone))
  }
  const next = Math.min(...moments.filter(counts))
  return Number.isFinite(next) ? next : null
}

/** Instants of this zone at which its clock changes, from one year up to another. */
export function clockChanges(zone: string, fromYear: number, toYear: number): number[] {
  const changes: number[] = []
  let at = Temporal.ZonedDateTime.from(`${fromYear}-01-01T00:00[${zone}]`)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || next.year >= toYear) return changes
    changes.push(next.epochMilliseconds)
    at = next
  }
}

function instantOf(local: Temporal.PlainDateTime, zone: string): number {
  const earlier = local.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(local)) return earlier.epochMilliseconds
  // the time does not exist, and `earlier` lies before the gap: the next change is its end
  const change = earlier.getTimeZoneTransition('next')
  if (change === null) throw new Error(`No clock change after ${earlier.toString()}`)
  return change.epochMilliseconds
}

const minutesOfDay = Array.from({ length: 1440 }, (_, minute) => {
  const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })
  return { minute, time, text: time.toString({ smallestUnit: 'minute' }) }
})

function timesOf(rule: Rule): Temporal.PlainTime[] {
  return minutesOfDay
    .filter(({ text, minute }) => isWanted(rule, text, minute))
    .filter(({ text }) => !rule.quiet.some((range) => within(range, text)))
    .map(({ time }) => time)
}

function isWanted({ moments }: Rule, text: string, minute: number): boolean {
  if (moments.kind === 'times') return moments.times.includes(text)
  return moments.ranges.some((range) => {
    const from = Number(range.from.slice(0, 2)) * 60 + Number(range.from.slice(3))
    return within(range, text) && (minute - from) % moments.minutes === 0
  })
}

/** Times of one length sort as they pass. */
function within(range: LocalRange, text: string): boolean {
  return text >= range.from && text < range.to
}
