import { awayOf, type Away } from '../../core/nudges/away.ts'
import { nextMoment } from '../../core/nudges/next-moment.ts'
import { readPause, type Pause, type PauseReading } from '../../core/nudges/pause.ts'
import type { Subscription } from '../../core/nudges/subscription.ts'
import type { Sitting } from './desk.ts'

/** What a pause that is asked for comes to, beside one that there is already. */
export type Pausing =
  | Exclude<PauseReading, { kind: 'away' }>
  | {
      readonly kind: 'away'
      readonly away: Away
      /** The pause that is lost by it, since one is kept at a time. */
      readonly instead: Away | null
    }

/** A pause that touches or overlaps the one there is joins it or corrects it; one apart replaces it. */
export function pausing({ desk, now }: Sitting, found: Subscription, wanted: Pause): Pausing {
  const read = readPause(wanted, now, found.rule.zone)
  const before = awayOf(found, now)
  if (read.kind !== 'away' || before === null) return { ...read, ...alone }
  const { away } = read
  const [first, second] = startOf(before) <= startOf(away) ? [before, away] : [away, before]
  if (first.until > startOf(second)) return { kind: 'away', away, instead: null }
  const between = nextMoment(found.rule, first.until - 1, desk.holidays)
  if (between !== null && between.at < startOf(second))
    return { kind: 'away', away, instead: before }
  return { kind: 'away', away: { from: first.from, until: second.until }, instead: null }
}

const alone = { instead: null }

function startOf({ from }: Away): number {
  return from ?? -Infinity
}
