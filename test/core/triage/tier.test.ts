import assert from 'node:assert/strict'
import fc from 'fast-check'
import { highestTier, tiers } from '../../../src/core/triage/tier.ts'
import { urgency } from './signs-by-hand.ts'

describe('the tiers', () => {
  it('have exactly the names and the order of the clinical notes', () => {
    assert.deepEqual([...tiers], [...urgency])
  })

  it('give the gravest of any set, in any order, however often one is named', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...tiers), { minLength: 1 }), (found) => {
        const ranks = found.map((tier) => urgency.indexOf(tier))
        assert.equal(urgency.indexOf(highestTier(found)), Math.min(...ranks))
      }),
    )
  })

  it('leave self-care to whoever has no sign', () => {
    assert.equal(highestTier([]), 'self-care')
  })
})
