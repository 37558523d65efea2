import { IANAZone } from 'luxon'
import { readLocalTime, slotsOfDay, type LocalRange, type Rule } from './rule.ts'

/** Nudges closer together than this are a nuisance; a judgement, no guideline names a figure. */
export const closestMinutes = 30

/** What is wrong with a rule, and where: a form says it beside that field. */
export type RuleProblem =
  | { readonly field: 'zone'; readonly kind: 'unknown-zone' }
  | { readonly field: 'days'; readonly kind: 'none-chosen' }
  | { readonly field: 'times'; readonly kind: 'none-chosen' | 'unreadable' | 'too-close' }
  | { readonly field: 'minutes'; readonly kind: 'too-close' | 'unreadable' }
  | { readonly field: 'ranges'; readonly kind: 'none-chosen' | 'unreadable' | 'too-close' }
  | { readonly field: 'quiet'; readonly kind: 'unreadable' | 'nothing-left' }

/** Everything that is wrong with a rule; empty when it can be kept. */
export function checkRule(rule: Rule): readonly RuleProblem[] {
  const problems = [
    ...checkZone(rule),
    ...checkDays(rule),
    ...checkMoments(rule),
    ...checkQuiet(rule),
  ]
  if (problems.length > 0) return problems
  if (slotsOfDay(rule).length === 0) return [{ field: 'quiet', kind: 'nothing-left' }]
  return tooClose(rule)
    ? [{ field: rule.moments.kind === 'times' ? 'times' : 'ranges', kind: 'too-close' }]
    : []
}

function checkZone(rule: Rule): RuleProblem[] {
  return IANAZone.isValidZone(rule.zone) ? [] : [{ field: 'zone', kind: 'unknown-zone' }]
}

function checkDays(rule: Rule): RuleProblem[] {
  return rule.days.length > 0 ? [] : [{ field: 'days', kind: 'none-chosen' }]
}

function checkMoments({ moments }: Rule): RuleProblem[] {
  if (moments.kind === 'times') {
    if (moments.times.length === 0) return [{ field: 'times', kind: 'none-chosen' }]
    return moments.times.every(isTimeOfDay) ? [] : [{ field: 'times', kind: 'unreadable' }]
  }
  const problems: RuleProblem[] = []
  if (!Number.isInteger(moments.minutes)) problems.push({ field: 'minutes', kind: 'unreadable' })
  else if (moments.minutes < closestMinutes) problems.push({ field: 'minutes', kind: 'too-close' })
  if (moments.ranges.length === 0) problems.push({ field: 'ranges', kind: 'none-chosen' })
  else if (!moments.ranges.every(isRange)) problems.push({ field: 'ranges', kind: 'unreadable' })
  return problems
}

function checkQuiet(rule: Rule): RuleProblem[] {
  return rule.quiet.every(isRange) ? [] : [{ field: 'quiet', kind: 'unreadable' }]
}

function isTimeOfDay(time: string): boolean {
  const minute = readLocalTime(time)
  return minute !== null && minute < 1440
}

function isRange(range: LocalRange): boolean {
  const from = readLocalTime(range.from)
  const to = readLocalTime(range.to)
  return from !== null && to !== null && from < to
}

/** Also over midnight, when two days in a row are active. */
function tooClose(rule: Rule): boolean {
  const slots = slotsOfDay(rule)
  const daysInARow = rule.days.some((day) => rule.days.some((next) => next === (day % 7) + 1))
  const first = slots[0]
  const line = daysInARow && first !== undefined ? [...slots, first + 1440] : slots
  return line.some((slot, index) => slot - (line[index - 1] ?? -Infinity) < closestMinutes)
}
