import assert from 'node:assert/strict'
import type { View } from '../../../src/core/view.ts'
import {
  minuteMs,
  monday9,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Office,
} from './somebody.ts'

const slot = '2026-11-23T10:30'
const toBelgium = { kind: 'form', form: 'country', option: 'save' } as const

const said = {
  nl: {
    buttons: ['Klaar', 'Straks', 'Sla over', 'Instellingen'],
    how: /Anders of stoppen\? Druk op Instellingen/,
    none: 'Je krijgt geen beweegtips',
    otherLanguage: 'English please',
    oldCard: 'Deze kaart ken ik niet meer',
    promise: /Ik kom er zo op terug/,
    health: /\brug\b|pijn|oefen|beweeg/i,
  },
  en: {
    buttons: ['Done', 'Later', 'Skip', 'Settings'],
    how: /Change or stop\? Press Settings/,
    none: 'You are not getting movement tips',
    otherLanguage: 'Nederlands graag',
    oldCard: 'I no longer know this card',
    promise: /I will come back to it/,
    health: /\bback\b|pain|exercise|move/i,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`a nudge (${language})`, () => {
    let office: Office
    beforeEach(async () => {
      office = await openOffice()
    })
    afterEach(() => office.close())

    const arrived = async () => {
      const person = await nudgedAt(office, { language })
      office.now = monday9 + 90 * minuteMs
      return { person, card: await person.nudge(slot) }
    }

    it('is a picture with words for it, steps, care, the rule and the way out', async () => {
      const { card } = await arrived()
      const all = office.needs.content.exercises(language)
      const exercise = all.find(({ name }) => name === card.title) ?? assert.fail(card.title)
      assert.equal(card.kind, 'nudge')
      assert.equal(card.picture?.file, exercise.picture.file)
      assert.ok(card.picture.alt.length > 10)
      const text = [...card.paragraphs, card.source].join('\n')
      for (const line of [...exercise.steps, exercise.care]) assert.ok(text.includes(line), line)
      assert.ok(text.includes(office.needs.content.say(language, 'exercises:rule')))
      assert.match(text, words.how)
      assert.deepEqual(
        card.options.map(({ label }) => label),
        words.buttons,
      )
    })

    it('says nothing of health in the line that a locked screen shows', async () => {
      const { card } = await arrived()
      assert.doesNotMatch(card.summary, words.health)
    })

    for (const id of ['done', 'skip'] as const) {
      it(`keeps nothing of ${id}, and says a short word`, async () => {
        const { person, card } = await arrived()
        const before = await office.kept()
        await person.presses(id, {}, card)
        await person.presses(id, {}, card)
        assert.deepEqual(await office.kept(), before)
        assert.ok(wordsOf(person.view).length < 100)
      })
    }

    for (const minutes of [10, 30, 60]) {
      it(`put off ${String(minutes)} minutes, comes once, then`, async () => {
        const { person, card } = await arrived()
        await person.presses('later', {}, card)
        await person.presses(`later-${String(minutes)}`)
        const rows = (await office.kept())['delivery'] ?? []
        assert.deepEqual(
          rows.map(({ slot: name, due_at }) => [name, due_at]),
          [[`${slot}+`, office.now + minutes * minuteMs]],
        )
      })
    }

    it('put off twice comes once, when it was asked for last', async () => {
      const { person, card } = await arrived()
      const choice = await person.presses('later', {}, card)
      await person.presses('later-10', {}, choice)
      await person.presses('later-60', {}, choice)
      const rows = (await office.kept())['delivery'] ?? []
      assert.deepEqual(
        rows.map(({ due_at }) => due_at),
        [office.now + 60 * minuteMs],
      )
    })

    it('put off is the same exercise when it comes again', async () => {
      const { person, card } = await arrived()
      assert.equal((await person.nudge(`${slot}+`)).title, card.title)
    })

    it('put off comes all the same, in the language that was chosen in between', async () => {
      const { person, card } = await arrived()
      await person.presses('later', {}, card)
      await person.presses('later-30')
      const { delivery } = await office.kept()
      await person.types(words.otherLanguage)
      await person.sendsPress(toBelgium, { country: 'BE' })
      assert.equal((await person.subscription())?.language, language === 'nl' ? 'en' : 'nl')
      assert.equal((await person.subscription())?.rule.holidays, 'BE')
      assert.deepEqual((await office.kept())['delivery'], delivery)
    })

    it('keeps nothing of the question how long', async () => {
      const { person, card } = await arrived()
      const before = await office.kept()
      await person.presses('later', {}, card)
      assert.deepEqual(await office.kept(), before)
    })

    it('leads to the settings by its last button', async () => {
      const { person, card } = await arrived()
      await person.presses('settings', {}, card)
      assert.ok(person.view.options.some(({ id }) => id === 'stop'))
    })

    it('does nothing and promises nothing once its person has stopped', async () => {
      const { person, card } = await arrived()
      const choice = await person.presses('later', {}, card)
      await person.types(language === 'nl' ? 'ik wil geen tips meer' : 'no more tips')
      const stopped = await office.kept()
      for (const id of ['done', 'skip', 'later', 'settings']) {
        assert.equal((await person.presses(id, {}, card)).title, words.none, id)
      }
      assert.equal((await person.presses('later-10', {}, choice)).title, words.none)
      assert.deepEqual(await office.kept(), stopped)
      const { subscription, moment, delivery } = stopped
      assert.deepEqual([subscription, moment, delivery], [[], [], []])
    })

    it('keeps nothing of who is forgotten, gone, or was forwarded it', async () => {
      const { person, card } = await arrived()
      const choice = await person.presses('later', {}, card)
      await person.does({ kind: 'removed' })
      const before = await office.kept()
      assert.deepEqual(before['conversation'], [])
      for (const somebody of [person, somebodyAt(office, { language })]) {
        for (const id of ['done', 'skip', 'later', 'settings']) {
          assert.equal((await somebody.presses(id, {}, card)).title, words.none, id)
        }
        assert.equal((await somebody.presses('later-10', {}, choice)).title, words.none)
        assert.deepEqual(await office.kept(), before)
      }
    })

    it('answers a press that nobody could have made with the line of an old card', async () => {
      const { person } = await arrived()
      const before = await office.kept()
      const values = [
        undefined,
        '',
        'null',
        '{',
        '[]',
        '{"kind":"snooze"}',
        '{"kind":"snooze","slot":"2026-11-23T10:30","minutes":11}',
        '{"kind":"snooze","slot":"2026-11-23T10:30","minutes":1e9}',
        '{"kind":"done","slot":"drop table subscription"}',
        '{"kind":"done","slot":"2026-11-23T10:30","more":1}',
        '{"kind":"exercise","turn":-1}',
        '{"kind":"exercise","turn":0.5}',
        '{"kind":"pause","pause":{"kind":"until","date":"soon"}}',
        '{"kind":"accept","proposal":{"days":[8],"moments":{"kind":"times","times":["10:30"]}}}',
        '{"kind":"save","inputs":{}}',
        '{"kind":"__proto__"}',
      ]
      for (const value of values) {
        const press = { kind: 'command', name: 'nudge' } as const
        const view: View = await person.sendsPress(
          value === undefined ? press : { ...press, value },
        )
        assert.equal(view.title, words.oldCard, value)
        assert.ok(view.options.length > 0)
      }
      assert.deepEqual({ ...(await office.kept()), conversation: before['conversation'] }, before)
    })

    it('reads a forged proposal back as a problem, and keeps nothing of it', async () => {
      const { person } = await arrived()
      const { subscription } = await office.kept()
      const times = ['99:99', '10:30']
      for (const proposal of [
        { days: [1], moments: { kind: 'times', times } },
        { days: [], moments: { kind: 'times', times: ['10:30'] } },
        {
          days: [1],
          moments: { kind: 'every', minutes: 1, ranges: [{ from: '09:00', to: '17:00' }] },
        },
      ]) {
        const value = JSON.stringify({ kind: 'accept', proposal })
        await person.sendsPress({ kind: 'command', name: 'nudge', value })
        assert.deepEqual((await office.kept())['subscription'], subscription)
      }
    })
  })
}
