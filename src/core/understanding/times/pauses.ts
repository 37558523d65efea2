import type { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import { monthOf, readDate, type HeardDate } from './dates.ts'
import { readNumber } from './numbers-in-words.ts'
import type { Span } from './spans.ts'
import type { HeardTimes } from './heard-times.ts'

/** A pause with its end, a question when the end is missing or unclear; null when nothing says when. */
export function readPause(
  words: readonly string[],
  language: Language,
  now: DateTime,
  span: Span | null,
): HeardTimes | null {
  const today = now.startOf('day')
  const plain = words.join(' ')
  const between = readStretch(words, language, now)
  if (between) return between
  const end = words.findIndex((word) => /^(?:tot|until|till|til|tm|through|thru)$/u.test(word))
  if (end >= 0) {
    const including =
      /^(?:tm|through|thru)$/u.test(words[end] ?? '') ||
      /^(?:tot en met|until and)/u.test(words.slice(end).join(' '))
    let at = end + (words.slice(end).join(' ').startsWith('tot en met') ? 3 : 1)
    const past = /^(?:na|after)$/u.test(words[at] ?? '')
    if (past) at += 1
    const date = readDate(words, at, language, now)
    if (date?.kind !== 'date') return ask(date)
    const isChristmas = /^(?:kerst|christmas|xmas)/u.test(words[at] ?? '')
    const until = date.date.plus({ days: past && isChristmas ? 2 : including || past ? 1 : 0 })
    return paused(today, until, today)
  }
  const nextWeek = /\b(?:volgende|next) week\b/u.test(plain)
  if (nextWeek) {
    const monday = today.startOf('week').plus({ weeks: 1 })
    return paused(monday, monday.plus({ weeks: 1 }), today)
  }
  if (/\b(?:deze|this) week\b/u.test(plain))
    return paused(today, today.startOf('week').plus({ weeks: 1 }), today)
  if (span?.unit === 'days') return paused(today, today.plus({ days: span.count }), today)
  for (let at = 0; at < words.length; at += 1) {
    const date = readDate(words, at, language, now)
    if (date?.kind === 'date') return paused(date.date, date.date.plus({ days: 1 }), today)
    if (date) return ask(date)
  }
  return ask(null)
}

/** "van 1 tot 14 augustus", "from 3 to 7 January", "van maandag tot vrijdag". */
function readStretch(
  words: readonly string[],
  language: Language,
  now: DateTime,
): HeardTimes | null {
  const start = words.findIndex((word) => /^(?:van|from|vanaf)$/u.test(word))
  if (start < 0) return null
  const to = words.findIndex(
    (word, at) => at > start && /^(?:tot|to|until|till|tm|through)$/u.test(word),
  )
  if (to < 0) return null
  const including = /^(?:tm|through)$/u.test(words[to] ?? '') || words[to + 1] === 'en'
  const endAt = to + (words[to + 1] === 'en' ? 3 : 1)
  const until = readDate(words, endAt, language, now)
  if (until === null) return null
  if (until.kind !== 'date') return ask(until)
  const bare = readNumber(words[start + 1])
  const from =
    bare !== null && monthOf(words[start + 2]) === null
      ? until.date.set({ day: bare })
      : dateOf(readDate(words, start + 1, language, now))
  if (!from || from > until.date) return ask({ kind: 'impossible' })
  return paused(from, until.date.plus({ days: including ? 1 : 0 }), now.startOf('day'))
}

function dateOf(heard: HeardDate | null): DateTime | null {
  return heard?.kind === 'date' ? heard.date : null
}

function paused(from: DateTime, until: DateTime, today: DateTime): HeardTimes {
  const first = from < today ? today : from
  if (until <= first) return ask({ kind: 'past' })
  return { kind: 'pause', from: first.toFormat('yyyy-MM-dd'), until: until.toFormat('yyyy-MM-dd') }
}

function ask(heard: Exclude<HeardDate, { kind: 'date' }> | HeardDate | null): HeardTimes {
  const why =
    heard === null || heard.kind === 'date'
      ? 'end'
      : heard.kind === 'ambiguous'
        ? 'which-day'
        : heard.kind
  return { kind: 'unclear', ask: why, days: [], times: [] }
}
