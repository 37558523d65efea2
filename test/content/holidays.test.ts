import assert from 'node:assert/strict'
import { createHolidays } from '../../src/content/holidays.ts'
import { loadContent } from '../../src/content/load.ts'
import { contentRoot } from '../../src/content/root.ts'

/** As governments publish them, month and day; of 2026, 2027 and 2028. */
const published = {
  NL: [
    '01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26',
    '01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26',
    '01-01 04-16 04-17 04-27 05-25 06-04 06-05 12-25 12-26',
  ],
  BE: [
    '01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25',
    '01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25',
    '01-01 04-17 05-01 05-25 06-05 07-21 08-15 11-01 11-11 12-25',
  ],
  // those of all sixteen states
  DE: [
    '01-01 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26',
    '01-01 03-26 03-29 05-01 05-06 05-17 10-03 12-25 12-26',
    '01-01 04-14 04-17 05-01 05-25 06-05 10-03 12-25 12-26',
  ],
  // those of England and Wales, with the days that make up for a weekend
  GB: [
    '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28',
    '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28',
    '01-01 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  ],
  IE: [
    '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25 12-26',
    '01-01 02-01 03-17 03-29 05-03 06-07 08-02 10-25 12-25 12-26',
    '01-01 02-07 03-17 04-17 05-01 06-05 08-07 10-30 12-25 12-26',
  ],
  // federal; of Veterans Day at a weekend, only the government makes up for it
  US: [
    '01-01 01-19 02-16 05-25 06-19 07-03 07-04 09-07 10-12 11-11 11-26 12-25',
    '01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31',
    '01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-11 11-23 12-25',
  ],
} as const

describe('Public holidays', () => {
  const holidays = createHolidays()

  for (const [country, years] of Object.entries(published)) {
    it(`of ${country} are the published ones, and no others`, () => {
      for (const [index, days] of years.entries()) {
        const year = 2026 + index
        const found = [...holidays(country, year)].sort().map((date) => date.slice(5))
        assert.equal(found.join(' '), days, `${country} ${year}`)
      }
    })
  }

  it('are none in a country that is not known', () => {
    assert.equal(holidays('XX', 2026).size, 0)
  })

  it('are known for every country that can be chosen', () => {
    const countries = loadContent(contentRoot, { country: 'NL' }).countries('nl')
    assert.ok(countries.length > 30, `${countries.length} countries`)
    const without = countries.filter(({ id }) => holidays(id, 2026).size === 0)
    assert.deepEqual(without, [])
  })
})
