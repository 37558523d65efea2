import assert from 'node:assert/strict'
import { asItStands, nudgedAt, openOffice, somebodyAt, wordsOf, type Office } from './somebody.ts'

const said = {
  nl: {
    times: 'elke werkdag om half elf en kwart over drie',
    readBack: /elke werkdag om 10:30 en 15:15/,
    onlyTimes: ['elk uur', 'elke ochtend om 9', 'om de 45 minuten', 'op kantoortijden'],
    days: 'werkdagen behalve woensdag',
    hours: '10 en 3',
    mondays: 'nee, alleen op maandag',
    notFriday: 'niet op vrijdag',
    yes: 'ja',
    no: 'nee',
    next: /maandag 23 november om 10:30/,
    tooClose: 'elke werkdag om 10:30 en 10:45',
    wrong: /te dicht bij elkaar/,
    other: 'menu',
  },
  en: {
    times: 'every weekday at 10:30 and 15:15',
    readBack: /every weekday at 10:30 and 15:15/,
    onlyTimes: ['every hour and a half', 'at 10 and 3', 'only in the morning', 'hourly'],
    days: 'weekdays except Wednesday',
    hours: '10 and 3',
    mondays: 'no, only on Mondays',
    notFriday: 'not on Friday',
    yes: 'yes',
    no: 'no',
    next: /Monday 23 November at 10:30/,
    tooClose: 'every weekday at 10:30 and 10:45',
    wrong: /too close together/,
    other: 'menu',
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`times in words (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    const proposed = async () => {
      const person = somebodyAt(office, { language })
      assert.match(wordsOf(await person.types(words.times)), words.readBack)
      assert.equal(await person.subscription(), null, 'nothing counts before the yes')
      return person
    }

    it('are no sign of anything, when nothing else is said', async () => {
      for (const text of words.onlyTimes) {
        const person = somebodyAt(office, { language })
        const view = await person.types(text)
        assert.equal(view.kind, 'question', text)
        assert.ok(
          view.options.some(({ id }) => id === 'yes' || id === 'form'),
          text,
        )
      }
    })

    it('are completed by the answer to what was missing', async () => {
      const person = somebodyAt(office, { language })
      await person.types(words.days)
      await person.types(words.hours)
      await person.types(words.yes)
      const found = await person.subscription()
      assert.deepEqual(found?.rule.days, [1, 2, 4, 5])
      assert.deepEqual(found.rule.moments, { kind: 'times', times: ['10:00', '15:00'] })
    })

    it('are corrected before the yes', async () => {
      const person = await proposed()
      await person.types(words.mondays)
      await person.types(words.yes)
      const found = await person.subscription()
      assert.deepEqual(found?.rule.days, [1])
      assert.deepEqual(found.rule.moments, { kind: 'times', times: ['10:30', '15:15'] })
    })

    it('on one day less: once or every week, as is chosen', async () => {
      for (const [answer, days] of [
        ['1', [1, 2, 3, 4, 5]],
        ['2', [1, 2, 3, 4]],
      ] as const) {
        const person = await nudgedAt(office, { language })
        await person.types(words.notFriday)
        await person.types(answer)
        const found = await person.subscription()
        assert.deepEqual(found?.rule.days, days)
        assert.equal(found.pauseUntil === null, answer === '2')
      }
    })

    it('are read back, and count after a press', async () => {
      const person = await proposed()
      assert.match(wordsOf(await person.presses('yes')), words.next)
      assert.deepEqual((await person.subscription())?.rule.moments, {
        kind: 'times',
        times: ['10:30', '15:15'],
      })
    })

    it('count after a typed yes', async () => {
      const person = await proposed()
      assert.match(wordsOf(await person.types(words.yes)), words.next)
      assert.equal((await person.subscription())?.nextAt, Date.UTC(2026, 10, 23, 9, 30))
    })

    for (const how of ['pressed', 'typed'] as const) {
      it(`open the form after a ${how} no`, async () => {
        const person = await proposed()
        const view = await (how === 'typed' ? person.types(words.no) : person.presses('no'))
        assert.equal(view.kind, 'form')
        assert.equal(await person.subscription(), null)
      })
    }

    it('no longer wait for a yes when the talk went on', async () => {
      const person = await proposed()
      await person.types(words.other)
      await person.types(words.yes)
      assert.equal(await person.subscription(), null)
    })

    it('are asked again when they cannot be kept', async () => {
      const person = somebodyAt(office, { language })
      assert.match(wordsOf(await person.types(words.tooClose)), words.wrong)
      assert.ok(person.view.options.length > 0)
      assert.equal(await person.subscription(), null)
    })

    it('change the times and leave zone, holidays and wishes as they were', async () => {
      const person = await nudgedAt(office, { language, zone: 'Asia/Tokyo' }, '9:00')
      await person.presses('change')
      await person.presses('save', { ...asItStands(person.view), wishes: 'wheelchair-ok' })
      await person.types(words.times)
      await person.presses('yes')
      const found = await person.subscription()
      assert.equal(found?.rule.zone, 'Asia/Tokyo')
      assert.equal(found.rule.holidays, language === 'nl' ? 'NL' : 'GB')
      assert.deepEqual(found.wishes, ['wheelchair-ok'])
    })

    it('are taken once, however often the button is pressed', async () => {
      const person = await proposed()
      const card = person.view
      await person.presses('yes', {}, card)
      const once = await office.kept()
      await person.presses('yes', {}, card)
      assert.deepEqual(await office.kept(), once)
    })
  })
}
