import assert from 'node:assert/strict'
import fc from 'fast-check'
import { fresh, planned, type Sitting } from '../../../src/chat/nudges/desk.ts'
import { createSubscriptions } from '../../../src/console/memory.ts'
import { advance } from '../../../src/core/nudges/advance.ts'
import { nextMoment, slotInstant } from '../../../src/core/nudges/next-moment.ts'
import type { Rule } from '../../../src/core/nudges/rule.ts'
import type { Subscription } from '../../../src/core/nudges/subscription.ts'
import { aRule, everyDay, noHolidays } from '../../core/nudges/a-rule.ts'
import { aSubscription } from '../../storage/a-subscription.ts'

const minute = 60_000
const day = 1440 * minute
const zones = [
  'Europe/Amsterdam',
  'Europe/London',
  'America/New_York',
  'Pacific/Honolulu',
  'Pacific/Kiritimati',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
]

const aRuleIn = (zone: string): fc.Arbitrary<Rule> =>
  fc
    .oneof(
      fc.record({
        kind: fc.constant('times' as const),
        times: fc
          .uniqueArray(fc.integer({ min: 0, max: 47 }), { minLength: 1, maxLength: 5 })
          .map((halves) =>
            halves.map((half) => new Date(half * 30 * minute).toISOString().slice(11, 16)),
          ),
      }),
      fc.record({
        kind: fc.constant('every' as const),
        minutes: fc.integer({ min: 30, max: 200 }),
        ranges: fc.constant([{ from: '08:00', to: '22:00' }]),
      }),
    )
    .map((moments) => aRule({ zone, days: [...everyDay], moments }))

function sittingOf(found: Subscription, now: number): Sitting {
  const desk = {
    subscriptions: createSubscriptions(),
    holidays: noHolidays,
    clock: { now: () => now },
  }
  const key = { tenant: 'tenant', conversation: 'a:1' }
  return { desk, key, found, now, zone: undefined, address: '' }
}

/** Lets a subscription run as the planner does; the instants that were sent, and how it stands. */
function run(from: Subscription, until: number): { sent: number[]; found: Subscription } {
  const sent: number[] = []
  let found = from
  while (found.nextAt !== null && found.nextAt <= until) {
    const due = { rule: found.rule, nextAt: found.nextAt, lastSlot: found.lastSlot, away: null }
    const { deliver, nextAt } = advance(due, found.nextAt, 30 * minute, noHolidays)
    if (deliver !== null) sent.push(deliver.dueAt)
    found = { ...found, nextAt, lastSlot: deliver?.slot ?? found.lastSlot }
  }
  return { sent, found }
}

const aMove = fc.tuple(fc.constantFrom(...zones), fc.constantFrom(...zones)).chain(([from, to]) =>
  fc.record({
    before: aRuleIn(from),
    after: aRuleIn(to),
    isSameRule: fc.boolean(),
    start: fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2029, 0) }),
    stay: fc.integer({ min: 0, max: 2 * day }),
  }),
)

describe('Who changes zone', function () {
  // hundreds of lives of days each
  this.timeout(60_000)

  it('gets the first of the new rule that lies ahead, at least half an hour after the last', () => {
    fc.assert(
      fc.property(aMove, ({ before, after, isSameRule, start, stay }) => {
        const rule = isSameRule ? { ...before, zone: after.zone } : after
        const asked = aSubscription({ rule: before, nextAt: null, lastSlot: null })
        const here = run(planned(sittingOf(asked, start), asked), start + stay)
        const now = start + stay
        const sitting = sittingOf(here.found, now)
        const moved = planned(sitting, fresh(sitting, rule, [], 'nl'))
        const there = run(moved, now + 3 * day)

        const last = here.sent.at(-1)
        const earliest =
          last === undefined || before.zone === rule.zone
            ? now
            : Math.max(now, last + 30 * minute - 1)
        let expected = nextMoment(rule, earliest, noHolidays)
        // the slot that was just sent does not come by a second time, an hour to the west
        if (expected !== null && expected.slot === here.found.lastSlot)
          expected = nextMoment(rule, expected.at, noHolidays)
        assert.equal(there.sent[0], expected?.at)
        assert.ok(
          there.sent.every((at) => at > now),
          'nothing that has passed is sent',
        )
        const all = [...here.sent, ...there.sent]
        assert.equal(new Set(all).size, all.length, 'no moment is sent twice')
      }),
      { numRuns: 500 },
    )
  })

  it('is never sent anything twice, whatever the last slot is called in the new zone', () => {
    fc.assert(
      fc.property(aMove, ({ before, after, start, stay }) => {
        const asked = aSubscription({ rule: before, nextAt: null, lastSlot: null })
        const here = run(planned(sittingOf(asked, start), asked), start + stay)
        const sitting = sittingOf(here.found, start + stay)
        const { lastSlot } = fresh(sitting, after, [], 'nl')
        const last = here.sent.at(-1) ?? null
        assert.equal(lastSlot === null ? null : slotInstant(after.zone, lastSlot), last)
      }),
    )
  })
})
