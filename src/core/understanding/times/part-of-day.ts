import { DateTime } from 'luxon'
import type { Language } from '../../language.ts'
import type { LocalRange } from '../../nudges/rule.ts'
import { readClock } from './clock.ts'
import { readDate } from './dates.ts'
import { hoursNamedAt } from './day-parts.ts'
import { unclear, type HeardTimes } from './heard-times.ts'
import { readRange } from './ranges.ts'

const away =
  /^(?:niet|geen|niks|niets|zonder|vrij|vrijaf|weg|afwezig|pauze\w*|oversla\w*|over|stil|not|no|none|nothing|without|off|away|pause\w*|skip|mute|dont)$/u
const bound = /^(?:tot|until|till|til|tm|through|vanaf|from)$/u
const weekly =
  /^(?:nooit|never|elke?|iedere?|every|each|ochtenden|middagen|avonden|mornings|afternoons|evenings|\w+dagen|\w+days)$/u

/**
 * "morgenochtend niet", "no tips on Friday afternoon", "morgen niet tussen 12 en 2": a pause of some
 * hours of one day; null when the words name no such hours. The same hours of one day of every week
 * are asked about: a rule has the same times on all of its days.
 */
export function readPartOfDay(
  words: readonly string[],
  language: Language,
  now: DateTime,
): HeardTimes | null {
  if (!words.some((word) => away.test(word))) return null
  for (let at = 0; at < words.length; at += 1) {
    const found = readDate(words, at, language, now)
    if (found?.kind !== 'date') continue
    if (bound.test(words[at - 1] ?? '')) return null
    const hours =
      readRange(words, language) ?? aroundTip(words, language) ?? hoursNamedAt(words, found.next)
    if (hours === null) return null
    if (words.some((word) => weekly.test(word))) return unclear('same-times')
    const until = atClock(found.date, hours.to)
    if (until <= now) return unclear('past')
    return {
      kind: 'pause',
      from: written(atClock(found.date, hours.from)),
      until: written(until),
    }
  }
  return null
}

/** "Not at 3 tomorrow" is about one tip, and no two come within half an hour. */
function aroundTip(words: readonly string[], language: Language): LocalRange | null {
  const [found, other] = readClock(words, language)
  if (found === undefined || found.time === null || other !== undefined) return null
  if (/^(?:vanaf|from|na|after|voor|before|since)$/u.test(words[found.at - 1] ?? '')) return null
  const from = DateTime.fromFormat(found.time, 'HH:mm', { zone: 'utc' })
  const to = from.plus({ minutes: 30 })
  return { from: found.time, to: to.hasSame(from, 'day') ? to.toFormat('HH:mm') : '24:00' }
}

function atClock(day: DateTime, time: string): DateTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour === 24 ? day.plus({ days: 1 }) : day.set({ hour, minute })
}

function written(moment: DateTime): string {
  return moment.toFormat("yyyy-MM-dd'T'HH:mm")
}
