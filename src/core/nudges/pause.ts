import { DateTime } from 'luxon'
import { dayMs, firstInstant, wallClock } from './local-instant.ts'
import { readLocalTime, type LocalTime } from './rule.ts'

/** How long nudges stay away; each has an end, and then they come back by themselves. */
export type Pause =
  | { readonly kind: 'today' }
  | { readonly kind: 'tomorrow-morning'; readonly at: LocalTime }
  /** Up to the beginning of this date, `yyyy-MM-dd`. */
  | { readonly kind: 'until'; readonly date: string }

/** Past this a person means to stop, not to pause. */
const longestPauseDays = 366

export type PauseEnd =
  | { readonly kind: 'ends'; readonly at: number }
  | { readonly kind: 'refused'; readonly why: 'unreadable' | 'past' | 'too-long' }

/** The end of a pause that begins now, in epoch milliseconds, on the wall clock of a zone. */
export function pauseEnd(pause: Pause, now: number, zone: string): PauseEnd {
  const today = Math.floor(wallClock(zone, now) / dayMs) * dayMs
  switch (pause.kind) {
    case 'today':
      return { kind: 'ends', at: firstInstant(zone, today + dayMs) }
    case 'tomorrow-morning': {
      const minute = readLocalTime(pause.at)
      return minute === null
        ? { kind: 'refused', why: 'unreadable' }
        : { kind: 'ends', at: firstInstant(zone, today + dayMs + minute * 60_000) }
    }
    case 'until': {
      const date = DateTime.fromFormat(pause.date, 'yyyy-MM-dd', { zone: 'utc' })
      if (!date.isValid) return { kind: 'refused', why: 'unreadable' }
      const wall = date.toMillis()
      if (wall <= today) return { kind: 'refused', why: 'past' }
      if (wall > today + longestPauseDays * dayMs) return { kind: 'refused', why: 'too-long' }
      return { kind: 'ends', at: firstInstant(zone, wall) }
    }
  }
}
