import assert from 'node:assert/strict'
import { createHolidays, holidayCountries } from '../../src/content/holidays.ts'

describe('Public holidays', () => {
  const holidays = createHolidays()

  it('are days off only: Kingsday is, Mothers’ Day and Good Friday in the Netherlands are not', () => {
    const days = holidays('NL', 2026)
    assert.ok(days.has('2026-04-27') && days.has('2026-12-26'))
    assert.ok(!days.has('2026-05-10') && !days.has('2026-04-03'))
  })

  it('differ by country', () => {
    assert.ok(holidays('GB', 2026).has('2026-04-03'))
    assert.ok(holidays('BE', 2026).has('2026-07-21'))
  })

  it('are none in a country that is not known', () => {
    assert.equal(holidays('XX', 2026).size, 0)
  })

  it('are known for the countries that can be chosen', () => {
    assert.ok(holidayCountries().includes('NL') && holidayCountries().length > 100)
  })
})
