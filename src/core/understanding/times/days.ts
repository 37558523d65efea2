import type { Language } from '../../language.ts'
import type { Weekday } from '../../nudges/rule.ts'

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]
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
const longer = ['tues', 'wednes', 'weds', 'thurs', 'thur', 'satur']
const through = /^(?:tot|tm|to|through|thru|till|until)$/u

/** The weekday that a word names, or null; short names only in the person's own language. */
export function readWeekday(word: string | undefined, language: Language): Weekday | null {
  if (word === undefined) return null
  const full = names.findIndex((name) => name.test(word))
  const abbreviated = short[language].indexOf(longer.includes(word) ? word.slice(0, 3) : word)
  return week[full >= 0 ? full : abbreviated] ?? null
}

/** What a message says of days: those it wants, and those it does not. */
export interface HeardDays {
  readonly on: readonly Weekday[]
  readonly not: readonly Weekday[]
}

/** The words that say which days are meant without naming them one by one. */
const groups: readonly { readonly words: RegExp; readonly days: readonly Weekday[] }[] = [
  {
    words:
      /^(?:werkdag\w*|weekdag\w*|week ?days?|work(?:ing)? ?days?|doordeweeks\w*|door de week|during the week)\b/u,
    days: workdays,
  },
  { words: /^(?:week[ -]?ends?\w*)\b/u, days: [6, 7] },
  {
    words:
      /^(?:elke|iedere|ieder|elken|alle|every|each|all) ?(?:dag|dagen|days?|ochtend|middag|avond|voormiddag|namiddag|morning|afternoon|evening)\b|^(?:daily|dagelijks|everyday)\b/u,
    days: week,
  },
]
const denial =
  /^(?:behalve|except|excluding|uitgezonderd|zonder|without|niet|not|nooit|never|geen|no|dont|doesnt|buiten)$/u
const deniedAfter = /^(?:vrij|niet|off|not|nooit|never)$/u
/** What ends the reach of "except". */
const ending = /^(?:maar|but|only|alleen|just|wel|om|at|tussen|between|elk|every|elke)$/u

/** The weekdays that a message names, ascending; "except" and "not on" take theirs away. */
export function readWeekdays(words: readonly string[], language: Language): HeardDays {
  const on = new Set<Weekday>()
  const not = new Set<Weekday>()
  let denied = false
  for (let at = 0; at < words.length;) {
    const word = words[at] ?? ''
    if (denial.test(word)) denied = true
    else if (ending.test(word) && !isGroup(words, at)) denied = false
    const found = groupAt(words, at) ?? daysAt(words, at, language)
    if (found === null) {
      at += 1
      continue
    }
    const isOff = denied || deniedAfter.test(words[found.next] ?? '')
    for (const day of found.days) (isOff ? not : on).add(day)
    at = found.next
  }
  return { on: [...on].filter((day) => !not.has(day)).sort(), not: [...not].sort() }
}

interface FoundDays {
  readonly days: readonly Weekday[]
  readonly next: number
}

function isGroup(words: readonly string[], at: number): boolean {
  return groupAt(words, at) !== null
}

function groupAt(words: readonly string[], at: number): FoundDays | null {
  const text = words.slice(at, at + 3).join(' ')
  for (const { words: named, days } of groups) {
    const said = named.exec(text)?.[0]
    if (said !== undefined) return { days, next: at + said.split(' ').length }
  }
  return null
}

/** One day, or "from Monday to Thursday". */
function daysAt(words: readonly string[], at: number, language: Language): FoundDays | null {
  const first = readWeekday(words[at], language)
  if (first === null || isSmallWord(words, at, language)) return null
  let to = at + 1
  while (
    through.test(words[to] ?? '') ||
    (to > at + 1 && /^(?:en|met|and)$/u.test(words[to] ?? ''))
  )
    to += 1
  const last = to > at + 1 ? readWeekday(words[to], language) : null
  if (last === null) return { days: [first], next: at + 1 }
  const days = week.filter((day) =>
    first <= last ? day >= first && day <= last : day >= first || day <= last,
  )
  return { days, next: to + 1 }
}

/** "zo" is Sunday only among other days: "doe het zo". */
function isSmallWord(words: readonly string[], at: number, language: Language): boolean {
  if (words[at] !== 'zo') return false
  const beside = [words[at - 1], words[at - 1] === 'en' ? words[at - 2] : words[at + 1]]
  return (
    !/^(?:op|elke|iedere|tm|tot)$/u.test(words[at - 1] ?? '') &&
    !beside.some((word) => readWeekday(word, language) !== null)
  )
}
