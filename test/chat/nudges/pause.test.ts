import assert from 'node:assert/strict'
import {
  errorsOn,
  minuteMs,
  monday9,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Office,
} from './somebody.ts'

const said = {
  nl: {
    until: 'geen tips tot maandag',
    yes: 'ja',
    resume: 'zet de tips weer aan',
    status: 'wanneer krijg ik de volgende tip',
    stop: 'ik wil geen tips meer',
    paused: /pauze/,
    stopped: /Gestopt/,
    none: 'Je krijgt geen beweegtips',
    tomorrow: /dinsdag 24 november om 10:30/,
    date: /maandag 30 november om 10:30/,
    past: /na vandaag/,
    far: /binnen een jaar/,
    unreadable: /Kies een datum/,
  },
  en: {
    until: 'no tips until monday',
    yes: 'yes',
    resume: 'turn the tips back on',
    status: 'when is my next tip',
    stop: 'no more tips',
    paused: /paused/,
    stopped: /Stopped/,
    none: 'You are not getting movement tips',
    tomorrow: /Tuesday 24 November at 10:30/,
    date: /Monday 30 November at 10:30/,
    past: /after today/,
    far: /within a year/,
    unreadable: /Choose a date/,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`status, pause and stop (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    beforeEach(() => {
      office.now = monday9
    })
    after(() => office.close())

    const paused = async (id: string) => {
      const person = await nudgedAt(office, { language })
      await person.presses('pause')
      await person.presses(id)
      return person
    }

    it('in words: read back, and kept after a yes', async () => {
      const person = await nudgedAt(office, { language })
      await person.types(words.until)
      assert.equal((await person.subscription())?.pauseUntil, null)
      await person.types(words.yes)
      assert.equal((await person.subscription())?.pauseUntil, Date.UTC(2026, 10, 29, 23))
      assert.match(wordsOf(person.view), words.date)
    })

    it('today: the next one comes tomorrow', async () => {
      const person = await paused('pauseToday')
      assert.match(wordsOf(person.view), words.paused)
      assert.match(wordsOf(person.view), words.tomorrow)
    })

    it('until tomorrow morning at nine: the first of tomorrow still comes', async () => {
      const person = await paused('pauseMorning')
      const found = await person.subscription()
      assert.equal(found?.pauseUntil, Date.UTC(2026, 10, 24, 8))
      assert.match(wordsOf(person.view), words.tomorrow)
    })

    it('until a day: it starts again on that day', async () => {
      const person = await paused('pauseUntil')
      await person.presses('save', { date: '2026-11-30' })
      assert.match(wordsOf(person.view), words.date)
      assert.equal((await person.subscription())?.pauseUntil, Date.UTC(2026, 10, 29, 23))
    })

    it('a day that cannot be used is said beside the date, which stays filled in', async () => {
      const wrong = {
        '2026-11-23': words.past,
        '2020-01-01': words.past,
        '2031-01-01': words.far,
        '2026-02-30': words.unreadable,
        '': words.unreadable,
      }
      for (const [date, says] of Object.entries(wrong)) {
        const person = await paused('pauseUntil')
        await person.presses('save', { date })
        assert.match(errorsOn(person.view)['date'] ?? '', says, date)
        const field = person.view.kind === 'form' ? person.view.fields[0] : undefined
        assert.equal(field?.kind === 'date' && (field.value ?? ''), date)
        assert.equal((await person.subscription())?.pauseUntil, null)
        assert.ok(person.view.options.some(({ id }) => id === 'back'))
      }
    })

    it('resumes by words and by the button, at the very next time', async () => {
      const byWords = await paused('pauseMorning')
      await byWords.types(words.resume)
      const byButton = await paused('pauseMorning')
      await byButton.presses('resume')
      for (const person of [byWords, byButton]) {
        const found = await person.subscription()
        assert.equal(found?.pauseUntil, null)
        assert.equal(found.nextAt, Date.UTC(2026, 10, 23, 9, 30))
      }
    })

    it('is over by itself: status no longer speaks of it', async () => {
      const person = await paused('pauseMorning')
      office.now = monday9 + 24 * 60 * minuteMs
      await person.types(words.status)
      assert.doesNotMatch(wordsOf(person.view), words.paused)
      assert.match(wordsOf(person.view), words.tomorrow)
    })

    it('status says when and why then, also right after the clock passed a time', async () => {
      const person = await nudgedAt(office, { language, zone: 'America/New_York' })
      const text = wordsOf(await person.types(words.status))
      assert.match(text, /10:30.*\n.*10:30.*15:15.*America\/New_York/)
    })

    for (const how of ['words', 'press'] as const) {
      it(`stop by ${how} ends it at once, also what is on its way`, async () => {
        const person = await nudgedAt(office, { language })
        const { subscriptions } = office.storage
        await subscriptions.snooze(person.key, '2026-11-23T10:30', office.now + minuteMs)
        await (how === 'words' ? person.types(words.stop) : person.presses('stop'))
        assert.match(wordsOf(person.view), words.stopped)
        assert.equal(person.view.title, words.none)
        assert.equal(await person.subscription(), null)
        assert.deepEqual((await office.kept())['delivery'], [])
      })
    }

    it('stop is one press away from the status', async () => {
      const person = await nudgedAt(office, { language })
      await person.types(words.status)
      await person.presses('stop')
      assert.equal(await person.subscription(), null)
    })

    it('who has no nudges is told so, whatever they ask of them', async () => {
      for (const text of [words.until, words.resume, words.status, words.stop]) {
        const person = somebodyAt(office, { language })
        assert.equal((await person.types(text)).title, words.none, text)
      }
    })
  })
}
