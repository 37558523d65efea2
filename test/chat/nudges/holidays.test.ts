import assert from 'node:assert/strict'
import { asItStands, nudgedAt, openOffice, wordsOf, type Office } from './somebody.ts'

// the day of the kings is a holiday in the Netherlands and not in Belgium
const kingsDay = Date.UTC(2027, 3, 26, 12)
const said = {
  nl: {
    status: 'wanneer krijg ik de volgende tip',
    dutch: /niet op feestdagen \(Nederland\)/,
    belgian: /niet op feestdagen \(België\)/,
    next: /dinsdag 27 april om 10:30/,
    unknown: /ook op feestdagen/,
  },
  en: {
    status: 'when is my next tip',
    dutch: /not on public holidays \(Netherlands\)/,
    belgian: /not on public holidays \(Belgium\)/,
    next: /Tuesday 27 April at 10:30/,
    unknown: /on public holidays too/,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`public holidays (${language})`, () => {
    let office: Office
    before(async () => {
      office = await openOffice()
      office.now = kingsDay
    })
    after(() => office.close())

    const dutch = () => nudgedAt(office, { language, country: 'NL' }, '10:30')
    const moves = async (person: Awaited<ReturnType<typeof dutch>>, country: string) => {
      await person.sendsPress({ kind: 'form', form: 'country', option: 'save' }, { country })
      return wordsOf(person.view)
    }

    it('are said to be those of the country', async () => {
      const person = await dutch()
      assert.match(wordsOf(person.view), words.dutch)
      assert.equal((await person.subscription())?.nextAt, Date.UTC(2027, 3, 28, 8, 30))
    })

    it('change with the country that somebody chooses, and that is read back', async () => {
      const person = await dutch()
      const text = await moves(person, 'BE')
      assert.match(text, words.belgian)
      assert.match(text, words.next)
      const found = await person.subscription()
      assert.equal(found?.rule.holidays, 'BE')
      assert.equal(found.nextAt, Date.UTC(2027, 3, 27, 8, 30))
      assert.match(wordsOf(await person.types(words.status)), words.belgian)
    })

    it('stay as they are when the same country is chosen again', async () => {
      const person = await dutch()
      assert.doesNotMatch(await moves(person, 'NL'), words.dutch)
    })

    it('of a country that none are known of are not promised', async () => {
      const person = await dutch()
      assert.match(await moves(person, 'ZZ'), words.unknown)
      assert.match(wordsOf(await person.types(words.status)), words.unknown)
    })

    it('stay off for who wants tips on them', async () => {
      const person = await dutch()
      await person.presses('change')
      await person.presses('save', { ...asItStands(person.view), holidays: 'false' })
      assert.doesNotMatch(await moves(person, 'BE'), words.belgian)
      assert.equal((await person.subscription())?.rule.holidays, null)
    })
  })
}
