import assert from 'node:assert/strict'
import type { Away } from '../../../src/core/nudges/away.ts'
import { advance } from '../../../src/core/nudges/advance.ts'
import { aRule, noHolidays } from './a-rule.ts'

const minute = 60_000
const at = (text: string): number => Date.parse(`2026-11-23T${text}Z`)
const every = aRule({
  moments: { kind: 'every', minutes: 30, ranges: [{ from: '09:00', to: '17:00' }] },
})

function after(
  nextAt: number,
  now: number,
  lastSlot: string | null = null,
  away: Away | null = null,
) {
  const { deliver, nextAt: next } = advance(
    { rule: every, nextAt, lastSlot, away },
    now,
    30 * minute,
    noHolidays,
  )
  return [
    deliver?.slot.slice(11) ?? null,
    next === null ? null : (next - at('00:00')) / minute / 60,
  ]
}

describe('Moving a due subscription on', () => {
  it('sends the slot and goes to the next', () => {
    assert.deepEqual(after(at('09:30'), at('09:30')), ['10:30', 10])
  })

  it('sends a slot that is not yet too late', () => {
    assert.deepEqual(after(at('09:30'), at('09:59')), ['10:30', 10])
  })

  it('sends only the last of the slots that passed', () => {
    assert.deepEqual(after(at('08:30'), at('09:40')), ['10:30', 10])
    assert.deepEqual(after(at('09:00'), at('09:30')), ['10:30', 10])
  })

  it('sends nothing that is too late', () => {
    const rule = aRule()
    const moved = advance(
      { rule, nextAt: at('09:30'), lastSlot: null, away: null },
      at('10:01'),
      30 * minute,
      noHolidays,
    )
    assert.deepEqual(moved, { deliver: null, nextAt: at('09:30') + 24 * 60 * minute })
  })

  it('sends no slot a second time, whatever the row says', () => {
    assert.deepEqual(after(at('09:30'), at('09:30'), '2026-11-23T10:30'), [null, 10])
  })

  it('sends nothing within a pause, goes on past it, and up to its beginning', () => {
    const away = { from: at('09:45'), until: at('11:15') }
    assert.deepEqual(after(at('09:30'), at('09:30'), null, away), ['10:30', 11.5])
    assert.deepEqual(after(at('10:00'), at('10:00'), null, away), [null, 11.5])
    assert.deepEqual(after(at('09:30'), at('10:05'), null, away), [null, 11.5])
    assert.deepEqual(after(at('11:30'), at('11:30'), null, away), ['12:30', 12])
    assert.deepEqual(after(at('09:30'), at('09:30'), null, { ...away, from: null }), [null, 11.5])
  })

  it('has no next moment when the rule has none', () => {
    const rule = aRule({ days: [] })
    assert.equal(
      advance(
        { rule, nextAt: at('09:30'), lastSlot: null, away: null },
        at('09:30'),
        minute,
        noHolidays,
      ).nextAt,
      null,
    )
  })
})
