import type { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import { readWeekday } from './days.ts'
import { readNumber } from './numbers-in-words.ts'

export type HeardDate =
  | { readonly kind: 'date'; readonly date: DateTime; readonly next: number }
  /** Named, but no such day. */
  | { readonly kind: 'impossible' | 'past' }

/** "next Friday" said on a Monday: this week's to some, next week's to others. */
export type NextDay = 'this-week' | 'next-week'

const months: readonly RegExp[] = [
  /^jan(?:uari|uary)?$/u,
  /^feb(?:ruari|ruary)?$/u,
  /^(?:maart|mrt|march|mar)$/u,
  /^apr(?:il)?$/u,
  /^(?:mei|may)$/u,
  /^jun(?:i|e)?$/u,
  /^jul(?:i|y)?$/u,
  /^aug(?:ustus|ust)?$/u,
  /^sep(?:t|tember)?$/u,
  /^o[kc]t(?:ober)?$/u,
  /^nov(?:ember)?$/u,
  /^dec(?:ember)?$/u,
]

/** The day that begins at this word ("vrijdag", "3 januari", "the 15th", "morgen"), from `now` on; null when none does. */
export function readDate(
  words: readonly string[],
  at: number,
  language: Language,
  now: DateTime,
  nextDay: NextDay = 'this-week',
): HeardDate | null {
  const today = now.startOf('day')
  const skip = /^(?:de|the|aanstaande|komende|on|this)$/u.test(words[at] ?? '') ? at + 1 : at
  const [first = '', second = '', third = ''] = words.slice(skip, skip + 3)
  const found = (date: DateTime, length: number): HeardDate => ({
    kind: 'date',
    date,
    next: skip + length,
  })

  if (/^(?:vandaag|today)$/u.test(first)) return found(today, 1)
  if (/^(?:morgen|tomorrow)$/u.test(first)) return found(today.plus({ days: 1 }), 1)
  if (first === 'overmorgen') return found(today.plus({ days: 2 }), 1)
  if (/^(?:kerst\w*|christmas|xmas)$/u.test(first)) return found(comingDay(today, 25, 12), 1)
  const isNext = /^(?:volgende|next)$/u.test(first)
  const monday = today.startOf('week').plus({ weeks: 1 })
  if (isNext && /^week$/u.test(second)) {
    const day = readWeekday(words[skip + 2] === 'op' ? words[skip + 3] : third, language)
    return day === null
      ? found(monday, 2)
      : found(monday.plus({ days: day - 1 }), words[skip + 2] === 'op' ? 4 : 3)
  }
  if (isNext && /^(?:maand|month)$/u.test(second))
    return found(today.startOf('month').plus({ months: 1 }), 2)

  const weekday = readWeekday(isNext ? second : first, language)
  if (weekday !== null && /^(?:volgende|next) week$/u.test(`${second} ${third}`))
    return found(monday.plus({ days: weekday - 1 }), 3)
  if (weekday !== null) {
    const ahead = (weekday - today.weekday + 7) % 7 || 7
    const weeks = isNext && weekday > today.weekday && nextDay === 'next-week' ? 1 : 0
    return found(today.plus({ days: ahead, weeks }), isNext ? 2 : 1)
  }

  const day = readNumber(first)
  const hasSuffix = /^(?:e|ste|de|st|nd|rd|th)$/u.test(second)
  const monthAt = skip + (hasSuffix ? 2 : 1) + (words[skip + (hasSuffix ? 2 : 1)] === 'of' ? 1 : 0)
  const month = monthOf(words[monthAt])
  if (day !== null && month !== null) return dated(today, day, month, words, monthAt + 1)
  const leading = monthOf(first)
  const after = readNumber(second)
  if (leading !== null && after !== null) {
    const next = skip + (/^(?:st|nd|rd|th)$/u.test(third) ? 3 : 2)
    return dated(today, after, leading, words, next)
  }
  if (day !== null && hasSuffix) {
    if (day < 1 || day > 31) return { kind: 'impossible' }
    let date = today.set({ day: Math.min(day, today.daysInMonth ?? 31) })
    for (let ahead = 0; ahead < 4 && (date <= today || date.day !== day); ahead += 1) {
      const later = today.startOf('month').plus({ months: ahead + 1 })
      date = later.set({ day: Math.min(day, later.daysInMonth ?? 31) })
    }
    return found(date, 2)
  }
  return null
}

export function monthOf(word: string | undefined): number | null {
  const at = months.findIndex((month) => month.test(word ?? ''))
  return at < 0 ? null : at + 1
}

function dated(
  today: DateTime,
  day: number,
  month: number,
  words: readonly string[],
  next: number,
): HeardDate {
  const year = /^20\d\d$/u.test(words[next] ?? '') ? Number(words[next]) : null
  if (year !== null) {
    const date = today.set({ year, month, day: 1 }).set({ day })
    if (date.month !== month || day < 1) return { kind: 'impossible' }
    return date < today ? { kind: 'past' } : { kind: 'date', date, next: next + 1 }
  }
  const date = comingDay(today, day, month)
  return day < 1 || date.month !== month ? { kind: 'impossible' } : { kind: 'date', date, next }
}

/** The next such day after today; in another month when there is no such day (31 April). */
function comingDay(today: DateTime, day: number, month: number): DateTime {
  const inYear = (year: number): DateTime =>
    today.set({ year, month, day: 1 }).plus({ days: day - 1 })
  const date = inYear(today.year)
  return date > today ? date : inYear(today.year + 1)
}
