import assert from 'node:assert/strict'
import { outcomeTier, type TickChoice } from '../../../src/core/triage/route.ts'
import type { ChecklistNode } from '../../../src/core/dialog/tree.ts'
import { aChecklist } from '../dialog/a-tree.ts'

const tier = (ticks: string[], choice: TickChoice = 'submit', given: Partial<ChecklistNode> = {}) =>
  outcomeTier(aChecklist(given), ticks, choice)

describe('the route from ticks to a tier', () => {
  it('takes the tier of a single tick', () => {
    assert.equal(tier(['fever']), 'today')
    assert.equal(tier(['old']), 'check-first')
  })

  it('takes the gravest of several ticks, over all groups of the card', () => {
    assert.equal(tier(['old', 'numb', 'fever']), 'urgent')
  })

  it('lets a combination raise the tier, and only when it is complete', () => {
    const combinations = [{ all: ['fever', 'old'], tier: 'emergency' }] as const
    assert.equal(tier(['fever', 'old'], 'submit', { combinations }), 'emergency')
    assert.equal(tier(['old'], 'submit', { combinations }), 'check-first')
  })

  it('lets no combination lower a tier', () => {
    const combinations = [{ all: ['fever', 'numb'], tier: 'check-first' }] as const
    assert.equal(tier(['fever', 'numb'], 'submit', { combinations }), 'urgent')
  })

  it('counts "not sure" as yes to the gravest sign of the card', () => {
    assert.equal(tier([], 'not-sure'), 'urgent')
    assert.equal(tier(['old'], 'not-sure'), 'urgent')
  })

  it('counts a tick beside "none of these"', () => {
    assert.equal(tier(['fever'], 'none'), 'today')
  })

  it('goes on after "none", and asks again after an empty submit', () => {
    assert.equal(tier([], 'none'), 'none')
    assert.equal(tier([], 'submit'), 'empty')
  })

  it('takes a tick that the card does not know for "not sure"', () => {
    assert.equal(tier(['unheard-of']), 'urgent')
  })
})
