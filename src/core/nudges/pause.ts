import { DateTime } from 'luxon'
import type { Away } from './away.ts'
import { dayMs, firstInstant, wallClock } from './local-instant.ts'
import { readLocalTime, type LocalTime } from './rule.ts'

/** When nudges stay away; each pause has an end, and then they come back by themselves. */
export type Pause =
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow-morning'; readonly at: LocalTime }
  /** Up to the beginning of this date, `yyyy-MM-dd`, or to a minute of it, `yyyy-MM-ddTHH:mm`. */
  | { readonly kind: 'until'; readonly date: string }
  /** From the beginning of one date up to that of another. */
  | { readonly kind: 'between'; readonly from: string; readonly until: string }

/** Past this a person means to stop, not to pause; and nobody plans one further ahead. */
const longestPauseDays = 366

export type PauseReading =
  | { readonly kind: 'away'; readonly away: Away }
  | { readonly kind: 'refused'; readonly why: 'unreadable' | 'past' | 'too-long' | 'backwards' }

/** A pause that is asked for now, as instants, on the wall clock of a zone. */
export function readPause(pause: Pause, now: number, zone: string): PauseReading {
  const today = Math.floor(wallClock(zone, now) / dayMs) * dayMs
  switch (pause.kind) {
    case 'today':
      return fromNow(firstInstant(zone, today + dayMs))
    case 'tomorrow-morning': {
      const minute = readLocalTime(pause.at)
      return minute === null
        ? { kind: 'refused', why: 'unreadable' }
        : fromNow(firstInstant(zone, today + dayMs + minute * 60_000))
    }
    case 'until':
      return between(now, today, wallOf(pause.date), zone)
    case 'between':
      return between(now, wallOf(pause.from), wallOf(pause.until), zone)
  }
}

function fromNow(until: number): PauseReading {
  return { kind: 'away', away: { from: null, until } }
}

function between(
  now: number,
  from: number | null,
  until: number | null,
  zone: string,
): PauseReading {
  if (from === null || until === null) return { kind: 'refused', why: 'unreadable' }
  const today = Math.floor(wallClock(zone, now) / dayMs) * dayMs
  if (firstInstant(zone, until) <= now) return { kind: 'refused', why: 'past' }
  if (until <= from) return { kind: 'refused', why: 'backwards' }
  const longest = longestPauseDays * dayMs
  if (from > today + longest || until > Math.max(from, today) + longest)
    return { kind: 'refused', why: 'too-long' }
  const start = firstInstant(zone, from)
  return {
    kind: 'away',
    away: { from: start <= now ? null : start, until: firstInstant(zone, until) },
  }
}

function wallOf(date: string): number | null {
  const format = date.includes('T') ? "yyyy-MM-dd'T'HH:mm" : 'yyyy-MM-dd'
  const read = DateTime.fromFormat(date, format, { zone: 'utc' })
  return read.isValid ? read.toMillis() : null
}
