import { IANAZone } from 'luxon'
import { checkRule, type RuleProblem } from '../../core/nudges/check-rule.ts'
import { exerciseWishes, type ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import { presetRule, presets, type Preset } from '../../core/nudges/preset.ts'
import { slotsOfDay, type LocalRange, type Rule, type Weekday } from '../../core/nudges/rule.ts'
import { words } from '../../core/dialog/words.ts'
import { languages, type Language } from '../../core/language.ts'
import { readInterval } from '../../core/understanding/times/intervals.ts'
import { readRangeField, readTimeField } from '../../core/understanding/times/time-fields.ts'

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
      /** Times were filled in beside a preset that nobody chose anew: the times were taken. */
      readonly isOwnAssumed: boolean
    }
  | { readonly kind: 'wrong'; readonly problems: readonly FormProblem[] }

/** The form's choice of own times instead of a preset. */
export const ownTimes = 'own'

export interface FormGiven {
  readonly language: Language
  readonly country: string | null
  readonly shift: number
  /** What stood in the form before it was filled in. */
  readonly before: FormInputs
}

/** Reads the settings form; every field that cannot be used is named. */
export function readForm(inputs: FormInputs, given: FormGiven): FormReading {
  const zone = readZone(inputs['zone'] ?? '')
  const language = languages.find((one) => one === inputs['language']) ?? given.language
  const days = list(inputs['days']).map(Number).filter(isWeekday)
  const holidays = inputs['holidays'] === 'true' ? given.country : null
  const preset = presets.find((one) => one === inputs['preset'])
  const base = presetRule(preset ?? 'normal', zone ?? '', holidays, given.shift)
  const choice = choiceOf(inputs, given.before)
  const isOwn = choice === 'own' || choice === 'own-assumed'
  const moments = isOwn ? readMoments(inputs, given) : base.moments
  const quiet = readRanges(inputs['quiet'] ?? '', given.language)
  const unreadable: FormProblem[] = [
    ...(zone === null ? [{ field: 'zone', kind: 'unknown-zone' }] : []),
    ...('field' in moments ? [moments] : []),
    ...(quiet === null ? [{ field: 'quiet', kind: 'unreadable' }] : []),
    ...(choice === 'none' ? [{ field: 'preset', kind: 'none-chosen' }] : []),
    ...(choice === 'both' ? [{ field: 'preset', kind: 'both' }] : []),
  ]
  const readable = 'field' in moments ? base.moments : moments
  const rule = { ...base, days, moments: readable, quiet: quiet ?? [] }
  if (isOwn && unreadable.length === 0 && isCovered(rule))
    unreadable.push({ field: 'quiet', kind: 'covers' })
  const problems = [...unreadable, ...checkRule(rule).filter(notIn(unreadable)).map(asField)]
  if (problems.length > 0) return { kind: 'wrong', problems }
  const wishes = exerciseWishes.filter((wish) => list(inputs['wishes']).includes(wish))
  return { kind: 'read', rule, wishes, language, isOwnAssumed: choice === 'own-assumed' }
}

/** Whether a time that somebody named is within one at which nothing comes. */
function isCovered(rule: Rule): boolean {
  const { moments } = rule
  return moments.kind === 'times' && slotsOfDay(rule).length < new Set(moments.times).size
}

/** The fields of own times. */
const ownFields = ['times', 'minutes', 'ranges'] as const

/**
 * What was chosen: a preset, or own times. Own times that are new beside a preset that is not are
 * meant; new beside a new preset, either can be meant.
 */
function choiceOf(
  inputs: FormInputs,
  before: FormInputs,
): 'preset' | 'own' | 'own-assumed' | 'both' | 'none' {
  const isNew = (field: string) => written(inputs, field) !== written(before, field)
  const isFilled = ownFields.some((field) => isNew(field) && written(inputs, field) !== '')
  const chosen = inputs['preset']
  if (chosen === ownTimes) return 'own'
  if (!presets.some((preset) => preset === chosen)) return isFilled ? 'own-assumed' : 'none'
  if (!isFilled) return 'preset'
  return isNew('preset') ? 'both' : 'own-assumed'
}

function written(inputs: FormInputs, field: string): string {
  return (inputs[field] ?? '').trim()
}

/**
 * Own times are fixed ("10:30, 15:00") or regular ("60" with "09:00-12:00, 13:00-17:00"). With both
 * filled in, those that are new are meant; when neither or both are, it is asked.
 */
function readMoments(
  inputs: FormInputs,
  { before, language }: FormGiven,
): Rule['moments'] | FormProblem {
  const isNew = (field: string) => written(inputs, field) !== written(before, field)
  const minutes = written(inputs, 'minutes')
  const isRegular = minutes !== '' || written(inputs, 'ranges') !== ''
  const areTimesNew = isNew('times')
  const isRegularNew = isNew('minutes') || isNew('ranges')
  if (written(inputs, 'times') !== '' && isRegular && areTimesNew === isRegularNew)
    return { field: 'minutes', kind: 'both' }
  if (isRegular && (written(inputs, 'times') === '' || isRegularNew))
    return readRegular(minutes, written(inputs, 'ranges'), language)
  const times = list(inputs['times']).map((time) => readTimeField(time, language))
  return times.every((time) => time !== null)
    ? { kind: 'times', times }
    : { field: 'times', kind: 'unreadable' }
}

function readRegular(
  minutes: string,
  text: string,
  language: Language,
): Rule['moments'] | FormProblem {
  if (minutes === '') return { field: 'minutes', kind: 'none-chosen' }
  const ranges = readRanges(text, language)
  return ranges === null
    ? { field: 'ranges', kind: 'unreadable' }
    : { kind: 'every', minutes: readMinutes(minutes), ranges }
}

/** "60", or in words: "elk uur", "45 minuten", "anderhalf uur". */
function readMinutes(text: string): number {
  const number = Number(text)
  if (!Number.isNaN(number)) return number
  const said = words(text)
  return readInterval(said) ?? readInterval(['elke', ...said]) ?? Number.NaN
}

function readRanges(text: string, language: Language): readonly LocalRange[] | null {
  const ranges = list(text).map((part) => readRangeField(part, language))
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
    .split(/[,;\n&+]| en | and /i)
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
