import type { Language } from '../../language.ts'
import type { LocalTime, Weekday } from '../../nudges/rule.ts'
import { isDeniedTime } from './change.ts'
import { readClock } from './clock.ts'
import { readWeekday, readWeekdays } from './days.ts'
import { unclear, type HeardTimes, type PartOfRule } from './heard-times.ts'
import { readCount, readInterval } from './intervals.ts'
import { readRanges } from './ranges.ts'

const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]
/** A beginning or an end that did not make a range: "from 9 every hour until 4". */
const bound = /^(?:tot|until|till|til|vanaf)$/u
/** Repetitions that a rule of weekdays cannot say. */
const notWeekly =
  /\b(?:om de (?:andere )?(?:dag|week)|every (?:other|second) (?:day|week|\w+day)|elke andere \w+|om de (?:twee|2|drie|3|vier|4) (?:dagen|weken)|(?:elke|every|iedere) (?:twee|2|two|drie|3|three|vier|4|four) (?:dagen|weken|days|weeks)|tweewekelijks|fortnight\w*|biweekly|(?:elke|per|iedere|every|each) (?:maand|month)|maandelijks|monthly|(?:eerste|laatste|first|last) \w+ (?:van|of))\b/u

/**
 * Days with times, or an interval. `before`: what was said before a question; `isAnswer`: these
 * words answer how late, so that bare numbers are hours.
 */
export function readRule(
  words: readonly string[],
  language: Language,
  before: PartOfRule,
  isAnswer: boolean,
): HeardTimes {
  const { on, not } = readWeekdays(words, language)
  const heard = readRanges(words, language)
  const interval = readInterval(words)
  const minutes = interval ?? before.minutes
  const { times, unsure } = timesIn(heard.rest, language, isAnswer)
  const part: PartOfRule = {
    days: daysOf(on, not, before.days),
    times: times.length > 0 ? times : before.times,
    minutes,
    ranges: heard.ranges.length > 0 ? heard.ranges : before.ranges,
  }
  const isSilent = on.length + not.length + times.length + heard.ranges.length === 0
  if (
    isSilent &&
    interval === null &&
    unsure === null &&
    !heard.impossible &&
    readCount(words) === null
  )
    return { kind: 'none' }
  if (unsure !== null) return unclear(unsure, { ...part, times: before.times })
  if (notWeekly.test(words.join(' '))) return unclear('weekly', { ...part, days: [] })
  if (heard.denied.length > 0 && interval === null && times.length === 0)
    return areAllDays([...on, ...not])
      ? { kind: 'quiet', ranges: heard.denied }
      : unclear('same-times', { ...part, times: [] })
  if (unknownDay(words, language)) return unclear('weekly', { ...part, days: [] })
  if (minutes !== null && part.ranges.length === 0 && words.some((word) => bound.test(word)))
    return unclear('how-often', part)
  if (minutes !== null) return every(part, minutes, heard.impossible)
  if (heard.impossible) return unclear('impossible', part)
  if (differByDay(words, language)) return unclear('same-times', { ...part, times: [] })
  const isCounted = (readCount(words)?.count ?? part.times.length) === part.times.length
  if (part.times.length > 0 && isCounted)
    return part.days.length > 0
      ? { kind: 'times', days: part.days, times: part.times }
      : unclear('days', part)
  if (!isCounted) return unclear('times', part)
  if (part.ranges.length > 0 && isAsked(words)) return unclear('how-often', part)
  return part.days.length > 0 ? unclear('times', part) : { kind: 'none' }
}

function every(part: PartOfRule, minutes: number, impossible: boolean): HeardTimes {
  if (minutes < 1 || impossible) return unclear('impossible', part)
  return { kind: 'every', days: part.days, minutes, ranges: part.ranges }
}

/** No day was named, or all that somebody works on. */
function areAllDays(days: readonly Weekday[]): boolean {
  return days.length === 0 || workdays.every((day) => days.includes(day))
}

/** "except" takes from what was named; alone, from the working days, or from all when it is a weekend. */
function daysOf(
  on: readonly Weekday[],
  not: readonly Weekday[],
  before: readonly Weekday[],
): readonly Weekday[] {
  if (on.length > 0) return on
  if (not.length === 0) return before
  const from = before.length > 0 ? before : workdays
  return from.filter((day) => !not.includes(day))
}

interface HeardClock {
  readonly times: readonly LocalTime[]
  /** A time that no clock shows, or one time or another. */
  readonly unsure: 'impossible' | 'times' | null
}

function timesIn(words: readonly string[], language: Language, isAnswer: boolean): HeardClock {
  const found = readClock(words, language, isAnswer).filter(({ at }) => !isDeniedTime(words, at))
  const times = found.flatMap(({ time }) => time ?? [])
  if (times.length < found.length) return { times, unsure: 'impossible' }
  const isEither = found.some(
    ({ next }, index) => index < found.length - 1 && /^(?:of|or)$/u.test(words[next] ?? ''),
  )
  return { times: [...new Set(times)].sort(), unsure: isEither ? 'times' : null }
}

/** "Monday at 9 and Wednesday at 10": a rule has the same times on all of its days. */
function differByDay(words: readonly string[], language: Language): boolean {
  const times = new Set(readClock(words, language).map(({ at }) => at))
  const order = words
    .map((word, at) => (times.has(at) ? 'T' : isDayWord(word, language) ? 'D' : ''))
    .join('')
    .replace(/(.)\1+/gu, '$1')
  return /DTDT|TDTD/u.test(order)
}

function isDayWord(word: string, language: Language): boolean {
  return readWeekday(word, language) !== null || /^(?:werkdag|weekdag|weekday|workday)/u.test(word)
}

/** A word that looks like a day and is none that we know: leaving it out would be a guess. */
function unknownDay(words: readonly string[], language: Language): boolean {
  return words.some(
    (word) =>
      /^[a-z]{2,}(?:dag|day)s?$/u.test(word) &&
      readWeekday(word, language) === null &&
      !/^(?:werk|week|work|feest|mid|namid|voormid|to|every|holi|birth|verjaar|some)(?:dag|day)s?$/u.test(
        word,
      ),
  )
}

/** A part of the day said in passing ("ik zit 's middags thuis") asks for nothing. */
function isAsked(words: readonly string[]): boolean {
  return words.some((word) =>
    /^(?:tips?|nudges?|reminders?|alleen|only|elke?|every|tussen|between|van|from|kantoor\w*|office|working|work|werktijd\w*|beweegtips?)$/u.test(
      word,
    ),
  )
}
