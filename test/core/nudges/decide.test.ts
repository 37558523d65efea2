import assert from 'node:assert/strict'
import type { SendOutcome } from '../../../src/core/delivery.ts'
import { decide as decideOn, type Decision } from '../../../src/core/nudges/decide.ts'

function decide(outcome: SendOutcome, tries: number, chance: number, wasUnfound = false): Decision {
  return decideOn(outcome, tries, chance, wasUnfound)
}

const refused = (status: number, retryAfterMs?: number): SendOutcome => ({
  kind: 'refused',
  tries: 1,
  status,
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
})

describe('What is done after an attempt', () => {
  const table: [number, string][] = [
    [400, 'drop'],
    [401, 'halt'],
    [403, 'suspend'],
    [404, 'doubt'],
    [408, 'retry'],
    [412, 'retry'],
    [413, 'drop'],
    [429, 'pause-tenant'],
    [500, 'drop'],
    [502, 'retry'],
    [503, 'retry'],
    [504, 'retry'],
  ]
  for (const [status, kind] of table) {
    it(`is ${kind} for ${status}`, () => {
      assert.equal(decide(refused(status), 1, 0.5).kind, kind)
    })
  }

  it('is suspending when a slot before this one was not found either', () => {
    assert.equal(decide(refused(404), 1, 0.5, true).kind, 'suspend')
    assert.equal(decide(refused(503), 1, 0.5, true).kind, 'retry')
  })

  it('is nothing more when it was accepted', () => {
    assert.deepEqual(decide({ kind: 'accepted', tries: 1 }, 20, 0.5), { kind: 'done' })
  })

  it('obeys the wait that a 429 names, and else doubles its own', () => {
    assert.deepEqual(decide(refused(429, 7000), 3, 0.5), { kind: 'pause-tenant', afterMs: 7000 })
    const waits = [1, 2, 3, 4].map((tries) => decide(refused(429), tries, 0.5))
    assert.deepEqual(
      waits.map((decision) => 'afterMs' in decision && decision.afterMs),
      [2000, 4000, 8000, 16_000],
    )
  })

  it('spreads waits by a fifth either way, and never waits more than six minutes', () => {
    const wait = (tries: number, chance: number) => {
      const decision = decide(refused(412), tries, chance)
      return decision.kind === 'retry' ? decision.afterMs : undefined
    }
    assert.deepEqual([wait(1, 0), wait(1, 1), wait(11, 1)], [1600, 2400, 360_000])
  })

  it('is unsure only where the message may have arrived', () => {
    const unsure = (outcome: SendOutcome) => {
      const decision = decide(outcome, 1, 0.5)
      return decision.kind === 'retry' && decision.unsure
    }
    assert.deepEqual([refused(412), refused(503)].map(unsure), [false, true])
    assert.equal(unsure({ kind: 'unanswered', tries: 1 }), true)
  })

  it('is giving up after twelve requests', () => {
    for (const outcome of [
      refused(412),
      refused(429),
      refused(503),
      { kind: 'unanswered', tries: 1 } as const,
    ]) {
      assert.notEqual(decide(outcome, 11, 0.5).kind, 'drop')
      assert.deepEqual(decide(outcome, 12, 0.5), { kind: 'drop', why: 'gave-up' })
    }
  })
})
