import DateHolidays from 'date-holidays'
import type { Holidays } from '../core/nudges/rule.ts'

const dayMs = 86_400_000

/**
 * A country has only those days on which all of it is free; we do not know in which part somebody
 * works. Where that leaves out a day of nearly everybody, the largest part stands for all: Scotland
 * has its own day in August, the rest of the United Kingdom another.
 */
const largestPart: ReadonlyMap<string, string> = new Map([['GB', 'ENG']])

/** Public holidays from a kept library, each country and year computed once. */
export function createHolidays(): Holidays {
  const known = new Map<string, ReadonlySet<string>>()
  return (country, year) => {
    const key = `${country} ${year}`
    const found = known.get(key) ?? publicHolidays(country, year)
    known.set(key, found)
    return found
  }
}

function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const days = new Set<string>()
  const part = largestPart.get(country)
  const calendar = part === undefined ? new DateHolidays(country) : new DateHolidays(country, part)
  for (const holiday of calendar.getHolidays(year)) {
    if (holiday.type !== 'public') continue
    // one holiday can last several days
    const length = Math.max(
      1,
      Math.round((holiday.end.getTime() - holiday.start.getTime()) / dayMs),
    )
    const first = Date.parse(`${holiday.date.slice(0, 10)}Z`)
    for (let day = 0; day < length; day++) {
      days.add(new Date(first + day * dayMs).toISOString().slice(0, 10))
    }
  }
  return days
}
