import assert from 'node:assert/strict'
import { slotsOfDay } from '../../../src/core/nudges/rule.ts'
import { nudgedAt, openOffice, somebodyAt, wordsOf, type Office } from './somebody.ts'

const said = {
  nl: {
    drop: 'laat die van 15:15 maar weg',
    near: 'laat die van 15:00 maar weg',
    none: 'laat die van 13:00 maar weg',
    noSuch: /Om die tijd krijg je geen tip/,
    only: 'laat die van 10:30 maar weg',
    nothingLeft: /Stoppen met tips/,
    move: 'verplaats 10:30 naar 11',
    also: 'ook om 16:00',
    atLunch: 'ook om 12:30',
    lunch: 'niet tussen 12 en 1',
    readBack: /elk uur van 09:00 tot 17:00, niet van 12:00 tot 13:00/,
    late: 'niet na 16:00',
    readBackLate: /niet van 12:00 tot 13:00 en van 16:00 tot 17:00/,
    already: /Dan krijg je al geen tip/,
    hourly: 'elk uur',
    morning: 'morgenochtend niet',
    thatMorning: /Geen tips op dinsdag 24 november tot 12:00/,
    stopNow: 'geen tips meer vanmiddag',
    thatAfternoon: /op maandag 23 november van 12:00 tot 18:00/,
    mondays: 'elke maandag',
    pause: 'pauze',
    yes: 'ja',
    no: 'nee',
    noTips: /Je krijgt geen beweegtips/,
  },
  en: {
    drop: 'drop the 3:15 pm one',
    near: 'drop the 3 pm one',
    none: 'drop the 1 pm one',
    noSuch: /You get no tip at that time/,
    only: 'drop the 10:30 one',
    nothingLeft: /Stop the tips/,
    move: 'move 10:30 to 11',
    also: 'also at 4 pm',
    atLunch: 'also at 12:30',
    lunch: 'not between 12 and 1',
    readBack: /every hour from 09:00 to 17:00, not from 12:00 to 13:00/,
    late: 'not after 4 pm',
    readBackLate: /not from 12:00 to 13:00 and from 16:00 to 17:00/,
    already: /You get no tips then as it is/,
    hourly: 'every hour',
    morning: 'not tomorrow morning',
    thatMorning: /No tips on Tuesday 24 November until 12:00/,
    stopNow: 'no more tips this afternoon',
    thatAfternoon: /on Monday 23 November from 12:00 to 18:00/,
    mondays: 'every Monday',
    pause: 'pause',
    yes: 'yes',
    no: 'no',
    noTips: /You are not getting movement tips/,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`times that are changed in words (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
    })
    after(() => office.close())

    const timesAfter = async (...texts: string[]) => {
      const person = await nudgedAt(office, { language }, '10:30, 15:15')
      for (const text of texts) await person.types(text)
      const moments = (await person.subscription())?.rule.moments
      return moments?.kind === 'times' ? moments.times : null
    }

    it('lose the one that is named, after a yes and not before', async () => {
      assert.deepEqual(await timesAfter(words.drop), ['10:30', '15:15'])
      assert.deepEqual(await timesAfter(words.drop, words.yes), ['10:30'])
      assert.deepEqual(await timesAfter(words.near, words.yes), ['10:30'])
    })

    it('stay when no tip comes at that time, or no other would be left', async () => {
      const person = await nudgedAt(office, { language }, '10:30')
      assert.match(wordsOf(await person.types(words.none)), words.noSuch)
      assert.match(wordsOf(await person.types(words.only)), words.nothingLeft)
      assert.deepEqual((await person.subscription())?.rule.moments, {
        kind: 'times',
        times: ['10:30'],
      })
    })

    it('are moved, and get one more', async () => {
      assert.deepEqual(await timesAfter(words.move, words.yes), ['11:00', '15:15'])
      assert.deepEqual(await timesAfter(words.also, words.yes), ['10:30', '15:15', '16:00'])
    })

    it('change while they still wait for a yes', async () => {
      const person = somebodyAt(office, { language })
      await person.types(words.hourly)
      assert.match(wordsOf(await person.types(words.lunch)), words.readBack)
      await person.types(words.yes)
      assert.deepEqual((await person.subscription())?.rule.quiet, [{ from: '12:00', to: '13:00' }])
    })

    it('keep hours free, which are read back and told afterwards', async () => {
      const person = somebodyAt(office, { language })
      for (const text of [words.hourly, words.yes, words.lunch]) await person.types(text)
      assert.match(wordsOf(await person.types(words.yes)), words.readBack)
      assert.match(wordsOf(await person.types(words.late)), words.readBackLate)
      await person.presses('yes')
      assert.match(wordsOf(await person.types(words.lunch)), words.already)
    })

    it('keep the hours free that somebody set when they name another rhythm', async () => {
      const person = somebodyAt(office, { language })
      for (const text of [words.hourly, words.yes, words.lunch, words.yes]) await person.types(text)
      assert.match(wordsOf(await person.types(words.hourly)), words.readBack)
    })

    it('lose one of the regular ones', async () => {
      const person = somebodyAt(office, { language })
      for (const text of [words.hourly, words.yes, words.near, words.yes]) await person.types(text)
      const rule = (await person.subscription())?.rule ?? assert.fail('nothing is kept')
      assert.deepEqual(
        slotsOfDay(rule),
        [9, 10, 11, 12, 13, 14, 16].map((hour) => hour * 60),
      )
    })

    it('lose the fixed ones within hours that are to be free', async () => {
      const person = await nudgedAt(office, { language }, '10:30')
      await person.types(words.atLunch)
      await person.types(words.yes)
      await person.types(words.lunch)
      await person.types(words.yes)
      assert.deepEqual((await person.subscription())?.rule.moments, {
        kind: 'times',
        times: ['10:30'],
      })
    })

    it('stay away for a part of one day', async () => {
      const person = await nudgedAt(office, { language }, '10:30, 15:15')
      assert.match(wordsOf(await person.types(words.morning)), words.thatMorning)
      await person.types(words.yes)
      assert.equal((await person.subscription())?.pauseUntil, Date.UTC(2026, 10, 24, 11))
    })

    it('offer the lengths of a pause, also while another question is open', async () => {
      const person = await nudgedAt(office, { language }, '10:30')
      await person.types(words.mondays)
      const view = await person.types(words.pause)
      assert.deepEqual(
        view.options.map(({ id }) => id),
        ['pauseToday', 'pauseMorning', 'pauseUntil', 'back'],
      )
    })

    it('do not all end when only some are not wanted', async () => {
      const person = await nudgedAt(office, { language }, '10:30, 15:15')
      assert.match(wordsOf(await person.types(words.stopNow)), words.thatAfternoon)
      assert.notEqual(await person.subscription(), null)
    })

    it('are shown as they are after a no to a pause, by button and by word', async () => {
      for (const how of ['typed', 'pressed']) {
        const person = await nudgedAt(office, { language }, '10:30, 15:15')
        await person.types(words.morning)
        const view = await (how === 'typed' ? person.types(words.no) : person.presses('no'))
        assert.equal(view.kind, 'notice', how)
        assert.equal((await person.subscription())?.pauseUntil, null, how)
      }
    })

    it('are not there to be changed by who gets no tips', async () => {
      for (const text of [words.drop, words.lunch]) {
        const person = somebodyAt(office, { language })
        assert.match(wordsOf(await person.types(text)), words.noTips)
      }
    })
  })
}
