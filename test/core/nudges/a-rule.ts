import type { Holidays, Rule } from '../../../src/core/nudges/rule.ts'

export const noHolidays: Holidays = () => new Set()

/** Workdays at 10:30 in Amsterdam, holidays ignored. */
export function aRule(changed: Partial<Rule> = {}): Rule {
  return {
    zone: 'Europe/Amsterdam',
    days: [1, 2, 3, 4, 5],
    moments: { kind: 'times', times: ['10:30'] },
    quiet: [],
    holidays: null,
    ...changed,
  }
}

export const everyDay = [1, 2, 3, 4, 5, 6, 7] as const
