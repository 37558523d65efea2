import assert from 'node:assert/strict'
import {
  asItStands,
  minuteMs,
  monday9,
  nudgedAt,
  openOffice,
  somebodyAt,
  wordsOf,
  type Office,
} from '../nudges/somebody.ts'

const said = {
  nl: {
    know: 'wat weet je van mij',
    export: 'geef me mijn gegevens',
    forget: 'vergeet mij',
    yes: 'ja',
    no: 'nee',
    stories: ['ik heb koorts en mijn rug doet pijn', 'ik ben al drie weken ziek'],
    lines: [
      /Je taal: Nederlands/,
      /Je land: Nederland/,
      /elke werkdag om 10:30 en 15:15 .*Europe\/Amsterdam/,
      /geen tips op feestdagen: Nederland/,
      /12:00.*13:00/,
      /volgende tip .*maandag 23 november om 10:30/,
      /Zittend/,
      /adres van deze chat/,
      /voor het laatst in november 2026/,
    ],
    last: /laatste tip.*vrijdag 20 november om 15:15/,
    pause: /staan op pauze tot dinsdag/,
    pauseOver: /stonden op pauze tot dinsdag/,
    times: 'elke werkdag om 10:30',
    open: /een vraag over je instellingen/,
  },
  en: {
    know: 'what do you know about me',
    export: 'give me my data',
    forget: 'forget me',
    yes: 'yes',
    no: 'no',
    stories: ['i have a fever and my back hurts', 'i have been ill for three weeks'],
    lines: [
      /Your language: English/,
      /Your country: United Kingdom/,
      /every weekday at 10:30 and 15:15 .*Europe\/Amsterdam/,
      /no tips on public holidays: United Kingdom/,
      /12:00.*13:00/,
      /next tip .*Monday 23 November at 10:30/,
      /Seated/,
      /address of this chat/,
      /last used me in November 2026/,
    ],
    last: /last tip.*Friday 20 November at 15:15/,
    pause: /are paused until Tuesday/,
    pauseOver: /were paused until Tuesday/,
    times: 'every weekday at 10:30',
    open: /a question about your settings/,
  },
} as const

for (const language of ['nl', 'en'] as const) {
  const words = said[language]
  describe(`what is kept of somebody (${language})`, () => {
    let office: Office
    beforeEach(async () => {
      office = await openOffice()
    })
    afterEach(() => office.close())

    /** Somebody of whom everything is kept that can be, with a nudge on its way. */
    const wellKnown = async () => {
      const person = await nudgedAt(office, { language })
      await person.presses('change')
      await person.presses('save', { ...asItStands(person.view), wishes: 'seated' })
      const { subscriptions } = office.storage
      const found = (await person.subscription()) ?? assert.fail()
      await subscriptions.put(person.key, { ...found, lastSlot: '2026-11-20T15:15' })
      await subscriptions.snooze(person.key, '2026-11-20T15:15', office.now + 10 * minuteMs)
      for (const text of words.stories) await person.types(text)
      await person.types('menu')
      return person
    }

    it('is told in words, all of it', async () => {
      const person = await wellKnown()
      const text = wordsOf(await person.types(words.know))
      for (const line of [...words.lines, words.last]) assert.match(text, line)
    })

    it('is told with a pause, and afterwards as one that is over', async () => {
      const person = await wellKnown()
      const value = '{"kind":"pause","pause":{"kind":"tomorrow-morning","at":"09:00"}}'
      await person.sendsPress({ kind: 'command', name: 'nudge', value })
      assert.match(wordsOf(await person.types(words.know)), words.pause)
      office.now = monday9 + 48 * 60 * minuteMs
      assert.match(wordsOf(await person.types(words.know)), words.pauseOver)
    })

    it('is told with a suspension', async () => {
      const person = await wellKnown()
      const found = (await person.subscription()) ?? assert.fail()
      await office.storage.subscriptions.put(person.key, { ...found, state: 'suspended' })
      assert.match(wordsOf(await person.types(words.know)), /Teams/)
    })

    it('is told as a question of the settings to who has one open', async () => {
      const person = somebodyAt(office, { language })
      await person.types(words.times)
      await person.sendsPress({ kind: 'command', name: 'privacy', value: 'know' })
      assert.match(wordsOf(person.view), words.open)
    })

    it('is nothing of who only just came', async () => {
      const person = somebodyAt(office, { language })
      await person.sendsPress({ kind: 'command', name: 'privacy', value: 'know' })
      const lines = person.view.paragraphs
      assert.equal(lines.length, 2)
    })

    for (const how of ['words', 'button'] as const) {
      it(`is given as data, by ${how}: exactly the rows, and nothing that was told`, async () => {
        const person = await wellKnown()
        if (how === 'words') await person.types(words.export)
        else {
          await person.types(words.know)
          await person.presses('export')
        }
        const json = person.view.paragraphs.find((line) => line.startsWith('{')) ?? assert.fail()
        const given = JSON.parse(json) as Record<string, Record<string, unknown>>
        assert.deepEqual(given['subscription'], await person.subscription())
        assert.equal(given['conversation']?.['language'], language)
        for (const story of words.stories) assert.ok(!json.includes(story))
      })
    }

    const forgets = {
      'a typed yes': async (person: Awaited<ReturnType<typeof wellKnown>>) => {
        await person.types(words.forget)
        await person.types(words.yes)
      },
      'a press': async (person: Awaited<ReturnType<typeof wellKnown>>) => {
        await person.types(words.forget)
        await person.presses('forget')
      },
      'the card of what is known': async (person: Awaited<ReturnType<typeof wellKnown>>) => {
        await person.types(words.know)
        await person.presses('forget')
        assert.ok((await person.subscription()) !== null, 'it asks once')
        await person.presses('forget')
      },
      'an uninstall': async (person: Awaited<ReturnType<typeof wellKnown>>) => {
        assert.deepEqual(await person.does({ kind: 'removed' }), [])
      },
    }
    for (const [how, forget] of Object.entries(forgets)) {
      it(`is gone after ${how}: no row in any table, the queue included`, async () => {
        const person = await wellKnown()
        const other = await nudgedAt(office, { language })
        const before = await office.kept()
        await forget(person)
        const after = await office.kept()
        for (const [table, rows] of Object.entries(after)) {
          assert.equal(rows.length, (before[table]?.length ?? 0) - 1, table)
          assert.ok(!JSON.stringify(rows).includes(`"${person.key.conversation}"`), table)
        }
        assert.notEqual(await other.subscription(), null, 'nobody else is forgotten')
      })
    }

    it('is asked about once, and a no keeps it', async () => {
      for (const how of ['words', 'press'] as const) {
        const person = await wellKnown()
        await person.types(words.forget)
        assert.equal(person.view.kind, 'question')
        await (how === 'words' ? person.types(words.no) : person.presses('menu'))
        assert.notEqual(await person.subscription(), null)
        await person.types(words.yes)
        assert.notEqual(await person.subscription(), null, 'the question is over')
      }
    })

    it('begins anew with the next message', async () => {
      const person = await wellKnown()
      await person.types(words.forget)
      await person.presses('forget')
      const forgotten = person.view
      assert.equal(forgotten.language, language)
      await person.types('menu')
      const { conversation, subscription, moment, delivery } = await office.kept()
      assert.equal(conversation?.length, 1)
      assert.deepEqual([subscription, moment, delivery], [[], [], []])
      assert.equal((await person.does({ kind: 'removed' })).length, 0)
      assert.equal((await person.does({ kind: 'installed' })).length, 1, 'a welcome, as at first')
    })
  })
}
