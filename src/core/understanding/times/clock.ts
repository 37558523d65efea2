import type { Language } from '../../language.ts'
import { writeLocalTime, type LocalTime } from '../../nudges/rule.ts'
import { dayPartAt, isDayPart, type DayPart } from './day-parts.ts'
import { readNumber } from './numbers-in-words.ts'

/** A time of day, and the words that it takes: from `at` up to `next`. */
export interface FoundTime {
  /** Null: named, but no clock shows it. */
  readonly time: LocalTime | null
  readonly at: number
  readonly next: number
}

interface Said {
  readonly hour: number
  readonly minute: number
  /** Said in twenty-four hours ("03:15", "15 uur"), or in half a day that still must be chosen. */
  readonly exact: boolean
  readonly next: number
}

const hourWord = /^(?:uur|u|h|hrs?|oclock|uren|ure|hours?)$/u
const halfDay = /^(?:am|pm)$/u
const opening = /^(?:om|at|tegen|rond|around|by|tussen|between|@)$/u
const linking = /^(?:en|and|of|or|plus)$/u
const quarter = /^(?:kwart|quarter|kwartier)$/u
const filler = /^(?:den|de|ten)$/u
const noHour =
  /^(?:minu|min$|mins$|hour|day|dag|week|weke|times?$|keer|maal|x$|maand|month|tips?$|nudges?$|uren|reminders?$)/u
const englishHour = /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/u

/**
 * Every time of day in these words: "10:30", "9u30", "half elf", "kwart over drie", "ten past two",
 * "3pm". `areBare`: they answer how late, so that any number is an hour.
 */
export function readClock(
  words: readonly string[],
  language: Language,
  areBare = false,
): readonly FoundTime[] {
  const found: FoundTime[] = []
  let at = 0
  while (at < words.length) {
    const last = found.at(-1)?.next ?? -1
    const inList = last === at || (last === at - 1 && linking.test(words[at - 1] ?? ''))
    const said = timeAt(words, at, language, areBare || inList || opensList(words, at, language))
    if (said) found.push({ time: write(said, at, last, words), at, next: said.next })
    at = said?.next ?? at + 1
  }
  return found
}

/** The time that begins at this word, a bare hour included. */
export function readTimeAt(
  words: readonly string[],
  at: number,
  language: Language,
): FoundTime | null {
  const start = opening.test(words[at] ?? '') ? at + 1 : at
  const said = timeAt(words, start, language, true)
  if (said === null) return null
  // the half of the day is part of the time: "3 pm to 5 pm"
  const next = dayPartAt(words, said.next)?.next ?? said.next
  return { time: write(said, start, -1, words), at, next }
}

/** The one time that all of these words make, a bare hour included; null when they say anything else. */
export function readOneTime(words: readonly string[], language: Language): LocalTime | null {
  const start = opening.test(words[0] ?? '') ? 1 : 0
  const parted = dayPartAt(words, start)
  const at = parted ? parted.next + (opening.test(words[parted.next] ?? '') ? 1 : 0) : start
  const said = timeAt(words, at, language, true)
  if (said === null) return null
  const after = dayPartAt(words, said.next)
  if (said.next !== words.length && after?.next !== words.length) return null
  return write(said, at, -1, words)
}

function timeAt(
  words: readonly string[],
  at: number,
  language: Language,
  bare: boolean,
): Said | null {
  return digital(words, at) ?? spoken(words, at, language) ?? plain(words, at, bare)
}

/** A bare number that is followed by others, and then by a time: "9, 11 and 3pm". */
function opensList(words: readonly string[], at: number, language: Language): boolean {
  if (readNumber(words[at]) === null || !/^\d/u.test(words[at] ?? '')) return false
  const next = at + (linking.test(words[at + 1] ?? '') ? 2 : 1)
  if (timeAt(words, next, language, false) !== null) return true
  return opensList(words, next, language)
}

/** "10:30", "9.30", "9u30", "9 uur 30". */
function digital(words: readonly string[], at: number): Said | null {
  const parts = /^(\d{1,2})[:.](\d{2})$/u.exec(words[at] ?? '')
  if (parts) {
    const [, hour = '', minute = ''] = parts
    const next = hourWord.test(words[at + 1] ?? '') ? at + 2 : at + 1
    // "6:30" is early, "3:30" is in the afternoon
    return {
      hour: Number(hour),
      minute: Number(minute),
      exact: isExact(hour) || hour === '6',
      next,
    }
  }
  const hour = words[at] ?? ''
  const minute = words[at + 2] ?? ''
  if (!/^\d{1,2}$/u.test(hour) || !/^(?:u|h|uur)$/u.test(words[at + 1] ?? '')) return null
  if (!/^\d{2}$/u.test(minute) || hourWord.test(words[at + 3] ?? '')) return null
  return { hour: Number(hour), minute: Number(minute), exact: isExact(hour), next: at + 3 }
}

function isExact(hour: string): boolean {
  return hour.startsWith('0') || Number(hour) > 12
}

