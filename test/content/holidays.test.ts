import assert from 'node:assert/strict'
import { createHolidays, holidayCountries } from '../../src/content/holidays.ts'

describe('Public holidays', () => {
  const holidays = createHolidays()

  it('are days off only: Kingsday is, Mothers’ Day and Good Friday in the Netherlands are not', () => {
    const days = holidays('NL', 2026)
    const asked = ['2026-04-27', '2026-12-26', '2026-05-10', '2026-04-03']
    assert.deepEqual(
      asked.filter((day) => days.has(day)),
      ['2026-04-27', '2026-12-26'],
    )
  })

  it('differ by country', () => {
    assert.equal(holidays('GB', 2026).has('2026-04-03'), true)
    assert.equal(holidays('BE', 2026).has('2026-07-21'), true)
  })

  it('are none in a country that is not known', () => {
    assert.equal(holidays('XX', 2026).size, 0)
  })

  it('are known for the countries that can be chosen', () => {
    assert.equal(holidayCountries().includes('NL'), true)
  })
})
