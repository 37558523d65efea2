import type { LocalTime, Rule, Weekday } from './rule.ts'

export const presets = ['calm', 'normal', 'often'] as const

export type Preset = (typeof presets)[number]

/** The preset that a form offers first. */
export const defaultPreset: Preset = 'normal'

export const workdays: readonly Weekday[] = [1, 2, 3, 4, 5]
const lunch = { from: '12:00', to: '13:00' }

/** Crowds at one minute drain slowly; presets of different people differ by up to this. */
export const presetSpreadMinutes = 15

/**
 * The rule of a preset: 2, 4 or about 7 nudges a workday, none at lunch or as the day begins.
 * The figures are a judgement; no guideline gives a dose. `shift` (0 to 14 minutes) spreads people.
 */
export function presetRule(preset: Preset, zone: string, holidays: string | null, shift = 0): Rule {
  return { zone, days: workdays, moments: momentsOf(preset, shift), quiet: [lunch], holidays }
}

function momentsOf(preset: Preset, shift: number): Rule['moments'] {
  switch (preset) {
    case 'calm':
      return { kind: 'times', times: [later('10:30', shift), later('15:00', shift)] }
    case 'normal':
      return {
        kind: 'times',
        times: ['10:00', '11:30', '14:00', '15:30'].map((time) => later(time, shift)),
      }
    case 'often':
      return { kind: 'every', minutes: 60, ranges: [{ from: later('09:30', shift), to: '17:00' }] }
  }
}

/** Stays within the hour: every time above ends in :00 or :30. */
function later(time: LocalTime, minutes: number): LocalTime {
  const minute = Number(time.slice(3)) + minutes
  return `${time.slice(0, 3)}${String(minute).padStart(2, '0')}`
}
