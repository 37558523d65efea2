import type { LocalTime } from '../../nudges/rule.ts'
import { readNumber } from './numbers-in-words.ts'

/** What a message says of times of day. `impossible`: a time is named that no clock shows. */
export interface ClockTimes {
  readonly times: readonly LocalTime[]
  readonly impossible: boolean
}

interface Found {
  readonly hour: number
  readonly minute: number
  /** Said in twenty-four hours ("03:15", "15 uur"), or in half a day that still must be chosen. */
  readonly exact: boolean
  readonly next: number
}

const hourWord = /^(?:uur|u|h|hrs?|oclock|uren)$/u
const halfDay = /^(?:am|pm)$/u
const morning = /^(?:ochtends|sochtends|ochtend|morgens|smorgens|morning|mornings|am|vm)$/u
const afternoon = /^(?:middags|smiddags|middag|avonds|savonds|avond|afternoon|evening|pm|nm)$/u
const opening = /^(?:om|at|tegen|rond|around|by|en|and|of|or|tot|to|tussen|between|van|from|plus)$/u

/** Every time of day in these words: "10:30", "9u30", "half elf", "kwart over drie", "ten past two", "3pm". */
export function readClock(words: readonly string[]): ClockTimes {
  const times: LocalTime[] = []
  let impossible = false
  let at = 0
  let last = -9
  while (at < words.length) {
    const found = timeAt(
      words,
      at,
      last === at - 1 || (last === at - 2 && /^(?:en|and)$/u.test(words[at - 1] ?? '')),
    )
    if (!found) {
      at += 1
      continue
    }
    const time = write(found, words)
    if (time === null) impossible = true
    else times.push(time)
    last = found.next - 1
    at = found.next
  }
  return { times: [...new Set(times)].sort(), impossible }
}

function timeAt(words: readonly string[], at: number, inList: boolean): Found | null {
  return digital(words, at) ?? spoken(words, at) ?? plain(words, at, inList)
}

/** "10:30", "9.30 uur", "9u30", "9 uur 30". */
function digital(words: readonly string[], at: number): Found | null {
  const parts = /^(\d{1,2})([:.])(\d{2})$/u.exec(words[at] ?? '')
  if (parts) {
    const [, hour = '', mark, minute = ''] = parts
    const next = words[at + 1] ?? ''
    const named = hourWord.test(next) || halfDay.test(next) || opening.test(words[at - 1] ?? '')
    if (mark === '.' && !named) return null
    const exact = hour.length === 2 || Number(hour) > 12
    return {
      hour: Number(hour),
      minute: Number(minute),
      exact,
      next: hourWord.test(next) ? at + 2 : at + 1,
    }
  }
  const hour = /^\d{1,2}$/u.test(words[at] ?? '') ? Number(words[at]) : null
  const minute = words[at + 2] ?? ''
  if (hour === null || !/^(?:u|h|uur)$/u.test(words[at + 1] ?? '') || !/^\d{2}$/u.test(minute))
    return null
  return { hour, minute: Number(minute), exact: hour > 12, next: at + 3 }
}

/** "half elf", "kwart over drie", "tien voor half elf", "half past ten", "quarter to four", "noon". */
function spoken(words: readonly string[], at: number): Found | null {
  const [first = '', second = '', third = '', fourth = ''] = words.slice(at, at + 4)
  if (/^(?:noon|midday)$/u.test(first)) return { hour: 12, minute: 0, exact: true, next: at + 1 }
  if (first === 'half') {
    if (second === 'past') return from(readNumber(third), 30, at + 3)
    const hour = readNumber(second)
    if (/^(?:uur|hour)/u.test(third)) return null
    const isEnglish = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u.test(
      second,
    )
    return hour === null ? null : from(isEnglish ? hour : hour - 1, 30, at + 2)
  }
  const minutes = /^(?:kwart|quarter)$/u.test(first) ? 15 : readNumber(first)
  if (minutes === null || minutes > 29) return null
  if (/^(?:over|past)$/u.test(second)) {
    if (third === 'half') return from(less(readNumber(fourth)), 30 + minutes, at + 4)
    return /^(?:minu|uur|uren|hour)/u.test(fourth) ? null : from(readNumber(third), minutes, at + 3)
  }
  if (/^(?:voor|to)$/u.test(second)) {
    if (third === 'half') return from(less(readNumber(fourth)), 30 - minutes, at + 4)
    const isWord = /^(?:kwart|quarter)$/u.test(first) || second === 'voor' || !/^\d/u.test(first)
    return isWord ? from(less(readNumber(third)), 60 - minutes, at + 3) : null
  }
  return null
}

/** "9 uur", "3pm", "om 9", and a bare number behind another time. */
function plain(words: readonly string[], at: number, inList: boolean): Found | null {
  const hour = readNumber(words[at])
  if (hour === null || /^(?:a|an|een)$/u.test(words[at] ?? '')) return null
  const next = words[at + 1] ?? ''
  const before = words[at - 1] ?? ''
  if (/^(?:minu|min$|hour|day|dag|week|weke|times|keer|maand|month|uren)/u.test(next)) return null
  if (/^(?:elke|every|iedere|om de|de|over|in|na|after|for)$/u.test(before)) return null
  const named = hourWord.test(next) || halfDay.test(next)
  if (!named && !(/^(?:om|at|tegen|rond|around|tussen|between)$/u.test(before) || inList))
    return null
  const exact = hour > 12 || words[at]?.startsWith('0') === true
  return { hour, minute: 0, exact, next: hourWord.test(next) ? at + 2 : at + 1 }
}

function from(hour: number | null, minute: number, next: number): Found | null {
  return hour === null ? null : { hour, minute, exact: false, next }
}

/** The hour before; noon comes before one. */
function less(hour: number | null): number | null {
  return hour === null ? null : hour - 1
}

/**
 * The time in twenty-four hours. Without "am", "'s avonds" and the like, one to half past six is the
 * afternoon, since nudges go with a working day; the bot reads it back before it counts.
 */
function write({ hour, minute, exact, next }: Found, words: readonly string[]): LocalTime | null {
  const around = words.slice(next, next + 4)
  const isAfternoon = around.some((word) => afternoon.test(word))
  const isMorning = !isAfternoon && around.some((word) => morning.test(word))
  let hours = hour
  if (!exact && !isMorning && hours < 7) hours += 12
  if (isAfternoon && hours < 12) hours += 12
  if (isMorning && halfDay.test(words[next] ?? '') && hours === 12) hours = 0
  if (hours > 23 || hours < 0 || minute > 59) return null
  return `${String(hours).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
