import assert from 'node:assert/strict'
import fc from 'fast-check'
import { nextMoment, slotElsewhere, type Moment } from '../../../src/core/nudges/next-moment.ts'
import type { Rule } from '../../../src/core/nudges/rule.ts'
import { aRule, everyDay, noHolidays } from './a-rule.ts'

const at = (text: string): number => Date.parse(text)

function next(rule: Rule, after: string, lastSlot: string | null = null): string | undefined {
  const moment = nextMoment(rule, at(after), noHolidays, lastSlot)
  return moment === null ? undefined : `${new Date(moment.at).toISOString()} ${moment.slot}`
}

/** The slots of a rule from one instant up to another, each taken after the one before. */
function slotsBetween(rule: Rule, from: string, until: string): string[] {
  const slots: string[] = []
  let moment: Moment | null = nextMoment(rule, at(from), noHolidays)
  while (moment !== null && moment.at < at(until)) {
    slots.push(moment.slot)
    moment = nextMoment(rule, moment.at, noHolidays, moment.slot)
  }
  return slots
}

describe('The next moment of a rule', () => {
  it('is today when its time is still to come', () => {
    assert.equal(next(aRule(), '2026-11-23T08:00Z'), '2026-11-23T09:30:00.000Z 2026-11-23T10:30')
  })

  it('is never the instant asked about', () => {
    assert.equal(next(aRule(), '2026-11-23T09:30Z'), '2026-11-24T09:30:00.000Z 2026-11-24T10:30')
  })

  it('passes over days that were not chosen', () => {
    assert.equal(next(aRule(), '2026-11-20T12:00Z'), '2026-11-23T09:30:00.000Z 2026-11-23T10:30')
  })

  it('passes over public holidays of its country, and only when asked to', () => {
    const christmas = (country: string) => new Set(country === 'NL' ? ['2026-12-25'] : [])
    const after = at('2026-12-24T12:00Z')
    const slotOf = (rule: Rule) => nextMoment(rule, after, christmas)?.slot
    assert.equal(slotOf(aRule({ holidays: 'NL' })), '2026-12-28T10:30')
    assert.equal(slotOf(aRule({ holidays: 'GB' })), '2026-12-25T10:30')
    assert.equal(slotOf(aRule()), '2026-12-25T10:30')
  })

  it('steps through its ranges, leaving out lunch', () => {
    const rule = aRule({
      moments: { kind: 'every', minutes: 60, ranges: [{ from: '09:30', to: '14:30' }] },
      quiet: [{ from: '12:00', to: '13:00' }],
    })
    assert.deepEqual(
      slotsBetween(rule, '2026-11-23T00:00Z', '2026-11-24T00:00Z').map((slot) => slot.slice(11)),
      ['09:30', '10:30', '11:30', '13:30'],
    )
  })

  it('does not exist when quiet hours swallow every slot', () => {
    assert.equal(
      next(aRule({ quiet: [{ from: '00:00', to: '24:00' }] }), '2026-11-23T00:00Z'),
      undefined,
    )
  })

  it('moves a time that the spring clock skips to the first instant after the gap', () => {
    const rule = aRule({ days: everyDay, moments: { kind: 'times', times: ['02:30'] } })
    assert.equal(next(rule, '2027-03-28T00:00Z'), '2027-03-28T01:00:00.000Z 2027-03-28T03:00')
  })

  it('fires once when the gap brings two times together', () => {
    const rule = aRule({ days: everyDay, moments: { kind: 'times', times: ['02:30', '03:00'] } })
    assert.deepEqual(slotsBetween(rule, '2027-03-27T23:00Z', '2027-03-28T22:00Z'), [
      '2027-03-28T03:00',
    ])
  })

  it('fires once, the first time, when the autumn clock shows a time twice', () => {
    const rule = aRule({ days: everyDay, moments: { kind: 'times', times: ['02:30'] } })
    assert.equal(next(rule, '2026-10-24T22:00Z'), '2026-10-25T00:30:00.000Z 2026-10-25T02:30')
    assert.equal(next(rule, '2026-10-25T00:30Z'), '2026-10-26T01:30:00.000Z 2026-10-26T02:30')
  })

  it('comes in a zone to the west that still has it ahead, once the last is named in that zone', () => {
    const moved = aRule({ zone: 'America/New_York' })
    const last = slotElsewhere('2026-11-23T15:00', 'Europe/Amsterdam', moved.zone)
    assert.equal(last, '2026-11-23T09:00')
    assert.equal(
      next(moved, '2026-11-23T14:15Z', last),
      '2026-11-23T15:30:00.000Z 2026-11-23T10:30',
    )
  })

  it('does not come again when the clock of the machine is set back', () => {
    assert.equal(
      next(aRule(), '2026-11-23T08:00Z', '2026-11-23T10:30'),
      '2026-11-24T09:30:00.000Z 2026-11-24T10:30',
    )
  })

  it('comes today when a changed rule names a later time', () => {
    const changed = aRule({ moments: { kind: 'times', times: ['10:30', '11:00'] } })
    assert.equal(
      next(changed, '2026-11-23T09:45Z', '2026-11-23T10:30'),
      '2026-11-23T10:00:00.000Z 2026-11-23T11:00',
    )
  })

  it('goes on for years, each slot later than the one before, at its own wall clock', () => {
    const year = fc.integer({ min: 2020, max: 2039 })
    fc.assert(
      fc.property(
        fc.constantFrom('Europe/Amsterdam', 'America/New_York', 'Australia/Lord_Howe'),
        year,
        (zone, start) => {
          const rule = aRule({ zone, moments: { kind: 'times', times: ['09:00', '15:30'] } })
          const slots = slotsBetween(rule, `${start}-01-01T00:00Z`, `${start + 1}-01-01T00:00Z`)
          assert.ok(slots.length >= 520 && slots.length <= 524, `${slots.length}`)
          assert.deepEqual(slots, [...new Set(slots)].sort())
          assert.deepEqual([...new Set(slots.map((slot) => slot.slice(11)))].sort(), [
            '09:00',
            '15:30',
          ])
        },
      ),
      { numRuns: 6 },
    )
  })
})
