import { DateTime } from 'luxon'

/** Whether a message of our own accord may come: on a weekday from 9 to 17, on the clock of a zone. */
export function isWorkingHour(at: number, zone: string): boolean {
  const { weekday, hour } = DateTime.fromMillis(at, { zone })
  return weekday <= 5 && hour >= 9 && hour < 17
}
