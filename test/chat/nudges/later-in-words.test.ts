import assert from 'node:assert/strict'
import { minuteMs, monday9, nudgedAt, openOffice, wordsOf, type Office } from './somebody.ts'

const said = {
  nl: {
    later: 'straks',
    answers: ['over een half uur', '30 minuten', '30'],
    at: /maandag 23 november om 11:02/,
    yes: 'prima',
    soon: /Tot straks/,
    howLong: /Over hoeveel minuten/,
    nonsense: 'blauwe bananen',
  },
  en: {
    later: 'later',
    answers: ['in half an hour', '30 minutes', '30'],
    at: /Monday 23 November at 11:02/,
    yes: 'fine',
    soon: /See you soon/,
    howLong: /In how many minutes/,
    nonsense: 'blue bananas',
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`"later" in words (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    /** Somebody who got a tip two minutes ago. */
    const nudged = async () => {
      office.now = monday9
      const person = await nudgedAt(office, { language }, '10:30')
      const found = (await person.subscription()) ?? assert.fail('nothing is set')
      const lastSlot = '2026-11-23T10:30'
      await office.storage.subscriptions.put(person.key, { ...found, lastSlot })
      office.now = monday9 + 92 * minuteMs
      return person
    }

    it('is answered by a length or a number of minutes, which is read back', async () => {
      for (const answer of words.answers) {
        const person = await nudged()
        assert.match(wordsOf(await person.types(words.later)), words.howLong)
        assert.match(wordsOf(await person.types(answer)), words.at, answer)
        assert.match(wordsOf(await person.types(words.yes)), words.soon, answer)
      }
    })

    it('is answered by the number of a button', async () => {
      const person = await nudged()
      await person.types(words.later)
      assert.match(wordsOf(await person.types('2')), words.soon)
    })

    it('asks again when the answer says no length', async () => {
      const person = await nudged()
      await person.types(words.later)
      assert.match(wordsOf(await person.types(words.nonsense)), words.howLong)
    })
  })
}
