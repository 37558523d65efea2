/** ISO: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** A wall-clock time `HH:mm`, 00:00 to 23:59; as the end of a range also 24:00. */
export type LocalTime = string

/** From its first minute up to, not including, its last. A night is two ranges. */
export interface LocalRange {
  readonly from: LocalTime
  readonly to: LocalTime
}

/** When a person or a channel wants to be nudged. */
export interface Rule {
  /** IANA name, such as Europe/Amsterdam. */
  readonly zone: string
  readonly days: readonly Weekday[]
  readonly moments:
    | { readonly kind: 'times'; readonly times: readonly LocalTime[] }
    | { readonly kind: 'every'; readonly minutes: number; readonly ranges: readonly LocalRange[] }
  /** Lunch and other times at which nothing comes. */
  readonly quiet: readonly LocalRange[]
  /** The country (ISO 3166-1 alpha-2) whose public holidays are free; null: holidays do not count. */
  readonly holidays: string | null
}

/** The public holidays of a country in a year, as dates `yyyy-MM-dd`; empty when unknown. */
export type Holidays = (country: string, year: number) => ReadonlySet<string>

/** Minutes since midnight, or null when this is no wall-clock time. */
export function readLocalTime(time: LocalTime): number | null {
  const parts = /^(\d{2}):(\d{2})$/.exec(time)
  if (parts === null) return null
  const hour = Number(parts[1])
  const minute = Number(parts[2])
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return null
  return hour * 60 + minute
}

/** The wall-clock time so many minutes after midnight. */
export function writeLocalTime(minute: number): LocalTime {
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
}

/** The minutes of a day at which the rule fires, ascending; a time that cannot be read gives none. */
export function slotsOfDay(rule: Rule): number[] {
  const quiet = rule.quiet.map(minutesOf)
  const wanted =
    rule.moments.kind === 'times' ? rule.moments.times.map(readLocalTime) : steps(rule.moments)
  const slots = wanted.filter(
    (slot) =>
      slot !== null && slot < 1440 && !quiet.some((range) => slot >= range.from && slot < range.to),
  ) as number[]
  return [...new Set(slots)].sort((one, other) => one - other)
}

/** Whether both fire at the same minutes of the same days of the week, holidays aside. */
export function isAtSameTimes(one: Rule, other: Rule): boolean {
  const timesOf = (rule: Rule) => [rule.zone, ...[...rule.days].sort(), '', ...slotsOfDay(rule)]
  return timesOf(one).join(' ') === timesOf(other).join(' ')
}

function steps(every: Extract<Rule['moments'], { kind: 'every' }>): number[] {
  if (!(every.minutes >= 1)) return []
  return every.ranges.map(minutesOf).flatMap(({ from, to }) => {
    const slots: number[] = []
    for (let slot = from; slot < to; slot += every.minutes) slots.push(slot)
    return slots
  })
}

function minutesOf(range: LocalRange): { from: number; to: number } {
  // an end that cannot be read closes the range before it opens
  return { from: readLocalTime(range.from) ?? 1440, to: readLocalTime(range.to) ?? 0 }
}
