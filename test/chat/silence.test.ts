import assert from 'node:assert/strict'
import { atSilence, silenceQuestion } from '../../src/chat/silence/question.ts'
import type { Happening } from '../../src/chat/inbound.ts'
import type { View } from '../../src/core/view.ts'
import {
  monday9,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Office,
} from './nudges/somebody.ts'
import type { Somebody } from './nudges/somebody.ts'

const dayMs = 86_400_000
/** A Monday morning more than a year later. */
const later = monday9 + 385 * dayMs
const today = '2027-12-13'
const request = { since: '2026-12', today, position: atSilence, except: new Set<string>() }

const said = {
  nl: {
    question: [/sinds november 2026/, /Op 12 januari 2028 wis ik alles/],
    keep: ['Bewaar alles', 'bewaar', 'ja', 'graag bewaar alles', 'hmpf'],
    kept: /Ik bewaar alles/,
    no: 'nee',
    forget: 'Wis nu',
    ask: /Zal ik alles over je wissen/,
    gone: /Het was al gewist/,
    fever: 'ik heb koorts en mijn rug doet pijn',
  },
  en: {
    question: [/since November 2026/, /On 12 January 2028 I delete everything/],
    keep: ['Keep everything', 'keep', 'yes', 'please keep everything', 'hmpf'],
    kept: /I keep everything/,
    no: 'no',
    forget: 'Delete now',
    ask: /Shall I delete everything about you/,
    gone: /It was already deleted/,
    fever: 'i have a fever and my back hurts',
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`a long silence (${language})`, () => {
    let office: Office
    beforeEach(async () => {
      office = await openOffice()
    })
    afterEach(() => office.close())

    const heard = async ({ key }: Somebody) =>
      (await office.storage.conversations.load(key))?.heard ?? null

    /** Somebody with nudges who does nothing for a year, and is told. */
    const silent = async (): Promise<{ person: Somebody; question: View }> => {
      const person = await nudgedAt(office, { language })
      office.now = later
      const found = (await office.storage.silence.takeSilent(request)) ?? assert.fail('nobody')
      assert.deepEqual(found.key, person.key)
      return { person, question: silenceQuestion(office.needs, found, today) }
    }

    it('is met with one question, that says what happens when', async () => {
      const { question } = await silent()
      for (const line of words.question) assert.match(wordsOf(question), line)
      assert.deepEqual(
        question.options.map(({ id }) => id),
        ['keep', 'forget'],
      )
      assert.equal(question.language, language)
    })

    it('ends with "keep": everything stays, nudges too', async () => {
      const { person, question } = await silent()
      const before = await person.subscription()
      const view = await person.presses('keep', {}, question)
      assert.match(wordsOf(view), words.kept)
      assert.deepEqual(await person.subscription(), before)
      const address = `address of ${person.key.conversation}`
      assert.deepEqual(await heard(person), { month: '2027-12', address, toldOn: null })
    })

    for (const text of words.keep) {
      it(`ends with a typed "${text}"`, async () => {
        const { person } = await silent()
        await person.types(text)
        assert.equal((await heard(person))?.toldOn, null)
        assert.match(wordsOf(person.view), words.kept)
      })
    }

    it('ends with whatever else somebody does, which is then done', async () => {
      const { person } = await silent()
      assert.equal((await person.types(words.fever)).kind, 'question')
      assert.equal((await heard(person))?.toldOn, null)
    })

    it('is asked about once more after a typed "no"', async () => {
      const { person } = await silent()
      assert.match(wordsOf(await person.types(words.no)), words.ask)
      assert.ok((await person.subscription()) !== null, 'nothing is deleted yet')
    })

    for (const how of ['press', 'words'] as const) {
      it(`ends with all deleted at once, by ${how}`, async () => {
        const { person, question } = await silent()
        if (how === 'press') await person.presses('forget', {}, question)
        else await person.types(words.forget)
        for (const [table, rows] of Object.entries(await office.kept())) {
          assert.deepEqual(rows, [], table)
        }
      })
    }

    it('says so when "keep" comes too late', async () => {
      const { person, question } = await silent()
      assert.ok(await office.storage.silence.forgetOne(today), 'somebody is deleted')
      assert.match(wordsOf(await person.presses('keep', {}, question)), words.gone)
    })
  })
}

describe('being heard', () => {
  let office: Office
  beforeEach(async () => {
    office = await openOffice()
  })
  afterEach(() => office.close())

  const rowOf = async ({ key }: Somebody) =>
    (await office.storage.conversations.load(key)) ?? assert.fail('no row')

  it('is written once a month: a second turn that changes nothing else writes nothing', async () => {
    const person = somebodyAt(office)
    await person.types('menu')
    const first = await rowOf(person)
    office.now += 6 * dayMs
    await person.types('menu')
    assert.deepEqual(await rowOf(person), first)
    office.now += 6 * dayMs
    await person.types('menu')
    const second = await rowOf(person)
    assert.equal(second.heard?.month, '2026-12')
    assert.equal(second.revision, first.revision + 1)
  })

  it('is written when the address is new', async () => {
    const person = somebodyAt(office)
    await person.types('menu')
    const { heard, revision, ...known } = await rowOf(person)
    assert.ok(heard)
    const moved = { ...known, heard: { ...heard, address: 'elsewhere' } }
    await office.storage.conversations.save(person.key, moved, revision)
    await person.types('menu')
    assert.equal((await rowOf(person)).heard?.address, `address of ${person.key.conversation}`)
  })

  const slot = '2026-11-23T10:30'
  const deeds: Record<string, Happening> = {
    'a typed word': { kind: 'typed', text: 'hallo' },
    'a changed message': { kind: 'edited', text: 'hallo' },
    'a picture': { kind: 'other', reason: 'wordless' },
    'a press on an old card': { kind: 'other', reason: 'malformed-press' },
    'a button of a nudge': {
      kind: 'pressed',
      press: { kind: 'command', name: 'nudge', value: JSON.stringify({ kind: 'done', slot }) },
      inputs: {},
    },
  }
  for (const [title, deed] of Object.entries(deeds)) {
    it(`is ${title}`, async () => {
      const person = await nudgedAt(office)
      office.now = later
      await person.does(deed)
      assert.equal((await rowOf(person)).heard?.month, '2027-12')
    })
  }

  it('is nothing that happens to somebody: a nudge, an upgrade, the app put there again', async () => {
    const person = await nudgedAt(office)
    office.now = later
    await person.nudge(slot)
    await person.does({ kind: 'other', reason: 'upgraded' })
    await person.does({ kind: 'installed' })
    assert.equal((await rowOf(person)).heard?.month, '2026-11')
  })

  it('begins with the installation', async () => {
    const person = somebodyAt(office)
    await person.does({ kind: 'installed' })
    assert.equal((await rowOf(person)).heard?.month, '2026-11')
  })

  for (const where of ['group', 'team'] as const) {
    it(`is kept of nobody in a ${where}`, async () => {
      const person = somebodyAt(office, { where })
      await person.does({ kind: 'installed' })
      await person.types('hallo')
      assert.equal((await rowOf(person)).heard, null)
      await office.storage.silence.startCounting('2026-12')
      assert.equal((await rowOf(person)).heard, null)
    })
  }
})
