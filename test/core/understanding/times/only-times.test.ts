import assert from 'node:assert/strict'
import type { Language } from '../../../../src/core/language.ts'
import { isOnlyTimes } from '../../../../src/core/understanding/times/only-times.ts'

const times: [Language, string][] = [
  ['nl', 'elk uur'],
  ['nl', 'om de 45 minuten'],
  ['nl', 'elke dag behalve het weekend om 11 uur'],
  ['nl', "'s ochtends om 9 uur en 's middags om 3 uur"],
  ['nl', 'elke ochtend om 9'],
  ['nl', 'morgenochtend niet'],
  ['en', 'not this afternoon'],
  ['en', 'every hour and a half'],
  ['en', 'at 10 and 3'],
  ['en', 'only in the morning'],
  ['en', 'every half hour from 1 to 5'],
]
/** Among these is what must reach the signs. */
const others: [Language, string][] = [
  ['nl', '2'],
  ['nl', 'elk uur pijn'],
  ['nl', 'elke nacht wakker'],
  ['nl', 'ik plas elk uur'],
  ['nl', 'ik wil niet meer'],
  ['nl', 'geen gevoel'],
  ['nl', 'ik kan niet'],
  ['en', 'numb for an hour'],
  ['en', 'pain every morning'],
  ['en', 'no feeling'],
  ['en', 'cannot pee in the morning'],
  ['en', ''],
]

describe('A message about when and nothing else', () => {
  for (const [language, text] of times)
    it(`is "${text}"`, () => {
      assert.equal(isOnlyTimes(text, language), true)
    })
  for (const [language, text] of others)
    it(`is not "${text}"`, () => {
      assert.equal(isOnlyTimes(text, language), false)
    })
})
