import type { LocalRange, LocalTime, Weekday } from '../../nudges/rule.ts'

/** Dates are `yyyy-MM-dd` in the person's zone; a pause ends on the first day that nudges come again. */
export interface HeardPause {
  readonly from: string
  readonly until: string
}

/** What was said of a rule so far: what is missing can be asked for. */
export interface PartOfRule {
  readonly days: readonly Weekday[]
  readonly times: readonly LocalTime[]
  /** How often within a day; null when no interval was named. */
  readonly minutes: number | null
  readonly ranges: readonly LocalRange[]
}

/** What is asked back. */
export type Ask =
  | 'days'
  | 'times'
  | 'end'
  | 'length'
  | 'past'
  | 'impossible'
  | 'how-often'
  | 'weekly'
  | 'same-times'

/**
 * What somebody says of times. Nothing here takes effect before it is read back and agreed to.
 */
export type HeardTimes =
  | {
      readonly kind: 'times'
      readonly days: readonly Weekday[]
      readonly times: readonly LocalTime[]
    }
  | {
      readonly kind: 'every'
      /** Empty: none were named. */
      readonly days: readonly Weekday[]
      readonly minutes: number
      /** Empty: none were named. */
      readonly ranges: readonly LocalRange[]
    }
  | ({ readonly kind: 'pause' } & HeardPause)
  /** The words fit each of these; the person says which. */
  | { readonly kind: 'which'; readonly pauses: readonly HeardPause[] }
  /** No times on these days: every week, or the first of them only. */
  | {
      readonly kind: 'not-on'
      readonly days: readonly Weekday[]
      readonly pause: HeardPause | null
    }
  /** Nothing at these hours, on any day. */
  | { readonly kind: 'quiet'; readonly ranges: readonly LocalRange[] }
  /** Times that go from those there are, and times that come to them. */
  | {
      readonly kind: 'change'
      readonly drop: readonly LocalTime[]
      readonly add: readonly LocalTime[]
    }
  | { readonly kind: 'snooze'; readonly minutes: number }
  /** To ask rather than guess; what was understood comes along. */
  | ({ readonly kind: 'unclear'; readonly ask: Ask } & PartOfRule)
  | { readonly kind: 'none' }

export const nothingSaid: PartOfRule = { days: [], times: [], minutes: null, ranges: [] }

/** A question back, with what was understood so far. */
export function unclear(ask: Ask, so: Partial<PartOfRule> = {}): HeardTimes {
  return { kind: 'unclear', ask, ...nothingSaid, ...so }
}
