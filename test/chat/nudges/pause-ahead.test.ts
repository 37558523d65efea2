import assert from 'node:assert/strict'
import {
  minuteMs,
  monday9,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Facts,
  type Office,
} from './somebody.ts'

const at = (text: string) => Date.parse(`${text}:00+01:00`)
const nextWeek = [at('2026-11-30T00:00'), at('2026-12-07T00:00')]

const said = {
  nl: {
    ahead: {
      'volgende week vrij': nextWeek,
      'volgende week geen tips': nextWeek,
      'morgen niet': [at('2026-11-24T00:00'), at('2026-11-25T00:00')],
      'overmorgen geen tips': [at('2026-11-25T00:00'), at('2026-11-26T00:00')],
      'van 3 tot 10 januari vakantie': [at('2027-01-03T00:00'), at('2027-01-10T00:00')],
      'vakantie van 24/12 tot 3/1': [at('2026-12-24T00:00'), at('2027-01-03T00:00')],
      'vrij van 21-12-2026 t/m 3-1-2027': [at('2026-12-21T00:00'), at('2027-01-04T00:00')],
      'volgende week maandag geen tips': [at('2026-11-30T00:00'), at('2026-12-01T00:00')],
    },
    now: {
      'pauzeer tot 3/1': at('2027-01-03T00:00'),
      'pauzeer tot 03-01': at('2027-01-03T00:00'),
      'geen tips tot 3/1/2027': at('2027-01-03T00:00'),
      'pauzeer tot 25/12': at('2026-12-25T00:00'),
      'pauzeer tot 14:00': at('2026-11-23T14:00'),
      'geen tips tot morgen 9 uur': at('2026-11-24T09:00'),
    },
    which: 'pauzeer van maandag tot vrijdag',
    choices: [/van maandag 30 november tot zaterdag 5 december/, /tot vrijdag 4 december/],
    proposal: /van maandag 30 november tot maandag 7 december/,
    status:
      /volgende tip komt maandag 23 november om 10:30[^]*Pauze van maandag 30 november tot maandag 7 december/,
    next: 'volgende week vrij',
    first: 'de eerste',
    yes: 'ja',
    instead: /pauze van maandag 30 november tot maandag 7 december vervalt/,
    today: 'vandaag geen tips',
    week: 'deze week geen tips',
    backwards: /na het begin/,
  },
  en: {
    ahead: {
      'next week off': nextWeek,
      'no tips next week': nextWeek,
      'not tomorrow': [at('2026-11-24T00:00'), at('2026-11-25T00:00')],
      'holiday from 3 to 10 January': [at('2027-01-03T00:00'), at('2027-01-10T00:00')],
      'on leave from 24/12 to 31/12': [at('2026-12-24T00:00'), at('2026-12-31T00:00')],
      'on vacation 21 December through 3 January': [at('2026-12-21T00:00'), at('2027-01-04T00:00')],
    },
    now: {
      'pause until 25/12': at('2026-12-25T00:00'),
      'no tips until 12/25/2026': at('2026-12-25T00:00'),
      'pause until 2027-01-03': at('2027-01-03T00:00'),
      'pause until 1/1': at('2027-01-01T00:00'),
      'pause until 3pm': at('2026-11-23T15:00'),
    },
    which: 'pause until 3/1/2027',
    choices: [/until Sunday 3 January/, /until Monday 1 March/],
    proposal: /from Monday 30 November until Monday 7 December/,
    status:
      /next tip comes on Monday 23 November at 10:30[^]*Break from Monday 30 November until Monday 7 December/,
    next: 'next week off',
    first: 'the first',
    yes: 'yes',
    instead: /break from Monday 30 November until Monday 7 December will then be dropped/,
    today: 'no tips today',
    week: 'no tips this week',
    backwards: /after the start/,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`a pause in words (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    beforeEach(() => {
      office.now = monday9
    })
    after(() => office.close())

    const nudged = (facts: Facts = {}) => nudgedAt(office, { language, ...facts })
    const away = async (person: Awaited<ReturnType<typeof nudgedAt>>) => {
      const found = await person.subscription()
      return [found?.pauseFrom, found?.pauseUntil]
    }
    const agreed = async (text: string) => {
      const person = await nudged()
      await person.types(text)
      assert.deepEqual(await away(person), [null, null], 'nothing counts before the yes')
      await person.types(words.yes)
      return person
    }

    for (const [text, ends] of Object.entries(words.ahead)) {
      it(`begins when it is to begin: "${text}"`, async () => {
        const person = await agreed(text)
        assert.deepEqual(await away(person), ends)
        assert.equal((await person.subscription())?.nextAt, at('2026-11-23T10:30'))
      })
    }

    for (const [text, until] of Object.entries(words.now)) {
      it(`begins now and has its end: "${text}"`, async () => {
        const person = await agreed(text)
        assert.deepEqual(await away(person), [null, until])
      })
    }

    it('is read back with both ends, and stands in the status', async () => {
      const person = await nudged()
      assert.match(wordsOf(await person.types(words.next)), words.proposal)
      assert.match(wordsOf(await person.types(words.yes)), words.status)
    })

    it('can be called off before it begins', async () => {
      const person = await agreed(words.next)
      await person.presses('noPause')
      assert.deepEqual(await away(person), [null, null])
    })

    it('is skipped by what comes next, once its time is near', async () => {
      const person = await agreed(words.next)
      office.now = at('2026-11-29T12:00')
      await person.sendsPress({ kind: 'command', name: 'nudge', value: '{"kind":"form"}' })
      await person.presses('cancel')
      const found = (await person.subscription()) ?? assert.fail()
      await office.storage.subscriptions.put(person.key, {
        ...found,
        nextAt: at('2026-11-30T10:30'),
      })
      await person.presses('noPause', {}, person.view)
      assert.equal((await person.subscription())?.nextAt, at('2026-11-30T10:30'))
    })

    for (const how of ['press', 'number', 'words'] as const) {
      it(`asks which is meant, never guesses, and takes a ${how}`, async () => {
        const person = await nudged()
        const { options } = await person.types(words.which)
        const labels = options.map(({ label }) => label)
        words.choices.forEach((choice, index) => {
          assert.match(labels[index] ?? '', choice)
        })
        assert.deepEqual(await away(person), [null, null])
        if (how === 'press') await person.presses('choice-1')
        else await person.types(how === 'number' ? words.first : (labels[0] ?? ''))
        const [, until] = await away(person)
        assert.equal(until, language === 'nl' ? at('2026-12-05T00:00') : at('2027-01-03T00:00'))
      })
    }

    it('that joins the one before becomes one with it', async () => {
      const person = await nudged()
      await person.types(words.next)
      await person.types(words.yes)
      await person.types(words.week)
      await person.types(words.yes)
      assert.deepEqual(await away(person), [null, nextWeek[1]])
    })

    it('that would replace the one before says so, in words and by a button', async () => {
      const person = await agreed(words.next)
      assert.match(wordsOf(await person.types(words.today)), words.instead)
      assert.deepEqual(await away(person), nextWeek)
      const value = '{"kind":"pause","pause":{"kind":"today"}}'
      const shown = await person.sendsPress({ kind: 'command', name: 'nudge', value })
      assert.match(wordsOf(shown), words.instead)
      assert.deepEqual(await away(person), nextWeek)
      await person.presses('yes')
      assert.deepEqual(await away(person), [null, at('2026-11-24T00:00')])
    })

    it('by the form has a first day too, and keeps both dates when one is wrong', async () => {
      const person = await nudged()
      await person.presses('pause')
      await person.presses('pauseUntil')
      await person.presses('save', { from: '2026-12-07', date: '2026-12-01' })
      const fields = person.view.kind === 'form' ? person.view.fields : []
      const errors = fields.map(({ error }) => error ?? '').join('')
      assert.match(errors, words.backwards)
      assert.deepEqual(fields.map((field) => field.kind === 'date' && field.value).sort(), [
        '2026-12-01',
        '2026-12-07',
      ])
      await person.presses('save', { from: '2026-11-30', date: '2026-12-07' })
      assert.deepEqual(await away(person), nextWeek)
    })

    it('is typed after the card that offers pauses', async () => {
      const person = await nudged()
      await person.sendsPress({ kind: 'command', name: 'nudge', value: '{"kind":"pauses"}' })
      await person.types(language === 'nl' ? 'vrijdag' : 'friday')
      await person.types(words.yes)
      const [, until] = await away(person)
      assert.ok((until ?? 0) >= at('2026-11-27T00:00'), 'friday is named')
    })

    it('needs nudges', async () => {
      for (const text of [words.next, words.which]) {
        const person = somebodyAt(office, { language })
        await person.types(text)
        assert.equal(await person.subscription(), null)
        assert.ok(
          person.view.options.some(({ id }) => id === 'set'),
          text,
        )
      }
    })

    it('leaves alone what is on its way before it begins', async () => {
      const person = await nudged()
      const due = office.now + 30 * minuteMs
      await office.storage.subscriptions.snooze(person.key, '2026-11-23T08:30', due)
      const waits = async () =>
        (await office.kept())['delivery']?.filter(({ due_at }) => due_at === due).length
      const before = (await waits()) ?? 0
      await person.types(words.next)
      await person.types(words.yes)
      assert.equal(await waits(), before)
    })
  })
}
