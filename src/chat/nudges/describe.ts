import { DateTime } from 'luxon'
import type { Away } from '../../core/nudges/away.ts'
import { slotsOfDay, type Holidays, type LocalRange, type Rule } from '../../core/nudges/rule.ts'
import { say } from '../notice.ts'
import type { Scene } from '../scene.ts'
import type { Proposal } from './request.ts'

/** 24-hour clocks in both languages; English as it is written in Europe. */
export const locales = { nl: 'nl-NL', en: 'en-GB' } as const

/** "elke werkdag om 10:30 en 15:15": a rule as it is read back. */
export function ruleInWords(scene: Scene, { days, moments }: Proposal): string {
  const list = listing(scene)
  switch (moments.kind) {
    case 'times':
      return say(scene, 'nudges:words.times', {
        days: daysInWords(scene, days),
        times: list(moments.times),
      })
    case 'every':
      return say(scene, `nudges:words.${moments.minutes === 60 ? 'hourly' : 'every'}`, {
        days: daysInWords(scene, days),
        minutes: moments.minutes,
        ranges: rangesInWords(scene, moments.ranges),
      })
  }
}

/** The same, with the quiet times that take something away. */
export function timesInWords(scene: Scene, rule: Rule): string {
  const words = ruleInWords(scene, rule)
  const isFelt = slotsOfDay(rule).length < slotsOfDay({ ...rule, quiet: [] }).length
  if (!isFelt) return words
  const ranges = rangesInWords(scene, quietWithin(rule))
  return `${words}, ${say(scene, 'nudges:words.quiet', { ranges })}`
}

/** Of quiet times, what lies within the hours in which tips come. */
function quietWithin({ moments, quiet }: Rule): readonly LocalRange[] {
  if (moments.kind === 'times') return quiet
  const first = moments.ranges.map(({ from }) => from).sort()[0] ?? '00:00'
  const last =
    moments.ranges
      .map(({ to }) => to)
      .sort()
      .at(-1) ?? '24:00'
  return quiet
    .map(({ from, to }) => ({ from: from < first ? first : from, to: to > last ? last : to }))
    .filter(({ from, to }) => from < to)
    .sort((one, other) => one.from.localeCompare(other.from))
}

/** "van 09:00 tot 12:00 en van 13:00 tot 17:00". */
export function rangesInWords(scene: Scene, ranges: readonly LocalRange[]): string {
  return listing(scene)(ranges.map((range) => say(scene, 'nudges:words.range', { ...range })))
}

function daysInWords(scene: Scene, days: Rule['days']): string {
  const sorted = [...days].sort((one, other) => one - other)
  if (sorted.join('') === '12345') return say(scene, 'nudges:words.workdays')
  if (sorted.length === 7) return say(scene, 'nudges:words.everyDay')
  return say(scene, 'nudges:words.onDays', {
    days: listing(scene)(sorted.map((day) => weekdayName(scene, day))),
  })
}

/** 2024-01-01 was a Monday. */
export function weekdayName(scene: Scene, day: number): string {
  return DateTime.utc(2024, 1, day).setLocale(locales[scene.conversation.language]).toFormat('cccc')
}

/** "maandag 23 november om 10:30", on the wall clock of a zone. */
export function momentInWords(scene: Scene, at: number, zone: string): string {
  const moment = DateTime.fromMillis(at, { zone, locale: locales[scene.conversation.language] })
  return say(scene, 'nudges:words.moment', {
    day: moment.toFormat('cccc d LLLL'),
    time: moment.toFormat('HH:mm'),
  })
}

/** "maandag 23 november"; with the time when it is not the beginning of that day. */
function dayInWords(scene: Scene, at: number, zone: string): string {
  const moment = DateTime.fromMillis(at, { zone, locale: locales[scene.conversation.language] })
  return +moment === +moment.startOf('day')
    ? moment.toFormat('cccc d LLLL')
    : momentInWords(scene, at, zone)
}

/** Both ends of a pause, or its end alone when it has begun. */
export function awayInWords(scene: Scene, { from, until }: Away, zone: string): string {
  const end = dayInWords(scene, until, zone)
  if (from === null) return say(scene, 'nudges:words.awayUntil', { until: end })
  const [begins, ends] = [from, until].map((at) => DateTime.fromMillis(at, { zone }))
  return begins?.hasSame(ends ?? begins, 'day') === true
    ? say(
        scene,
        `nudges:words.${+begins === +begins.startOf('day') ? 'awayEarly' : 'awayWithin'}`,
        {
          day: dayInWords(scene, +begins.startOf('day'), zone),
          from: begins.toFormat('HH:mm'),
          until: DateTime.fromMillis(until, { zone }).toFormat('HH:mm'),
        },
      )
    : say(scene, 'nudges:words.away', { from: dayInWords(scene, from, zone), until: end })
}

/** "niet op feestdagen (België)": whose holidays are free, or that none are known of that country. */
export function holidaysInWords(
  scene: Scene,
  holidays: Holidays,
  country: string | null,
): string | null {
  if (country === null) return null
  const { language } = scene.conversation
  const year = new Date(scene.now).getUTCFullYear()
  if (holidays(country, year).size === 0) return say(scene, 'nudges:status.noHolidays')
  const names = new Intl.DisplayNames(locales[language], { type: 'region' })
  return say(scene, 'nudges:status.holidays', { country: names.of(country) ?? country })
}

function listing(scene: Scene): (parts: readonly string[]) => string {
  const format = new Intl.ListFormat(locales[scene.conversation.language], { type: 'conjunction' })
  return (parts) => format.format(parts)
}
