import { dayMs } from './local-instant.ts'
import { weekday } from './next-moment.ts'
import { readLocalTime, slotsOfDay, type Holidays, type Rule } from './rule.ts'

/** Turns are counted from here, a Monday, so that holidays are asked of few years. */
const firstYear = 2024
const firstDay = Date.UTC(firstYear, 0, 1) / dayMs

/** The how-manieth slot of its rule this one is: consecutive slots have consecutive turns. */
export function turnOf(rule: Rule, slot: string, holidays: Holidays): number {
  const slots = slotsOfDay(rule)
  const day = Date.parse(`${slot.slice(0, 10)}Z`) / dayMs
  const minute = readLocalTime(slot.slice(11, 16)) ?? 0
  const before = slots.filter((other) => other < minute).length
  return Math.max(0, activeDaysBefore(rule, day, holidays) * slots.length + before)
}

function activeDaysBefore(rule: Rule, day: number, holidays: Holidays): number {
  const weeks = Math.floor((day - firstDay) / 7)
  const started = rule.days.filter((active) => active < weekday(day)).length
  return weeks * rule.days.length + started - holidaysBefore(rule, day, holidays)
}

/** Holidays that took away a day of the rule. */
function holidaysBefore(rule: Rule, day: number, holidays: Holidays): number {
  const { holidays: country } = rule
  if (country === null) return 0
  const year = new Date(day * dayMs).getUTCFullYear()
  let count = 0
  for (let past = firstYear; past <= year; past++) {
    for (const date of holidays(country, past)) {
      const free = Date.parse(`${date}Z`) / dayMs
      if (free < day && rule.days.includes(weekday(free))) count++
    }
  }
  return count
}
