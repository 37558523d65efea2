import { IANAZone } from 'luxon'
import { checkRule, type RuleProblem } from '../../core/nudges/check-rule.ts'
import { exerciseWishes, type ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import { presetRule, presets, type Preset } from '../../core/nudges/preset.ts'
import type { LocalRange, Rule, Weekday } from '../../core/nudges/rule.ts'
import { languages, type Language } from '../../core/language.ts'

export type FormInputs = Readonly<Record<string, string>>

/** A problem with one field: its id, and the key of what is said beside it. */
export interface FormProblem {
  readonly field: string
  readonly kind: string
}

export type FormReading =
  | {
      readonly kind: 'read'
      readonly rule: Rule
      readonly wishes: readonly ExerciseWish[]
      readonly language: Language
    }
  | { readonly kind: 'wrong'; readonly problems: readonly FormProblem[] }

/** The form's choice of own times instead of a preset. */
export const ownTimes = 'own'

/** Reads the settings form; every field that cannot be used is named. */
export function readForm(
  inputs: FormInputs,
  given: { language: Language; country: string | null; shift: number },
): FormReading {
  const zone = readZone(inputs['zone'] ?? '')
  const language = languages.find((one) => one === inputs['language']) ?? given.language
  const days = list(inputs['days']).map(Number).filter(isWeekday)
  const holidays = inputs['holidays'] === 'true' ? given.country : null
  const preset = presets.find((one) => one === inputs['preset'])
  const base = presetRule(preset ?? 'normal', zone ?? '', holidays, given.shift)
  const isOwn = inputs['preset'] === ownTimes
  const moments = isOwn ? readMoments(inputs) : base.moments
  const quiet = readRanges(inputs['quiet'] ?? '')
  const unreadable: FormProblem[] = [
    ...(zone === null ? [{ field: 'zone', kind: 'unknown-zone' }] : []),
    ...(typeof moments === 'string' ? [{ field: moments, kind: 'unreadable' }] : []),
    ...(quiet === null ? [{ field: 'quiet', kind: 'unreadable' }] : []),
    ...(preset === undefined && !isOwn ? [{ field: 'preset', kind: 'none-chosen' }] : []),
  ]
  const readable = typeof moments === 'string' ? base.moments : moments
  const rule = { ...base, days, moments: readable, quiet: quiet ?? [] }
  const problems = [...unreadable, ...checkRule(rule).filter(notIn(unreadable)).map(asField)]
  if (problems.length > 0) return { kind: 'wrong', problems }
  const wishes = exerciseWishes.filter((wish) => list(inputs['wishes']).includes(wish))
  return { kind: 'read', rule, wishes, language }
}

/**
 * Own times are fixed ("10:30, 15:00") or regular ("60" with "09:00-12:00, 13:00-17:00").
 * Answers the name of the field that cannot be read.
 */
function readMoments(inputs: FormInputs): Rule['moments'] | 'times' | 'ranges' {
  const times = list(inputs['times']).map(readTime)
  if (times.length > 0) {
    return times.every((time) => time !== null) ? { kind: 'times', times } : 'times'
  }
  const minutes = (inputs['minutes'] ?? '').trim()
  if (minutes === '') return { kind: 'times', times: [] }
  const ranges = readRanges(inputs['ranges'] ?? '')
  return ranges === null ? 'ranges' : { kind: 'every', minutes: Number(minutes), ranges }
}

/** "9", "9.30", "9:30", "9u30" and "09:30" are one time; null for anything else. */
function readTime(text: string): string | null {
  const parts = /^(\d{1,2})(?:[:.uh](\d{2})?)?(?:\s*uur)?$/.exec(text.trim().toLowerCase())
  if (parts === null) return null
  return `${(parts[1] ?? '').padStart(2, '0')}:${parts[2] ?? '00'}`
}

function readRanges(text: string): readonly LocalRange[] | null {
  const ranges = list(text).map((part) => {
    const [from, to, more] = part.split(/-|–|tot|to/).map(readTime)
    return more === undefined && from != null && to != null ? { from, to } : null
  })
  return ranges.every((range) => range !== null) ? ranges : null
}

/** An IANA name as it is, or the city in it ("Amsterdam", "new york"). */
function readZone(text: string): string | null {
  const typed = text.trim()
  if (IANAZone.isValidZone(typed)) return typed
  const city = typed.toLowerCase().replace(/\s+/g, '_')
  return (
    Intl.supportedValuesOf('timeZone').find((zone) => zone.toLowerCase().endsWith(`/${city}`)) ??
    null
  )
}

function list(text: string | undefined): string[] {
  return (text ?? '')
    .split(/[,;]| en | and /)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function isWeekday(day: number): day is Weekday {
  return Number.isInteger(day) && day >= 1 && day <= 7
}

function asField({ field, kind }: RuleProblem): FormProblem {
  return { field, kind }
}

function notIn(problems: readonly FormProblem[]): (problem: RuleProblem) => boolean {
  return ({ field }) => !problems.some((known) => known.field === field)
}

/** The preset that a rule's moments are, whatever its days; own times otherwise. */
export function presetOf(rule: Rule, shift: number): Preset | typeof ownTimes {
  const same = (preset: Preset) =>
    JSON.stringify(presetRule(preset, rule.zone, null, shift).moments) ===
    JSON.stringify(rule.moments)
  return presets.find(same) ?? ownTimes
}