/** "half elf", "kwart over drie", "tien voor half elf", "half past ten", "quarter to four", "noon". */
function spoken(words: readonly string[], at: number, language: Language): Said | null {
  const first = words[at] ?? ''
  if (/^(?:noon|midday)$/u.test(first)) return { hour: 12, minute: 0, exact: true, next: at + 1 }
  if (/^(?:midnight|middernacht)$/u.test(first))
    return { hour: 0, minute: 0, exact: true, next: at + 1 }
  if (first === 'half') return half(words, at + 1, language)
  const counted = first === 'a' || first === 'een' ? at + 1 : at
  const minutes = quarter.test(words[counted] ?? '') ? 15 : readNumber(words[counted])
  if (minutes === null || minutes > 29) return null
  const unit = words[counted + 1]?.startsWith('minu') === true ? 1 : 0
  const side = words[counted + 1 + unit] ?? ''
  const to = counted + 2 + unit
  if (/^(?:over|past|na)$/u.test(side)) {
    if (words[to] === 'half') return hourAt(words, to + 1, (hour) => hour - 1, 30 + minutes)
    return hourAt(words, to, (hour) => hour, minutes)
  }
  if (/^(?:voor|to|before)$/u.test(side)) {
    if (words[to] === 'half') return hourAt(words, to + 1, (hour) => hour - 1, 30 - minutes)
    // "9 to 5" is a range
    const isWord = side === 'voor' || quarter.test(words[counted] ?? '') || !/^\d/u.test(first)
    return isWord || unit === 1 ? hourAt(words, to, (hour) => hour - 1, 60 - minutes) : null
  }
  return null
}

/** "half elf" is before eleven in Dutch, "half ten" after ten in English. */
function half(words: readonly string[], at: number, language: Language): Said | null {
  if (words[at] === 'past') return hourAt(words, at + 1, (hour) => hour, 30)
  const hour = filler.test(words[at] ?? '') ? (words[at + 1] ?? '') : (words[at] ?? '')
  const isEnglish = englishHour.test(hour) || (language === 'en' && /^\d/u.test(hour))
  return hourAt(words, at, (said) => (isEnglish ? said : said - 1), 30)
}

/** "kwart voor den tienen": the hour may have an article before it and an ending behind. */
function hourAt(
  words: readonly string[],
  at: number,
  toHour: (said: number) => number,
  minute: number,
): Said | null {
  const start = filler.test(words[at] ?? '') && readNumber(words[at + 1]) !== null ? at + 1 : at
  const said = readNumber(words[start])
  if (said === null || said > 24 || noHour.test(words[start + 1] ?? '')) return null
  const next = hourWord.test(words[start + 1] ?? '') ? start + 2 : start + 1
  if (minute === 30 && /^(?:uur|hour)/u.test(words[start] ?? '')) return null
  return { hour: toHour(said), minute, exact: said > 12, next }
}

/** "9 uur", "3pm", "om 9", and a bare number in a list or in a field of its own. */
function plain(words: readonly string[], at: number, bare: boolean): Said | null {
  const hour = readNumber(words[at])
  if (hour === null || /^(?:a|an|een)$/u.test(words[at] ?? '')) return null
  const next = words[at + 1] ?? ''
  const before = words[at - 1] ?? ''
  if (noHour.test(next)) return null
  if (/^(?:elke?|every|iedere?|over|in|na|after|for)$/u.test(before)) return null
  if (before === 'de' && words[at - 2] === 'om') return null
  const named = hourWord.test(next) || halfDay.test(next)
  const opened = opening.test(before) || (filler.test(before) && opening.test(words[at - 2] ?? ''))
  if (!named && !opened && (!bare || words[at] === 'one')) return null
  return {
    hour,
    minute: 0,
    exact: isExact(words[at] ?? ''),
    next: hourWord.test(next) ? at + 2 : at + 1,
  }
}

/**
 * The time in twenty-four hours. Without "am", "'s avonds" and the like, one to half past six is the
 * afternoon, since nudges go with a working day; the bot reads it back before it counts.
 */
function write(
  { hour, minute, exact, next }: Said,
  at: number,
  last: number,
  words: readonly string[],
): LocalTime | null {
  const part = dayPartAt(words, next)?.part ?? partBefore(words, at, last)
  let hours = hour
  if (!exact && part !== 'morning' && hours < 7) hours += 12
  if (part === 'afternoon' && hours < 12) hours += 12
  if (part === 'morning' && halfDay.test(words[next] ?? '') && hours === 12) hours = 0
  if (hours > 23 || hours < 0 || minute > 59) return null
  return writeLocalTime(hours * 60 + minute)
}

/** "'s middags om 3 uur": said before, and not with the time before it. */
function partBefore(words: readonly string[], at: number, last: number): DayPart | null {
  const until = opening.test(words[at - 1] ?? '') ? at - 1 : at
  const word = words[until - 1] ?? ''
  return until - 1 >= last && !halfDay.test(word) ? isDayPart(word) : null
}
