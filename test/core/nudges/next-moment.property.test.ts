import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Away } from '../../../src/core/nudges/away.ts'
import { nextMoment } from '../../../src/core/nudges/next-moment.ts'
import type { LocalTime, Rule, Weekday } from '../../../src/core/nudges/rule.ts'
import { everyDay } from './a-rule.ts'
import { clockChanges, nextByTemporal } from './temporal-oracle.ts'

const [fromYear, toYear] = [2020, 2040]
const hour = 3_600_000

/** Instants tried per zone: NUDGE_SAMPLES=200 takes minutes, the default some seconds. */
const samples = Number(process.env['NUDGE_SAMPLES'] ?? 3)

const zones = [...Intl.supportedValuesOf('timeZone'), 'UTC', 'Etc/GMT+12', 'Etc/GMT-14']
const free = new Set(['2026-12-25', '2027-03-29', '2030-04-22', '2033-05-05'])

const aTime: fc.Arbitrary<LocalTime> = fc
  .integer({ min: 0, max: 1439 })
  .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16))

const aRange = fc
  .tuple(aTime, aTime)
  .filter(([from, to]) => from !== to)
  .map(([one, other]) => (one < other ? { from: one, to: other } : { from: other, to: one }))

const moments: fc.Arbitrary<Rule['moments']> = fc.oneof(
  fc.record({
    kind: fc.constant('times' as const),
    times: fc.array(aTime, { minLength: 1, maxLength: 5 }),
  }),
  // the first hours of the day are where clocks change
  fc.record({
    kind: fc.constant('every' as const),
    minutes: fc.integer({ min: 5, max: 240 }),
    ranges: fc.array(fc.oneof(aRange, fc.constant({ from: '00:00', to: '04:00' })), {
      minLength: 1,
      maxLength: 3,
    }),
  }),
)

const aRuleIn = (zone: string): fc.Arbitrary<Rule> =>
  fc.record({
    zone: fc.constant(zone),
    days: fc.uniqueArray(fc.constantFrom<Weekday>(...everyDay), { minLength: 1, maxLength: 7 }),
    moments,
    quiet: fc.array(aRange, { maxLength: 2 }),
    holidays: fc.constantFrom(null, 'NL'),
  })

/** A pause near an instant: before it, over it or after it, or none. */
const aPauseAround = (after: number): fc.Arbitrary<Away | null> =>
  fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.option(fc.integer({ min: -48, max: 96 })), fc.integer({ min: 1, max: 240 }))
      .map(([from, hours]) => {
        const start = after + (from ?? 0) * hour
        return { from: from === null ? null : start, until: start + hours * hour }
      }),
  )

/** Any instant of the twenty years, and as often one within two days of a clock change. */
const anInstantIn = (zone: string): fc.Arbitrary<number> => {
  const anywhere = fc.integer({ min: Date.UTC(fromYear), max: Date.UTC(toYear) })
  const changes = clockChanges(zone, fromYear, toYear)
  if (changes.length === 0) return anywhere
  const near = fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -48 * hour, max: 48 * hour }))
    .map(([change, distance]) => change + distance)
  return fc.oneof(anywhere, near)
}

const aPausedInstantIn = (zone: string): fc.Arbitrary<[number, Away | null]> =>
  anInstantIn(zone).chain((after) => aPauseAround(after).map((away) => [after, away]))

describe(`The next moment, over ${zones.length} zones and the years ${fromYear} to ${toYear}`, function () {
  this.timeout(0)

  for (const letter of [...new Set(zones.map((zone) => zone.split('/')[0] ?? ''))]) {
    it(`agrees with Temporal in ${letter}`, () => {
      for (const zone of zones.filter((name) => (name.split('/')[0] ?? '') === letter)) {
        fc.assert(
          fc.property(aRuleIn(zone), aPausedInstantIn(zone), (rule, [after, away]) => {
            const found = nextMoment(rule, after, () => free, null, away)
            const expected = nextByTemporal(rule, after, free, away)
            // Temporal looked 30 days ahead, which every rule with a slot left is within
            assert.equal(found?.at ?? null, expected)
          }),
          { numRuns: samples },
        )
      }
    })
  }
})
