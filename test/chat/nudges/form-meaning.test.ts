import assert from 'node:assert/strict'
import {
  asItStands,
  errorsOn,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Office,
} from './somebody.ts'

const said = {
  nl: {
    covers: /valt hierin/,
    own: /tijden die je zelf invulde/,
    both: /vast ritme/,
    either: /Kies één van de twee/,
    error: /Bewaren lukte nu niet/,
    unread: /om de hoeveel minuten/,
  },
  en: {
    covers: /falls within/,
    own: /times you filled in yourself/,
    both: /fixed rhythm/,
    either: /Choose one of the two/,
    error: /Saving did not work/,
    unread: /every how many minutes/,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`what is meant by the form (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    const press = { kind: 'command', name: 'nudge', value: '{"kind":"form"}' } as const
    const saves = async (filled: Record<string, string>, known?: string) => {
      const person =
        known === undefined
          ? somebodyAt(office, { language })
          : await nudgedAt(office, { language }, known)
      const all = { ...asItStands(await person.sendsPress(press)), ...filled }
      await person.presses('save', all)
      const found = await person.subscription()
      return { person, all, moments: found?.rule.moments }
    }

    it('own times beside a preset that was left as it stood are taken, and that is said', async () => {
      const { person, moments } = await saves({ times: '10:30' })
      assert.deepEqual(moments, { kind: 'times', times: ['10:30'] })
      assert.match(wordsOf(person.view), words.own)
    })

    it('an interval too', async () => {
      const { person, moments } = await saves({ minutes: '60', ranges: '9-12' })
      const ranges = [{ from: '09:00', to: '12:00' }]
      assert.deepEqual(moments, { kind: 'every', minutes: 60, ranges })
      assert.match(wordsOf(person.view), words.own)
    })

    it('own times beside another preset are asked about, and all stays filled in', async () => {
      const { person, all, moments } = await saves({ preset: 'calm', times: '10:30' })
      assert.match(errorsOn(person.view)['preset'] ?? '', words.both)
      assert.deepEqual(asItStands(person.view), all)
      assert.equal(moments, undefined)
      await person.presses('save', { ...all, preset: 'own' })
      const found = await person.subscription()
      assert.deepEqual(found?.rule.moments, { kind: 'times', times: ['10:30'] })
    })

    it('another preset replaces own times that still stand there', async () => {
      const { moments } = await saves({ preset: 'calm' }, '9:00')
      assert.ok(moments?.kind === 'times' && moments.times.length === 2, 'the preset is kept')
    })

    it('times and an interval at once are asked about', async () => {
      const { person, all } = await saves({
        preset: 'own',
        times: '10:30',
        minutes: '60',
        ranges: '9-12',
      })
      assert.match(errorsOn(person.view)['minutes'] ?? '', words.either)
      assert.deepEqual(asItStands(person.view), all)
    })

    it('an interval that is new replaces times that still stand there', async () => {
      const { moments } = await saves({ minutes: '45', ranges: '9-12' }, '9:00')
      assert.equal(moments?.kind, 'every')
    })

    it('ranges without an interval are asked about', async () => {
      const { person, all } = await saves({ preset: 'own', ranges: '9-12' })
      assert.match(errorsOn(person.view)['minutes'] ?? '', words.unread)
      assert.deepEqual(asItStands(person.view), all)
    })

    it('times are read as in the chat', async () => {
      const written: Record<string, string[]> = {
        '3pm': ['15:00'],
        '10 am, 3 pm': ['10:00', '15:00'],
        '15u': ['15:00'],
        '15h30': ['15:30'],
        'half vier': ['15:30'],
        '9.30': ['09:30'],
        'kwart over tien': ['10:15'],
        'kwart voor den tien': ['09:45'],
        'half past ten': ['10:30'],
        'quarter to four': ['15:45'],
        'om 9 uur en om 14u30': ['09:00', '14:30'],
        "8 uur 's avonds": ['20:00'],
        'noon and half past two': ['12:00', '14:30'],
      }
      for (const [times, expected] of Object.entries(written)) {
        const { person, moments } = await saves({ preset: 'own', times, quiet: '' })
        assert.deepEqual(errorsOn(person.view), {}, times)
        assert.deepEqual(moments, { kind: 'times', times: expected }, times)
      }
    })

    it('a time within the quiet ones is asked about, never dropped in silence', async () => {
      for (const times of ['12:30', '10:30, 12:30']) {
        const { person, all } = await saves({ preset: 'own', times })
        assert.match(errorsOn(person.view)['quiet'] ?? '', words.covers)
        assert.deepEqual(asItStands(person.view), all)
      }
    })

    it('ranges are read in the same words', async () => {
      const written: Record<string, [string, string]> = {
        '9-5': ['09:00', '17:00'],
        '9am-12pm': ['09:00', '12:00'],
        '9u30 tot 12u': ['09:30', '12:00'],
        'from 9 to 5': ['09:00', '17:00'],
        'half tien - half twaalf': ['09:30', '11:30'],
        '20:00-24:00': ['20:00', '24:00'],
      }
      for (const [ranges, [from, to]] of Object.entries(written)) {
        const { person, moments } = await saves({ preset: 'own', minutes: '60', ranges })
        assert.deepEqual(errorsOn(person.view), {}, ranges)
        assert.deepEqual(moments, { kind: 'every', minutes: 60, ranges: [{ from, to }] }, ranges)
      }
    })

    it('minutes are read in words too', async () => {
      const written: Record<string, number> = {
        '45': 45,
        'elk uur': 60,
        'anderhalf uur': 90,
        '90 min': 90,
        'every 2 hours': 120,
      }
      for (const [minutes, count] of Object.entries(written)) {
        const { moments } = await saves({ preset: 'own', minutes, ranges: '9-17' })
        assert.equal(moments?.kind === 'every' && moments.minutes, count, minutes)
      }
    })

    it('nothing that was filled in is lost when the store is down', async () => {
      const { subscriptions } = office.storage
      const put = subscriptions.put.bind(subscriptions)
      const quiet = { ...office.needs, report: () => undefined }
      const person = somebodyAt({ ...office, needs: quiet }, { language })
      const all = { ...asItStands(await person.sendsPress(press)), preset: 'own', times: '10:30' }
      subscriptions.put = () => Promise.reject(new Error('the database is gone'))
      await person.presses('save', all)
      subscriptions.put = put
      assert.match(wordsOf(person.view), words.error)
      assert.deepEqual(asItStands(person.view), all)
      await person.presses('save', all)
      assert.notEqual(await person.subscription(), null)
    })
  })
}
