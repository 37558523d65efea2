import DateHolidays from 'date-holidays'
import type { Holidays } from '../core/nudges/rule.ts'

const dayMs = 86_400_000

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

/** The countries (ISO 3166-1 alpha-2) whose holidays are known. */
export function holidayCountries(): readonly string[] {
  return Object.keys(new DateHolidays().getCountries())
}

function publicHolidays(country: string, year: number): ReadonlySet<string> {
  const days = new Set<string>()
  for (const holiday of new DateHolidays(country).getHolidays(year)) {
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
