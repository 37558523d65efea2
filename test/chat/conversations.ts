import assert from 'node:assert/strict'
import type { Language } from '../../src/core/language.ts'
import { tiers, type Tier } from '../../src/core/triage/tier.ts'
import { labels } from './shown.ts'
import { talkOver, type Client, type Connect, type Talker } from './talker.ts'
import { wordings } from './wordings.ts'

const clients: Readonly<Record<Language, Client & { readonly country: string }>> = {
  nl: { locale: 'nl-NL', country: 'NL' },
  en: { locale: 'en-GB', country: 'GB' },
}
const consult: Readonly<Record<Language, string>> = {
  nl: 'Raadpleeg je arts',
  en: 'Consult your doctor',
}

/** By tier: what is ticked on the cards on the way (null: none of these). */
const outcomes: Readonly<Record<Tier, readonly (string | null)[]>> = {
  emergency: ['a1-chest'],
  urgent: ['a6-bladder'],
  today: [null, 'b1-fever'],
  appointment: [null, null, 'c2-below-knee'],
  'check-first': [null, null, 'c7-condition'],
  'self-care': [null, null, null],
}

/** Conversations as people have them: the same over every way to the bot. */
export function converse(connect: Connect): void {
  for (const language of ['nl', 'en'] as const) {
    const say = wordings[language]
    const { country } = clients[language]
    const { next, back, ready, submit, noneOfThese, notSure } = say.wording
    const meet = (client: Client = {}): Talker =>
      talkOver(connect({ ...clients[language], ...client }))
    const welcomed = async (): Promise<Talker> => {
      const somebody = meet()
      await somebody.installs()
      return somebody
    }

    describe(`a conversation in ${language === 'nl' ? 'Dutch' : 'English'}`, () => {
      it('begins with one welcome, although an installation is told twice', async () => {
        const somebody = meet()
        const welcome = await somebody.installs()
        assert.ok(welcome.text.includes(say.welcome))
        assert.equal(somebody.count, 1)
        await somebody.isAdded()
        assert.equal(somebody.count, 0)
      })

      it('leads by buttons through a topic and back to the menu', async () => {
        const reader = await welcomed()
        for (const label of [say.learn, say.understand, say.topic]) await reader.presses(label)
        let cards = 1
        while (labels(reader.card).includes(next)) {
          await reader.presses(next)
          cards += 1
        }
        assert.ok(cards >= 2 && cards <= 6, `${cards} cards`)
        assert.ok((await reader.presses(ready)).buttons.length > 0)
        assert.ok((await reader.presses('Menu')).text.includes(say.menu))
      })

      it('leads through the same topic by typing alone', async () => {
        const reader = await welcomed()
        assert.ok((await reader.types(say.learn)).text.includes(say.groups))
        await reader.types('1')
        const first = await reader.types(say.topic.toLowerCase())
        const second = await reader.types(next)
        assert.notEqual(second.text, first.text)
        assert.equal((await reader.types(back)).text, first.text)
        assert.ok((await reader.types('menu')).text.includes(say.menu))
      })

      for (const tier of tiers) {
        it(`comes from the check to ${tier}, by buttons`, async () => {
          const somebody = await welcomed()
          await somebody.presses(say.check)
          for (const sign of outcomes[tier]) {
            await (sign === null
              ? somebody.presses(noneOfThese)
              : somebody.presses(submit, [say.sign(sign)]))
          }
          assert.ok(somebody.card.text.includes(say.outcome(tier, country)))
          assert.equal(somebody.card.text.includes(consult[language]), tier !== 'self-care')
        })

        it(`comes from the check to ${tier}, by typing`, async () => {
          const somebody = await welcomed()
          await somebody.types(say.check)
          for (const sign of outcomes[tier]) {
            const signs = somebody.card.fields.flatMap(({ choices }) => choices)
            const number = signs.findIndex(({ id }) => id === sign) + 1
            await somebody.types(sign === null ? noneOfThese : String(number))
          }
          assert.ok(somebody.card.text.includes(say.outcome(tier, country)))
        })
      }

      it('asks again when nothing was ticked, and takes "not sure" for a yes', async () => {
        const somebody = await welcomed()
        await somebody.presses(say.check)
        assert.ok((await somebody.presses(submit)).text.includes(say.wording.emptySubmit))
        assert.match((await somebody.presses(notSure)).text, /112|999/)
      })

      it('does no more for a button that is pressed twice', async () => {
        const somebody = await welcomed()
        const check = await somebody.presses(say.check)
        const once = await somebody.pressesOn(check, noneOfThese)
        const twice = await somebody.pressesOn(check, noneOfThese)
        assert.deepEqual(twice, once)
        assert.equal(somebody.count, 1)
      })

      it('goes on from an old card that is pressed later', async () => {
        const somebody = await welcomed()
        const welcome = somebody.card
        await somebody.presses(say.check)
        await somebody.presses(noneOfThese)
        const groups = await somebody.pressesOn(welcome, say.learn)
        assert.ok(groups.text.includes(say.groups))
        assert.ok(!labels(await somebody.types('1')).includes(noneOfThese))
      })

      it('begins a part again, with a friendly line, on a card of other content', async () => {
        const somebody = await welcomed()
        const position = { tree: 'triage', node: 'card-c', version: '0123456789' }
        const card = await somebody.sendsPress({ kind: 'answer', position, option: 'none' }, {})
        assert.equal(card.fields.length, 3)
        assert.ok(card.text.includes(say.wording.stale))
      })

      it('counts a sign that is ticked on a card of other content', async () => {
        const somebody = await welcomed()
        const position = { tree: 'triage', node: 'card-c', version: '0123456789' }
        const card = await somebody.sendsPress(
          { kind: 'answer', position, option: 'submit' },
          { you: 'c8-worried' },
        )
        assert.match(card.text, /Raadpleeg je arts|Consult your doctor/)
        assert.deepEqual(card.fields, [])
      })

      it('changes its language by the name of one, wherever somebody is', async () => {
        const other = language === 'nl' ? 'en' : 'nl'
        const name = language === 'nl' ? 'English' : 'Nederlands'
        for (const way of [
          [],
          [say.learn],
          [say.check],
          [say.check, noneOfThese],
          [say.check, notSure],
        ]) {
          const somebody = await welcomed()
          for (const label of way) await somebody.presses(label)
          await somebody.types(name)
          const { menu } = wordings[other]
          assert.ok((await somebody.types('menu')).text.includes(menu), way.join(' → '))
        }
      })

      it('knows the small words of both languages', async () => {
        for (const text of ['menu', 'main menu', 'Hoofdmenu']) {
          assert.ok((await (await welcomed()).types(text)).text.includes(say.menu), text)
        }
        for (const text of ['hi', 'hallo', 'Hello!', 'goedemorgen']) {
          const somebody = await welcomed()
          await somebody.presses(say.learn)
          assert.ok((await somebody.types(text)).text.includes(say.welcome), text)
        }
        for (const text of ['stop', 'stoppen', 'quit', 'help', 'hulp']) {
          const somebody = await welcomed()
          await somebody.presses(say.check)
          const { fields } = await somebody.types(text)
          assert.deepEqual(fields, [], text)
        }
      })

      it('repeats a question with what can be said, when it understood nothing', async () => {
        const somebody = await welcomed()
        const card = await somebody.types('???')
        assert.ok(card.text.includes(say.welcome))
        for (const label of labels(card)) assert.ok(card.text.includes(`"${label}"`), label)
      })

      it('hears a red flag among other words, wherever somebody is', async () => {
        const flag =
          language === 'nl'
            ? 'mag ik wat vragen, ik kan sinds vanochtend niet meer plassen'
            : 'may I ask something, I have been unable to pee since this morning'
        for (const way of [[], [say.learn], [say.check], [say.check, noneOfThese]]) {
          const somebody = await welcomed()
          for (const label of way) await somebody.presses(label)
          assert.ok((await somebody.types(flag)).text.includes(consult[language]), way.join(' → '))
          assert.deepEqual(labels(somebody.card), [say.again, say.pause])
        }
      })

      it('forgets somebody who removes the bot, and welcomes them anew', async () => {
        const somebody = await welcomed()
        await somebody.presses(say.check)
        await somebody.removes()
        assert.equal(somebody.count, 0)
        assert.ok((await somebody.installs()).text.includes(say.welcome))
        assert.equal(somebody.count, 1)
      })

      it('says nothing about health in a group or a team, whatever is typed or pressed', async () => {
        const private_ = await welcomed()
        for (const where of ['group', 'team'] as const) {
          const member = meet({ where })
          await member.installs()
          const cards = [
            member.card,
            await member.types('rugpijn, ik kan niet meer plassen, back pain'),
            await member.types('menu'),
            await member.sendsPress(private_.card.buttons[1]?.press ?? assert.fail()),
          ]
          for (const card of cards) {
            assert.doesNotMatch(card.text, /rug(?!gespraak)|back|pijn|pain|arts|doctor|plas|pee/i)
            assert.deepEqual(labels(card), [])
          }
        }
      })
    })
  }
}
