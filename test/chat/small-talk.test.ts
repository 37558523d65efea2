import assert from 'node:assert/strict'
import type { ChatNeeds } from '../../src/chat/chat.ts'
import { labels } from './shown.ts'
import { asker, british, chatNeeds, dutch, hears, talk } from './talk.ts'

const people = [
  {
    client: dutch,
    menu: 'Menu',
    fine: /^Goed$/m,
    yes: /Waar zeg je ja op/,
    done: /Tot de volgende/,
    wordless: /Ik lees alleen woorden en knoppen/,
    signs: /Herken je een van deze signalen/,
    say: {
      ok: ['ok', 'oké', 'prima', 'top'],
      no: 'nee',
      yes: 'ja',
      done: 'klaar',
      skip: 'sla over',
      check: 'Wanneer bel je een arts?',
      training: 'Krachttraining',
      gate: /Even checken voor je begint/,
      helps: /Sterker worden/,
    },
  },
  {
    client: british,
    menu: 'Menu',
    fine: /^All right$/m,
    yes: /What are you saying yes to/,
    done: /See you next time/,
    wordless: /I only read words and buttons/,
    signs: /Do you recognise any of these signs/,
    say: {
      ok: ['ok', 'okay', 'fine', 'great'],
      no: 'no',
      yes: 'yes',
      done: 'done',
      skip: 'skip',
      check: 'When to call a doctor',
      training: 'strength training',
      gate: /A quick check before you start/,
      helps: /Getting stronger/,
    },
  },
] as const

/** Hears nothing in any text: what the chat does by itself. */
const deaf = { understanding: hears({}) }

for (const { client, fine, yes, done, wordless, signs, menu, say } of people) {
  describe(`small words (${client.locale ?? ''})`, () => {
    const atMenu = async (needs: Partial<ChatNeeds> = {}) => {
      const somebody = talk(client, needs)
      await somebody.installs()
      await somebody.types('menu')
      return somebody
    }

    it('that ask for nothing get a short answer with a way on', async () => {
      for (const text of [...say.ok, say.no]) {
        const somebody = await atMenu()
        assert.match((await somebody.types(text)).text, fine, text)
        assert.deepEqual(labels(somebody.card), [menu])
      }
      const somebody = talk(client)
      await somebody.installs()
      assert.match((await somebody.types(say.ok[0])).text, fine, 'to the welcome as well')
    })

    it('that say yes to nothing are asked about', async () => {
      assert.match((await (await atMenu()).types(say.yes)).text, yes)
    })

    it('that a button of a nudge says are heard without it', async () => {
      for (const text of [say.done, say.skip])
        assert.match((await (await atMenu()).types(text)).text, done, text)
    })

    it('of content are no answer to a card of signs', async () => {
      for (const text of [...say.ok, say.skip]) {
        const somebody = await atMenu(deaf)
        await somebody.presses(say.check)
        assert.match((await somebody.types(text)).text, signs, text)
      }
    })

    it('answer the questions before training', async () => {
      for (const [text, next] of [
        [say.yes, signs],
        [say.no, say.helps],
      ] as const) {
        const somebody = await atMenu()
        assert.match((await somebody.types(say.training)).text, say.gate)
        assert.match((await somebody.types(text)).text, next)
      }
    })

    it('are not looked for where there are none', async () => {
      for (const text of ['😀', '❤️👍', '?!'])
        assert.match((await (await atMenu(deaf)).types(text)).text, wordless, text)
    })
  })
}

describe('what was not understood', () => {
  it('offers no button twice', async () => {
    const nearest = [
      { intent: 'nudge.setup', topic: null },
      { intent: 'nudge.stop', topic: null },
      { intent: 'triage', topic: null },
    ] as const
    const ask = asker(chatNeeds({ understanding: hears({ nearest }) }))
    const [view] = await ask({ kind: 'typed', text: 'wat dan' })
    const offered = view?.options.map(({ label }) => label) ?? []
    assert.deepEqual(offered, ['Beweegtips instellen', 'Wanneer bel je een arts?', 'Menu'])
  })

  it('leaves nobody on a card without a button', async () => {
    for (const [intent, words] of [
      ['thanks', /Graag gedaan/],
      ['cancel', /Tot later/],
    ] as const) {
      const somebody = talk(dutch, { understanding: hears({ intent }) })
      assert.match((await somebody.types('…')).text, words)
      assert.deepEqual(labels(somebody.card), ['Menu'])
    }
  })
})

describe('an emergency', () => {
  it('can be dialled from the card, by the number of the country', async () => {
    const redFlag = { tier: 'emergency', item: 'a1-chest' } as const
    for (const [country, url] of [
      ['NL', 'tel:112'],
      ['GB', 'tel:999'],
    ] as const) {
      const ask = asker(chatNeeds({ understanding: hears({ redFlag }) }), { ...dutch, country })
      const [view] = await ask({ kind: 'typed', text: '…' })
      assert.deepEqual(
        view?.links?.map((link) => link.url),
        [url],
      )
    }
  })

  it('has no number to dial where none is known', async () => {
    const redFlag = { tier: 'emergency', item: 'a1-chest' } as const
    const ask = asker(chatNeeds({ understanding: hears({ redFlag }) }), { ...dutch, country: 'JP' })
    const [view] = await ask({ kind: 'typed', text: '…' })
    assert.deepEqual(view?.links, [])
  })
})
