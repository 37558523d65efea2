import assert from 'node:assert/strict'
import { languages } from '../../../src/core/language.ts'
import { asItStands, openOffice, somebodyAt, wordsOf, type Office } from './somebody.ts'

const said = {
  nl: {
    setup: 'ik wil beweegtips instellen',
    never: [
      'menu',
      'wanneer krijg ik de volgende tip',
      'geef me een oefening',
      'pauzeer',
      'hervat',
    ],
    none: 'Je krijgt geen beweegtips',
  },
  en: {
    setup: 'set up reminders',
    never: ['menu', 'when is my next tip', 'give me an exercise', 'pause', 'resume'],
    none: 'You are not getting movement tips',
  },
} as const

for (const language of languages) {
  describe(`before somebody asked for nudges (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    it('nothing is planned, whatever they do but save', async () => {
      const person = somebodyAt(office, { language })
      await person.does({ kind: 'installed' })
      for (const text of said[language].never) await person.types(text)
      await person.types(said[language].setup)
      await person.presses('cancel')
      assert.equal(person.view.title, said[language].none)
      const { subscription, moment, delivery } = await office.kept()
      assert.deepEqual([subscription, moment, delivery], [[], [], []])
    })

    it('buttons of somebody with nudges plan nothing either', async () => {
      const person = somebodyAt(office, { language })
      const requests = [
        { kind: 'resume' },
        { kind: 'pause', pause: { kind: 'today' } },
        { kind: 'snooze', slot: '2026-11-23T10:30', minutes: 10 },
        { kind: 'done', slot: '2026-11-23T10:30' },
        { kind: 'stop' },
      ]
      for (const request of requests) {
        await person.sendsPress({ kind: 'command', name: 'nudge', value: JSON.stringify(request) })
      }
      const { subscription, moment, delivery } = await office.kept()
      assert.deepEqual([subscription, moment, delivery], [[], [], []])
    })

    it('saving the form as it stands is the opt-in', async () => {
      const person = somebodyAt(office, { language })
      const form = await person.types(said[language].setup)
      const status = await person.presses('save', asItStands(form))
      assert.match(wordsOf(status), /10:\d\d/)
      const found = await person.subscription()
      assert.equal(found?.kind, 'person')
      assert.equal(found.rule.zone, 'Europe/Amsterdam')
      assert.equal(found.rule.holidays, language === 'nl' ? 'NL' : 'GB')
      assert.deepEqual(found.rule.days, [1, 2, 3, 4, 5])
    })
  })
}
