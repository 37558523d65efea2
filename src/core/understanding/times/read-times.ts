import type { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import { readWords } from '../words.ts'
import { nothingSaid, unclear, type Ask, type HeardTimes, type PartOfRule } from './heard-times.ts'
import { readWeekday } from './days.ts'
import { readNumber } from './numbers-in-words.ts'
import { readNotOn } from './not-on.ts'
import { readChange } from './change.ts'
import { readPartOfDay } from './part-of-day.ts'
import { readPauses } from './pauses.ts'
import { readRule } from './read-rule.ts'
import { readSpan } from './spans.ts'
import { tidyWords } from './tidy-words.ts'
import { writeDates } from './write-dates.ts'

export type { HeardTimes } from './heard-times.ts'

const snooze =
  /\b(?:snooz\w*|uitstel\w*|stel .{0,20}uit|straks|later|zo meteen|postpone|delay|push back|bump|schuif|kwartiertje)\b/u
const pause =
  /\b(?:pau[zs]\w*|vrij|vrijaf|vakantie|verlof|met rust|niet storen|stil|mute|holidays?|vacation|off|leave|away|out of office|hold|suspend|no (?:tips|reminders|messages|nudges)|geen (?:tips|herinneringen|berichten|meldingen)|niks|nothing|quiet|niet sturen|dont send|do not disturb|afwezig|ziek|congres|conference|houd|hou|not (?:working|in)|werk .{0,15}niet|skip|oversla\w*|sla .{0,25}over)\b/u
const named =
  '(?:morgen|vandaag|overmorgen|(?:volgende|komende|deze) week|today|tomorrow|(?:next|this) week)'
const notThen = new RegExp(
  `\\b(?:(?:niet|not|no|geen) .{0,20}${named}|${named} .{0,20}(?:niet|not|none|geen|niets))\\b|\\bniet ${named}|\\b${named} niet\\b`,
  'u',
)
const until = /\b(?:tot|until|till|til)\b/u
const often =
  /\b(?:elke?|every|iedere?|each|om de|om het|hourly|dagelijks|daily|elken|twice|times|keer|maal)\b/u
const longestSnooze = 8 * 60

/** What a question was about, when these words are its answer; what was said before it counts. */
export interface Asked {
  readonly ask: Ask
  readonly before: PartOfRule
}

/** Reads days and times of day, intervals, pauses and delays. `now`: in the person's zone. */
export function readTimes(
  text: string,
  language: Language,
  now: DateTime,
  asked: Asked | null = null,
): HeardTimes {
  const words = wordsOf(text, language)
  const plain = words.join(' ')
  const repeated = often.test(plain)
  const before = asked?.before ?? nothingSaid
  const rule = readRule(words, language, before, asked?.ask === 'times')
  const partOfDay =
    rule.kind === 'times' || rule.kind === 'every' ? null : readPartOfDay(words, language, now)
  if (partOfDay !== null) return partOfDay
  const change = repeated ? null : readChange(words, language)
  if (change !== null) return change
  // a time of day to leave out, and no date in figures
  if (rule.kind === 'quiet' && writeDates(text, 'day-first') === text) return rule
  // days with times of day are a rule, whatever is said of the other days
  const isSpanOfDays = words.some(
    (word, at) =>
      until.test(word) &&
      readWeekday(words[at - 1], language) !== null &&
      readWeekday(words[at + 1], language) !== null,
  )
  const isPause = until.test(plain) && (!isSpanOfDays || pause.test(plain))
  const isRule = rule.kind === 'times' && !isPause && !/\bpau[zs]/u.test(plain)
  if (repeated || isRule || (rule.kind === 'unclear' && rule.ask === 'same-times')) return rule
  const span = readSpan(words)
  const bare = words.length === 1 ? readNumber(words[0]) : null
  // a smaller number is rather that of a button
  if (asked?.ask === 'length' && bare !== null && bare >= 5) return readDelay([`${bare}`, 'min'])
  if (isDelay(words, plain) || (asked?.ask === 'length' && span !== null)) return readDelay(words)
  const notOn = readNotOn(words, language, now)
  if (notOn !== null) return notOn
  if (pause.test(plain) || notThen.test(plain) || until.test(plain) || asked?.ask === 'end') {
    // whether 3/1 is in January or in March depends on who writes it
    const orders =
      language === 'nl' ? (['day-first'] as const) : (['day-first', 'month-first'] as const)
    const readings = orders.map((order) => wordsOf(writeDates(text, order), language))
    const heard = readPauses(readings, language, now)
    // the answer to "until when?" may be about something else
    const isAnswer = pause.test(plain) || notThen.test(plain) || until.test(plain)
    return !isAnswer && heard.kind === 'unclear' && heard.ask === 'end' ? { kind: 'none' } : heard
  }
  return rule
}

function wordsOf(text: string, language: Language): readonly string[] {
  const tidy = tidyWords(text.slice(0, 500), language)
  return readWords(tidy, new Map()).map((word) => word.text)
}

function isDelay(words: readonly string[], plain: string): boolean {
  if (until.test(plain)) return false
  if (snooze.test(plain)) return true
  const span = readSpan(words)
  const behind = (span?.from ?? 0) - 1
  const before = words[/^(?:een|an?)$/u.test(words[behind] ?? '') ? behind - 1 : behind] ?? ''
  return span?.unit === 'minutes' && /^(?:over|in|na|after|nog|give|for|another)$/u.test(before)
}

function readDelay(words: readonly string[]): HeardTimes {
  const span = readSpan(words)
  if (!span) return unclear('length')
  const minutes = span.unit === 'minutes' ? span.count : Number.POSITIVE_INFINITY
  return minutes < 1 || minutes > longestSnooze
    ? unclear('impossible')
    : { kind: 'snooze', minutes }
}
