import type { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import { readWords } from '../words.ts'
import { unclear, type HeardTimes } from './heard-times.ts'
import { readClock } from './clock.ts'
import { readWeekdays } from './days.ts'
import { readPause } from './pauses.ts'
import { readSpan } from './spans.ts'

export type { HeardTimes } from './heard-times.ts'

const snooze =
  /\b(?:snooz\w*|uitstel\w*|stel .{0,20}uit|straks|later|zo meteen|postpone|delay|push back|bump|schuif|kwartiertje)\b/u
const pause =
  /\b(?:pau[zs]\w*|vrij|vrijaf|vakantie|verlof|met rust|niet storen|stil|mute|holidays?|vacation|off|leave|away|out of office|hold|suspend|no (?:tips|reminders|messages|nudges)|geen (?:tips|herinneringen|berichten|meldingen)|niks|nothing|quiet|niet sturen|dont send|do not disturb|afwezig|ziek|congres|conference|houd|hou|not (?:working|in)|werk .{0,15}niet)\b/u
const often = /\b(?:elke?|every|iedere?|each|om de|hourly|dagelijks|daily|elken)\b/u
const longestSnooze = 8 * 60

/** Reads days and times of day, intervals, pauses and delays. `now`: in the person's zone. */
export function readTimes(text: string, language: Language, now: DateTime): HeardTimes {
  const words = readWords(text.slice(0, 500), new Map()).map((word) => word.text)
  const plain = words.join(' ')
  const repeated = often.test(plain)
  const span = readSpan(words)
  const ahead =
    span && /^(?:over|in|na|after|nog|give|for|another)$/u.test(words[span.from - 1] ?? '')
  if (
    !repeated &&
    (snooze.test(plain) || (ahead && span.unit === 'minutes')) &&
    !/\b(?:tot|until|till)\b/u.test(plain)
  ) {
    if (!span) return unclear('length')
    const minutes = span.unit === 'minutes' ? span.count : Number.POSITIVE_INFINITY
    return minutes < 1 || minutes > longestSnooze
      ? unclear('impossible')
      : { kind: 'snooze', minutes }
  }
  if (!repeated && (pause.test(plain) || /\b(?:tot|until|till|til)\b/u.test(plain))) {
    const heard = readPause(words, language, now, span)
    if (heard) return heard
  }
  return readRule(words, plain, language)
}

function readRule(words: readonly string[], plain: string, language: Language): HeardTimes {
  const days = readWeekdays(words, language)
  const { times, impossible } = readClock(words)
  if (impossible) return unclear('impossible', days, times)
  const minutes = intervalOf(words, plain)
  if (minutes !== null) {
    const [from, to] = times
    const range = from !== undefined && to !== undefined ? { from, to } : null
    if (minutes < 1) return unclear('impossible', days)
    return days.length === 0
      ? { kind: 'every', days: [1, 2, 3, 4, 5], minutes, range }
      : { kind: 'every', days, minutes, range }
  }
  if (times.length > 0)
    return days.length > 0 ? { kind: 'times', days, times } : unclear('days', days, times)
  return days.length > 0 ? unclear('times', days) : { kind: 'none' }
}

/** Minutes of "elk uur", "om de twee uur", "every 45 minutes"; null when nothing is repeated within a day. */
function intervalOf(words: readonly string[], plain: string): number | null {
  if (/\b(?:elk uur|ieder uur|elke uur|every hour|each hour|hourly|per uur)\b/u.test(plain))
    return 60
  const span = readSpan(words)
  if (span?.unit !== 'minutes') return null
  const lead = words.slice(Math.max(0, span.from - 2), span.from).join(' ')
  return /\b(?:elke?|every|iedere?|each|om de)$/u.test(lead) ? span.count : null
}
