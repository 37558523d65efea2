import assert from 'node:assert/strict'
import type { Understanding } from '../../src/core/understanding/understanding.ts'
import { labels } from './shown.ts'
import { british, dutch, hears, talk } from './talk.ts'
import type { Talker } from './talker.ts'

/** Ways to every kind of place in the chat, from the welcome, in Dutch and in English. */
const places: readonly {
  readonly name: string
  readonly nl: string[]
  readonly en: string[]
  readonly stays: boolean
}[] = [
  { name: 'the welcome', nl: [], en: [], stays: true },
  { name: 'the menu', nl: ['menu'], en: ['menu'], stays: true },
  {
    name: 'a topic',
    nl: ['menu', 'Leren over lage rugpijn', 'Rugpijn begrijpen', 'Wat is lage rugpijn?'],
    en: ['menu', 'Learn about low back pain', 'Understanding back pain', 'What is low back pain?'],
    stays: true,
  },
  {
    name: 'a card of signs',
    nl: ['Wanneer bel je een arts?', 'geen van deze'],
    en: ['When to call a doctor', 'none of these'],
    stays: true,
  },
  {
    name: 'an outcome',
    nl: ['Wanneer bel je een arts?', 'weet niet'],
    en: ['When to call a doctor', 'not sure'],
    stays: false,
  },
  {
    name: 'the form for the country',
    nl: ['menu', 'Taal en land', 'Ander land kiezen'],
    en: ['menu', 'Language and country', 'Choose another country'],
    stays: true,
  },
  { name: 'the end', nl: ['stop'], en: ['stop'], stays: false },
]

/** Hears a language named and nothing else: what the chat does with it is its own. */
const understanding: Understanding = {
  understand: (text, language) =>
    hears(/english|nederlands/i.test(text) ? { intent: 'language' } : {}).understand(
      text,
      language,
    ),
}

async function at(who: typeof dutch, way: readonly string[]): Promise<Talker> {
  const somebody = talk(who, { understanding })
  await somebody.installs()
  for (const text of way) await somebody.types(text)
  return somebody
}

describe('the language', () => {
  it('is the one of the client: Dutch for any Dutch, English for all else', async () => {
    for (const [locale, welcome] of [
      ['nl', /^Hoi/m],
      ['nl-BE', /^Hoi/m],
      ['NL-nl', /^Hoi/m],
      ['en-US', /^Hi,/m],
      ['de-DE', /^Hi,/m],
      ['fr-FR', /^Hi,/m],
      [undefined, /^Hi,/m],
    ] as const) {
      const { text } = await talk(locale === undefined ? {} : { locale }).installs()
      assert.match(text, welcome, locale)
    }
  })

  it('changes by the button of the welcome, and the card stays the same one', async () => {
    const somebody = await at(dutch, [])
    await somebody.presses('Switch to English')
    assert.match(somebody.card.text, /I speak English now.*Hi, I am Ruggespraak/s)
    await somebody.presses('Liever in het Nederlands')
    assert.match(somebody.card.text, /Ik spreek nu Nederlands.*Hoi, ik ben Ruggespraak/s)
  })

  it('changes by the button of the settings', async () => {
    const somebody = await at(british, ['menu', 'Language and country'])
    await somebody.presses('Liever in het Nederlands')
    assert.match(somebody.card.text, /Nu spreek ik Nederlands/)
  })

  it('is asked on the card of the settings when none is named, as is the country', async () => {
    for (const text of ['taal', 'ander land']) {
      const somebody = talk(dutch, { understanding: hears({ intent: 'language' }) })
      await somebody.installs()
      const { text: said } = await somebody.types(text)
      assert.match(said, /^Taal en land$/m, text)
      assert.doesNotMatch(said, /Ik spreek nu/, text)
    }
  })

  it('is the one that somebody writes, until they choose one', async () => {
    const hearing = hears({ intent: 'menu', language: 'nl' })
    const somebody = talk(british, { understanding: hearing })
    await somebody.installs()
    assert.match((await somebody.types('…')).text, /Waar kan ik je mee helpen/)
    await somebody.presses('Taal en land')
    await somebody.presses('Switch to English')
    assert.match((await somebody.types('…')).text, /What can I help you with/)
  })

  it('is the one that somebody writes in a team too, and is not kept there', async () => {
    const needs = { understanding: hears({ language: 'nl' }) }
    const somebody = talk({ ...british, where: 'team' }, needs)
    assert.match((await somebody.types('…')).text, /eigen chat/)
    assert.doesNotMatch((await somebody.isAdded()).text, /eigen chat/)
  })

  it("stays chosen, whatever the client's locale says afterwards", async () => {
    const somebody = await at(british, [])
    await somebody.presses('Liever in het Nederlands')
    assert.match((await somebody.types('menu')).text, /Waar kan ik je mee helpen/)
  })

  it('answers a card that is still in the other language in the language chosen', async () => {
    const somebody = await at(dutch, [])
    const welcome = somebody.card
    await somebody.presses('Switch to English')
    await somebody.pressesOn(welcome, 'Wanneer bel je een arts?')
    assert.match(somebody.card.text, /Do you recognise any of these signs/)
    assert.ok(labels(somebody.card).includes('None of these'))
  })

  for (const { name, nl, en, stays } of places) {
    it(`changes by typing its name at ${name}, and shows ${stays ? 'the same card' : 'the menu'}`, async () => {
      const toEnglish = await at(dutch, nl)
      const dutchButtons = toEnglish.card.buttons.map(({ press }) => press)
      assert.match((await toEnglish.types('English')).text, /I speak English now/)
      assert.equal(toEnglish.count, 1)
      if (stays) {
        const buttons = toEnglish.card.buttons.map(({ press }) => press)
        assert.deepEqual(buttons, dutchButtons)
      }

      const toDutch = await at(british, en)
      assert.match((await toDutch.types('Nederlands graag')).text, /Ik spreek nu Nederlands/)
      assert.equal(toDutch.count, 1)
    })
  }
})
