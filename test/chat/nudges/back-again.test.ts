import assert from 'node:assert/strict'
import {
  asItStands,
  minuteMs,
  monday9,
  nudgedAt,
  openOffice,
  wordsOf,
  type Office,
} from './somebody.ts'

const said = {
  nl: {
    reached: /kon ik je niet bereiken/,
    status: 'wanneer krijg ik de volgende tip',
    hello: 'hoi',
    stop: 'ik wil geen tips meer',
    tomorrow: /woensdag 25 november om 10:30/,
    later: 'over 30 minuten',
  },
  en: {
    reached: /could not reach you/,
    status: 'when is my next tip',
    hello: 'hello',
    stop: 'no more tips',
    tomorrow: /Wednesday 25 November at 10:30/,
    later: 'in 30 minutes',
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`who was suspended, and is back (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    beforeEach(() => {
      office.now = monday9
    })
    after(() => office.close())

    /** Refused on Monday; back on Tuesday at noon, with a card of Monday still there. */
    const backAgain = async () => {
      const person = await nudgedAt(office, { language }, '10:30')
      const found = (await person.subscription()) ?? assert.fail()
      const lastSlot = '2026-11-23T10:30'
      const card = await person.nudge(lastSlot)
      const nextAt = Date.UTC(2026, 10, 24, 9, 30)
      const suspended = { ...found, lastSlot, nextAt, state: 'suspended' as const }
      await office.storage.subscriptions.put(person.key, suspended)
      office.now = Date.UTC(2026, 10, 24, 11)
      return { person, card }
    }
    const waitsAt = async (at: number) =>
      (await office.kept())['delivery']?.some(({ due_at }) => due_at === at) === true
    const works = async (person: Awaited<ReturnType<typeof nudgedAt>>) => {
      const found = await person.subscription()
      assert.equal(found?.state, 'active')
      assert.equal(found.nextAt, Date.UTC(2026, 10, 25, 9, 30))
    }

    it('sees when the next one comes, and that they stood still', async () => {
      const { person } = await backAgain()
      const text = wordsOf(await person.types(words.status))
      assert.match(text, words.reached)
      assert.match(text, words.tomorrow)
      await works(person)
      assert.doesNotMatch(wordsOf(await person.types(words.status)), words.reached)
    })

    it('can put off the nudge of the old card', async () => {
      const { person, card } = await backAgain()
      await person.presses('later', {}, card)
      assert.match(wordsOf(person.view), words.reached)
      await person.presses('later-30')
      assert.ok(await waitsAt(office.now + 30 * minuteMs), 'it waits for its time')
      await works(person)
    })

    it('can press how long at once, and it is kept', async () => {
      const { person, card } = await backAgain()
      const choice = await person.presses('later', {}, card)
      const found = (await person.subscription()) ?? assert.fail()
      await office.storage.subscriptions.put(person.key, { ...found, state: 'suspended' })
      await person.presses('later-10', {}, choice)
      assert.ok(await waitsAt(office.now + 10 * minuteMs), 'it waits for its time')
      await works(person)
    })

    it('can start again, pause, and set times', async () => {
      for (const value of ['{"kind":"resume"}', '{"kind":"pause","pause":{"kind":"today"}}']) {
        const { person } = await backAgain()
        await person.sendsPress({ kind: 'command', name: 'nudge', value })
        await works(person)
      }
      const { person } = await backAgain()
      await person.sendsPress({ kind: 'command', name: 'nudge', value: '{"kind":"form"}' })
      await person.presses('save', asItStands(person.view))
      await works(person)
    })

    it('is not told of it when they stop', async () => {
      const { person } = await backAgain()
      await person.types(words.stop)
      assert.doesNotMatch(wordsOf(person.view), words.reached)
      assert.equal(await person.subscription(), null)
    })
  })
}
