import { DateTime } from 'luxon'

/** The month of a moment (epoch milliseconds) in UTC, `yyyy-MM`. Months sort as they follow. */
export function monthOf(at: number): string {
  return utc(at).toFormat('yyyy-MM')
}

/** The month so many months before a month. */
export function monthsBefore(month: string, count: number): string {
  return DateTime.fromISO(month, { zone: 'utc' }).minus({ months: count }).toFormat('yyyy-MM')
}

/** The day of a moment (epoch milliseconds) in UTC, `yyyy-MM-dd`. Days sort as they follow. */
export function dayOf(at: number): string {
  return utc(at).toFormat('yyyy-MM-dd')
}

/** The day so many days after a day; before it for a number below zero. */
export function daysAfter(day: string, count: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days: count }).toFormat('yyyy-MM-dd')
}

function utc(at: number): DateTime {
  return DateTime.fromMillis(at, { zone: 'utc' })
}
