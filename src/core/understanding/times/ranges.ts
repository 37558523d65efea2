import type { Language } from '../../language.ts'
import { readLocalTime, type LocalRange, type LocalTime } from '../../nudges/rule.ts'
import { isDayPart } from './day-parts.ts'
import { readTimeAt } from './clock.ts'
import { monthOf } from './dates.ts'

const opening = /^(?:van|from|tussen|between|vanaf|starting)$/u
const until = /^(?:tot|to|until|till|til|tm)$/u
const also = /^(?:en|and)$/u
const denial =
  /^(?:behalve|except|niet|not|zonder|uitgezonderd|excluding|buiten|geen|no|niks|niets|nothing)$/u
const officeHours =
  /\b(?:kantoor ?(?:tijd|uren)\w*|werktijd\w*|werkuren|(?:office|work|working|business) hours|tijdens (?:het|mijn) werk|(?:the )?work(?:ing)? ?day)\b/u
const lunch = /\b(?:lunch\w*|middagpauze|tussen de middag)\b/u
const lunchRange: LocalRange = { from: '12:00', to: '13:00' }
const dayParts: Readonly<Record<'morning' | 'afternoon', LocalRange>> = {
  morning: { from: '09:00', to: '12:00' },
  afternoon: { from: '13:00', to: '17:00' },
}

export interface HeardRanges {
  /** Empty: none were named. */
  readonly ranges: readonly LocalRange[]
  /** The words without those that name ranges: what is left are times of their own. */
  readonly rest: readonly string[]
  readonly impossible: boolean
  /** What was named as a time at which nothing is to come. */
  readonly denied: readonly LocalRange[]
}

/** "between 9 and 5", "van 9 tot 12 en van 13 tot 17, niet tijdens de lunch", "op kantoortijden". */
export function readRanges(words: readonly string[], language: Language): HeardRanges {
  const on: LocalRange[] = []
  const not: LocalRange[] = []
  const rest: string[] = []
  let impossible = false
  for (let at = 0; at < words.length;) {
    const found = rangeAt(words, at, language)
    if (found === null) {
      rest.push(words[at] ?? '')
      at += 1
      continue
    }
    if (found.range === null) impossible = true
    else (isDeniedAt(words, at) ? not : on).push(found.range)
    at = found.next
  }
  const plain = words.join(' ')
  if (on.length === 0 && officeHours.test(plain)) on.push({ from: '09:00', to: '17:00' })
  if (on.length === 0) on.push(...partsOfDay(words))
  if (lunch.test(plain) && words.some((word) => denial.test(word))) not.push(lunchRange)
  if (on.length === 0 && not.length > 0) on.push({ from: '09:00', to: '17:00' })
  return { ranges: not.reduce(without, on), rest, impossible, denied: not }
}

/** The first range that is named, whether it is wanted or not; null when there is none. */
export function readRange(words: readonly string[], language: Language): LocalRange | null {
  for (let at = 0; at < words.length; at += 1) {
    const range = rangeAt(words, at, language)?.range ?? null
    if (range !== null) return range
  }
  return null
}

function isDeniedAt(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 3), at).some((word) => denial.test(word))
}

interface FoundRange {
  readonly range: LocalRange | null
  readonly next: number
}

/** "not before 10", "geen tips na 17:00": from or up to the end of the day. */
function restOfDayAt(words: readonly string[], at: number, language: Language): FoundRange | null {
  const isBefore = /^(?:voor|before)$/u.test(words[at] ?? '')
  if (!isBefore && !/^(?:na|after|vanaf)$/u.test(words[at] ?? '')) return null
  // "quarter to ten", "kwart voor tien" are times themselves
  const isPartOfTime = /^(?:kwart|quarter|\d+|half)$/u.test(words[at - 1] ?? '')
  if (!isDeniedAt(words, at) || isPartOfTime) return null
  // "after 3" is a length elsewhere, so the time is read without the word before it
  const bound = readTimeAt(words.slice(at + 1), 0, language)
  if (bound === null) return null
  const next = at + 1 + bound.next
  if (monthOf(words[next]) !== null || until.test(words[next] ?? '')) return null
  if (bound.time === null) return { range: null, next }
  const range = isBefore ? { from: '00:00', to: bound.time } : { from: bound.time, to: '24:00' }
  return { range: isForward(range) ? range : null, next }
}

function rangeAt(words: readonly string[], at: number, language: Language): FoundRange | null {
  const rest = restOfDayAt(words, at, language)
  if (rest !== null) return rest
  const isOpened = opening.test(words[at] ?? '')
  const from = readTimeAt(words, isOpened ? at + 1 : at, language)
  if (from === null) return null
  const isBetween = /^(?:tussen|between)$/u.test(words[at] ?? '')
  const link = words[from.next] ?? ''
  if (!until.test(link) && !(isBetween && also.test(link))) return null
  const to = readTimeAt(words, from.next + 1, language)
  // "from 3 to 10 January"
  if (to === null || monthOf(words[to.next]) !== null) return null
  const range = from.time === null || to.time === null ? null : { from: from.time, to: to.time }
  return { range: range !== null && isForward(range) ? range : null, next: to.next }
}

function isForward({ from, to }: LocalRange): boolean {
  return minutes(from) < minutes(to)
}

function minutes(time: LocalTime): number {
  return readLocalTime(time) ?? 0
}

function partsOfDay(words: readonly string[]): readonly LocalRange[] {
  const found = words.flatMap((word) => isDayPart(word) ?? [])
  return (['morning', 'afternoon'] as const)
    .filter((part) => found.includes(part))
    .map((part) => dayParts[part])
}

/** What is left of ranges when another is taken out of them. */
function without(ranges: readonly LocalRange[], gap: LocalRange): LocalRange[] {
  return ranges.flatMap((range) =>
    [
      { from: range.from, to: gap.from < range.to ? gap.from : range.to },
      { from: gap.to > range.from ? gap.to : range.from, to: range.to },
    ].filter((part, index) => isForward(part) && (index === 0 || gap.from < range.to)),
  )
}
