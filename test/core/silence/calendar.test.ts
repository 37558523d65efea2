import assert from 'node:assert/strict'
import { dayOf, daysAfter, monthOf, monthsBefore } from '../../../src/core/silence/calendar.ts'
import { isWorkingHour } from '../../../src/core/silence/working-hours.ts'

describe('the months of silence', () => {
  it('begin and end in UTC, whatever the clock of the machine', () => {
    assert.equal(monthOf(Date.UTC(2026, 10, 1)), '2026-11')
    assert.equal(monthOf(Date.UTC(2026, 10, 1) - 1), '2026-10')
    assert.equal(dayOf(Date.UTC(2027, 0, 1) - 1), '2026-12-31')
  })

  it('are counted over years, and days over months', () => {
    assert.equal(monthsBefore('2026-11', 12), '2025-11')
    assert.equal(monthsBefore('2026-01', 1), '2025-12')
    assert.equal(daysAfter('2026-11-22', 30), '2026-12-22')
    assert.equal(daysAfter('2028-03-01', -1), '2028-02-29')
  })
})

describe('a message of our own accord', () => {
  const may = (...at: [number, number, number, number]) =>
    isWorkingHour(Date.UTC(...at), 'Europe/Amsterdam')

  it('comes on weekdays by day, on the clock of the zone', () => {
    assert.deepEqual([may(2026, 10, 23, 7), may(2026, 10, 23, 8)], [false, true])
    assert.deepEqual([may(2026, 10, 23, 15), may(2026, 10, 23, 16)], [true, false])
    assert.equal(may(2026, 10, 22, 10), false, 'on a Sunday')
  })
})
