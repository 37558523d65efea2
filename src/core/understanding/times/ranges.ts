import type { Language } from '../../language.ts'
import { readLocalTime, type LocalRange, type LocalTime } from '../../nudges/rule.ts'
import { isDayPart } from './day-parts.ts'
import { readTimeAt } from './clock.ts'
import { monthOf } from './dates.ts'

const opening = /^(?:van|from|tussen|between|vanaf|starting)$/u
const until = /^(?:tot|to|until|till|til|tm)$/u
const also = /^(?:en|and)$/u
const denial = /^(?:behalve|except|niet|not|zonder|uitgezonderd|excluding|buiten|geen|no)$/u
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
  /** A range was named at which nothing is to come. */
  readonly isDenied: boolean
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
    else
      (words.slice(Math.max(0, at - 3), at).some((word) => denial.test(word)) ? not : on).push(
        found.range,
      )
    at = found.next
  }
  const plain = words.join(' ')
  if (on.length === 0 && officeHours.test(plain)) on.push({ from: '09:00', to: '17:00' })
  if (on.length === 0) on.push(...partsOfDay(words))
  if (lunch.test(plain) && words.some((word) => denial.test(word))) not.push(lunchRange)
  const isDenied = not.length > 0
  if (on.length === 0 && isDenied) on.push({ from: '09:00', to: '17:00' })
  return { ranges: not.reduce(without, on), rest, impossible, isDenied }
}

function rangeAt(
  words: readonly string[],
  at: number,
  language: Language,
): { readonly range: LocalRange | null; readonly next: number } | null {
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
