import type { LocalRange, LocalTime, Weekday } from '../../nudges/rule.ts'

/**
 * What somebody says of times. Dates are `yyyy-MM-dd` in the person's zone; a pause ends on the first
 * day that nudges come again. Nothing here takes effect before it is read back and agreed to.
 */
export type HeardTimes =
  | {
      readonly kind: 'times'
      readonly days: readonly Weekday[]
      readonly times: readonly LocalTime[]
    }
  | {
      readonly kind: 'every'
      readonly days: readonly Weekday[]
      readonly minutes: number
      readonly range: LocalRange | null
    }
  | { readonly kind: 'pause'; readonly from: string; readonly until: string }
  | { readonly kind: 'snooze'; readonly minutes: number }
  /** To ask rather than guess; what was understood comes along. */
  | {
      readonly kind: 'unclear'
      readonly ask: 'days' | 'times' | 'end' | 'length' | 'which-day' | 'past' | 'impossible'
      readonly days: readonly Weekday[]
      readonly times: readonly LocalTime[]
    }
  | { readonly kind: 'none' }

/** A question back, with what was understood so far. */
export function unclear(
  ask: Extract<HeardTimes, { kind: 'unclear' }>['ask'],
  days: readonly Weekday[] = [],
  times: readonly LocalTime[] = [],
): HeardTimes {
  return { kind: 'unclear', ask, days, times }
}
