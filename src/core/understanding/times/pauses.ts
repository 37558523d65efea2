import type { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import { readClock, readTimeAt } from './clock.ts'
import { monthOf, readDate, type HeardDate, type NextDay } from './dates.ts'
import { unclear, type HeardPause, type HeardTimes } from './heard-times.ts'
import { hoursNamedAt } from './day-parts.ts'
import { readWeekday } from './days.ts'
import { readNumber } from './numbers-in-words.ts'
import { readSpan } from './spans.ts'

type Reading =
  | ({ readonly kind: 'pause' } & HeardPause)
  | { readonly kind: 'unclear'; readonly ask: 'end' | 'past' | 'impossible' }

/** What words may mean in two ways. */
interface Sense {
  readonly language: Language
  /** "next Friday" said on a Monday. */
  readonly nextDay: NextDay
  /** Whether "from Monday to Friday" has a Friday without tips. */
  readonly isLastOff: boolean
}

/** As many as fit on a card beside the way back. */
const mostChoices = 4

/**
 * The pause that words name, a choice when they fit more than one, a question when they fit none.
 * `readings`: the words, once for each way to read a date in figures.
 */
export function readPauses(
  readings: readonly (readonly string[])[],
  language: Language,
  now: DateTime,
): HeardTimes {
  const heard = readings.flatMap((words) =>
    (['this-week', 'next-week'] as const).flatMap((nextDay) =>
      [true, false].map((isLastOff) => readPause(words, { language, nextDay, isLastOff }, now)),
    ),
  )
  const pauses = new Map<string, HeardPause>()
  for (const one of heard)
    if (one.kind === 'pause')
      pauses.set(`${one.from} ${one.until}`, { from: one.from, until: one.until })
  const [first, second] = pauses.values()
  if (second !== undefined)
    return { kind: 'which', pauses: [...pauses.values()].slice(0, mostChoices) }
  if (first !== undefined) return { kind: 'pause', ...first }
  const [problem] = heard
  return unclear(problem?.kind === 'unclear' ? problem.ask : 'end')
}

function readPause(words: readonly string[], sense: Sense, now: DateTime): Reading {
  const today = now.startOf('day')
  const plain = words.join(' ')
  const between = readStretch(words, sense, now)
  if (between) return between
  const end = words.findIndex((word) => /^(?:tot|until|till|til|tm|through|thru)$/u.test(word))
  if (end >= 0) return readEnd(words, end, sense, now)
  if (namesNextWeek(words, sense.language)) {
    const monday = today.startOf('week').plus({ weeks: 1 })
    return paused(monday, monday.plus({ weeks: 1 }), today)
  }
  if (/\b(?:deze|this|rest of the|rest van de) week\b/u.test(plain))
    return paused(today, today.startOf('week').plus({ weeks: 1 }), today)
  const days = daysIn(words)
  for (let at = 0; at < words.length; at += 1) {
    const date = dateAt(words, at, sense, now)
    if (date === null) continue
    if (date.kind !== 'date') return ask(date)
    if (days !== null) return paused(date.date, date.date.plus({ days }), today)
    // "from Monday" has no end
    return /^(?:vanaf|from|starting)$/u.test(words[at - 1] ?? '')
      ? ask(null)
      : paused(date.date, lastOf(words, date, sense, now), today)
  }
  return days === null ? ask(null) : paused(today, today.plus({ days }), today)
}

/** The length of "twee weken", and not of "volgende week". */
function daysIn(words: readonly string[]): number | null {
  const counted = words.filter(
    (word, at) =>
      word !== 'week' || !/^(?:volgende|next|komende|deze|this)$/u.test(words[at - 1] ?? ''),
  )
  const span = readSpan(counted)
  return span?.unit === 'days' ? span.count : null
}

/** "volgende week", and not "volgende week maandag". */
function namesNextWeek(words: readonly string[], language: Language): boolean {
  return words.some(
    (word, at) =>
      /^(?:volgende|next|komende)$/u.test(word) &&
      words[at + 1] === 'week' &&
      ![words[at - 1], words[at + 2], words[at + 3]].some(
        (beside) => readWeekday(beside, language) !== null,
      ),
  )
}

/** The end of single days: "morgen", "maandag en dinsdag". */
function lastOf(
  words: readonly string[],
  first: HeardDate & { kind: 'date' },
  sense: Sense,
  now: DateTime,
): DateTime {
  const until = first.date.plus({ days: 1 })
  if (!/^(?:en|and)$/u.test(words[first.next] ?? '')) return until
  const next = dateAt(words, first.next + 1, sense, now)
  return next?.kind === 'date' && next.date.hasSame(until, 'day')
    ? lastOf(words, next, sense, now)
    : until
}

/** "tot vrijdag", "until 3 January", "t/m vrijdag", "tot 14:00". */
function readEnd(words: readonly string[], link: number, sense: Sense, now: DateTime): Reading {
  const today = now.startOf('day')
  const isLast =
    /^(?:tm|through|thru)$/u.test(words[link] ?? '') ||
    /^(?:tot en met|until and)/u.test(words.slice(link).join(' '))
  let at = link + (words.slice(link).join(' ').startsWith('tot en met') ? 3 : 1)
  const past = /^(?:na|after)$/u.test(words[at] ?? '')
  if (past) at += 1
  const date = dateAt(words, at, sense, now)
  // "off from 1 to 5" can be hours or days, and has a beginning
  const isOpened = words.slice(0, link).some((word) => /^(?:van|from|vanaf)$/u.test(word))
  if (date === null) return isOpened ? ask(null) : untilTime(words.slice(at), sense, now)
  if (date.kind !== 'date') return ask(date)
  const time = timeBehind(words.slice(date.next), sense)
  if (time !== null) return atTime(date.date, time, now)
  const part = hoursNamedAt(words, date.next)
  const end = isLast ? part?.to : part?.from
  // until the morning is until that day
  if (end !== undefined && end !== '00:00' && end !== '24:00') return atTime(date.date, end, now)
  const isChristmas = /^(?:kerst|christmas|xmas)/u.test(words[at] ?? '')
  const until = date.date.plus({ days: past && isChristmas ? 2 : isLast || past ? 1 : 0 })
  return paused(today, until, today)
}

/** A time of day later today; one that is over is asked about. */
function untilTime(words: readonly string[], { language }: Sense, now: DateTime): Reading {
  const found = readTimeAt(words, 0, language)
  if (found === null) return ask(null)
  return found.time === null ? ask({ kind: 'impossible' }) : atTime(now, found.time, now)
}

function timeBehind(words: readonly string[], { language }: Sense): string | null {
  const [found] = readClock(words.slice(0, 6), language)
  return found?.time ?? null
}

function atTime(day: DateTime, time: string, now: DateTime): Reading {
  const date = day.toFormat('yyyy-MM-dd')
  if (`${date}T${time}` <= now.toFormat("yyyy-MM-dd'T'HH:mm")) return ask({ kind: 'past' })
  return { kind: 'pause', from: now.toFormat('yyyy-MM-dd'), until: `${date}T${time}` }
}

/** "van 1 tot 14 augustus", "from 3 to 7 January", "maandag t/m vrijdag". */
function readStretch(words: readonly string[], sense: Sense, now: DateTime): Reading | null {
  const opened = words.findIndex((word) => /^(?:van|from|vanaf|between|tussen)$/u.test(word))
  const to = words.findIndex(
    (word, at) =>
      at > Math.max(0, opened) &&
      (/^(?:tot|to|until|till|tm|through|thru)$/u.test(word) ||
        (/^(?:en|and)$/u.test(word) && /^(?:between|tussen)$/u.test(words[opened] ?? ''))),
  )
  if (to < 0) return null
  const start = opened >= 0 && opened < to ? opened + 1 : startBefore(words, to, sense, now)
  if (start === null) return null
  const link = words[to] ?? ''
  const endAt = to + (words[to + 1] === 'en' ? 3 : 1)
  const until = dateAt(words, endAt, sense, now)
  if (until === null) return null
  if (until.kind !== 'date') return ask(until)
  const bare = readNumber(words[start])
  const from =
    bare !== null && monthOf(words[start + 1]) === null
      ? until.date.set({ day: bare })
      : dateOf(dateAt(words, start, sense, now))
  if (from === null) return null
  // "from Wednesday to Monday": the Monday after it
  const isWeekday = until.next - endAt === 1 && readNumber(words[endAt]) === null
  const end = from > until.date && isWeekday ? until.date.plus({ weeks: 1 }) : until.date
  if (from > end) return ask({ kind: 'impossible' })
  const isSaid = /^(?:tm|through|thru)$/u.test(link) || words[to + 1] === 'en'
  // "until" and dates in figures have an end of their own; days of the week leave it open
  const isOpen = /^(?:to|tot|and|en)$/u.test(link) && isWeekday
  const isLastOff = isSaid || /^(?:and|en)$/u.test(link) || (isOpen && sense.isLastOff)
  return paused(from, end.plus({ days: isLastOff ? 1 : 0 }), now.startOf('day'))
}

/** Where the date that ends right before a word begins; null when there is none. */
function startBefore(
  words: readonly string[],
  to: number,
  sense: Sense,
  now: DateTime,
): number | null {
  for (let at = to - 1; at >= Math.max(0, to - 4); at -= 1) {
    const date = dateAt(words, at, sense, now)
    if (date?.kind === 'date' && date.next === to) {
      const before = at > 0 ? dateAt(words, at - 1, sense, now) : null
      return before?.kind === 'date' && before.next === to ? at - 1 : at
    }
  }
  const bare = readNumber(words[to - 1])
  return bare !== null && readNumber(words[to + 1]) !== null ? to - 1 : null
}

function dateAt(
  words: readonly string[],
  at: number,
  { language, nextDay }: Sense,
  now: DateTime,
): HeardDate | null {
  return readDate(words, at, language, now, nextDay)
}

function dateOf(heard: HeardDate | null): DateTime | null {
  return heard?.kind === 'date' ? heard.date : null
}

function paused(from: DateTime, until: DateTime, today: DateTime): Reading {
  const first = from < today ? today : from
  if (until <= first) return ask({ kind: 'past' })
  return { kind: 'pause', from: first.toFormat('yyyy-MM-dd'), until: until.toFormat('yyyy-MM-dd') }
}

function ask(heard: HeardDate | null): Reading {
  return { kind: 'unclear', ask: heard === null || heard.kind === 'date' ? 'end' : heard.kind }
}
