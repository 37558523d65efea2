import type { Language } from '../../language.ts'
import type { Weekday } from '../../nudges/rule.ts'

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const names: readonly RegExp[] = [
  /^(?:maandag(?:en|s)?|mondays?)$/u,
  /^(?:dinsdag(?:en|s)?|tuesdays?)$/u,
  /^(?:woensdag(?:en|s)?|wednesdays?)$/u,
  /^(?:donderdag(?:en|s)?|thursdays?)$/u,
  /^(?:vrijdag(?:en|s)?|fridays?)$/u,
  /^(?:zaterdag(?:en|s)?|saturdays?)$/u,
  /^(?:zondag(?:en|s)?|sundays?)$/u,
]
const short: Readonly<Record<Language, readonly string[]>> = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
}
const longer = ['tues', 'wednes', 'thurs', 'thur', 'satur']

/** The weekday that a word names, or null; short names only in the person's own language. */
export function readWeekday(word: string | undefined, language: Language): Weekday | null {
  if (word === undefined) return null
  const full = names.findIndex((name) => name.test(word))
  const abbreviated = short[language].indexOf(longer.includes(word) ? word.slice(0, 3) : word)
  return week[full >= 0 ? full : abbreviated] ?? null
}

/** The weekdays that a message names, ascending; empty when it names none. */
export function readWeekdays(words: readonly string[], language: Language): Weekday[] {
  const text = words.join(' ')
  if (/\b(?:werkdag\w*|weekdag\w*|week ?days?|work(?:ing)? ?days?|doordeweeks\w*)\b/u.test(text))
    return [1, 2, 3, 4, 5]
  const found = new Set<Weekday>()
  words.forEach((word, at) => {
    const day = readWeekday(word, language)
    if (day === null) return
    found.add(day)
    const isRange = /^(?:tot|tm|t|m|to|through|thru|till|until)$/u
    let to = at + 1
    while (isRange.test(words[to] ?? '') || ['en', 'met', 'and'].includes(words[to] ?? '')) to += 1
    const end = readWeekday(words[to], language)
    if (end !== null && isRange.test(words[at + 1] ?? ''))
      for (const one of week) if (one >= day && one <= end) found.add(one)
  })
  if (/\b(?:weekend\w*)\b/u.test(text)) [6, 7].forEach((day) => found.add(day as Weekday))
  const everyDay =
    /\b(?:(?:elke|iedere|ieder|elken) dag|every ?day|each day|daily|dagelijks|alle dagen)\b/u
  if (found.size === 0 && everyDay.test(text)) return [...week]
  return [...found].sort()
}
