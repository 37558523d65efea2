import assert from 'node:assert/strict'
import type { Language } from '../../src/core/language.ts'
import { labels } from './shown.ts'
import { talkOver, type Client, type Connect, type Talker } from './talker.ts'

/** The words of one language that a conversation needs. */
interface Words {
  readonly client: Client
  readonly other: Language
  readonly learn: string
  readonly check: string
  readonly understand: string
  readonly topic: string
  readonly next: string
  readonly back: string
  readonly done: string
  readonly none: string
  readonly notSure: string
  readonly submit: string
  readonly consult: string
  readonly welcome: string
  readonly menuTitle: string
  readonly groupsTitle: string
  readonly emptySubmit: string
  readonly again: string
}

const words: Readonly<Record<Language, Words>> = {
  nl: {
    client: { locale: 'nl-NL', country: 'NL' },
    other: 'en',
    learn: 'Leren over lage rugpijn',
    check: 'Wanneer bel je een arts?',
    understand: 'Rugpijn begrijpen',
    topic: 'Hoe het meestal verloopt',
    next: 'Volgende',
    back: 'Terug',
    done: 'Klaar',
    none: 'Geen van deze',
    notSure: 'Ik weet het niet zeker',
    submit: 'Verder met wat ik aanvinkte',
    consult: 'Raadpleeg je arts',
    welcome: 'Hoi, ik ben Ruggespraak',
    menuTitle: 'Waar kan ik je mee helpen?',
    groupsTitle: 'Waar wil je over lezen?',
    emptySubmit: 'nog niets aangevinkt',
    again: 'De signalen nog eens bekijken',
  },
  en: {
    client: { locale: 'en-GB', country: 'GB' },
    other: 'nl',
    learn: 'Learn about low back pain',
    check: 'When to call a doctor',
    understand: 'Understanding back pain',
    topic: 'How it usually goes',
    next: 'Next',
    back: 'Back',
    done: 'Done',
    none: 'None of these',
    notSure: 'I am not sure',
    submit: 'Continue with what I ticked',
    consult: 'Consult your doctor',
    welcome: 'Hi, I am Ruggespraak',
    menuTitle: 'What can I help you with?',
    groupsTitle: 'What would you like to read about?',
    emptySubmit: 'not ticked anything yet',
    again: 'Look at the signs again',
  },
}

/** By tier: what is ticked on the three cards (null: none of these), and what the outcome says. */
const outcomes: Readonly<
  Record<Language, readonly (readonly [string, readonly (string | null)[], RegExp])[]>
> = {
  nl: [
    ['emergency', ['Je hebt pijn of druk op je borst'], /^Bel nu 112$/m],
    ['urgent', ['Plassen lukt niet of moeilijk'], /Bel nu je huisarts met spoed/],
    ['today', [null, 'Je hebt koorts'], /Bel vandaag je huisarts/],
    ['appointment', [null, null, 'De pijn trekt door tot onder je knie'], /Maak een afspraak/],
    ['check-first', [null, null, 'Je hebt hoge bloeddruk'], /Overleg voor je gaat trainen/],
    ['self-care', [null, null, null], /Je herkent geen van deze signalen/],
  ],
  en: [
    ['emergency', ['You have chest pain or pressure'], /^Call 999 now$/m],
    ['urgent', ['Peeing is hard or impossible'], /Get medical help now/],
    ['today', [null, 'You have a fever'], /Call your doctor today/],
    ['appointment', [null, null, 'The pain goes down below your knee'], /Make an appointment/],
    ['check-first', [null, null, 'You have high blood pressure'], /Ask before you start training/],
    ['self-care', [null, null, null], /You recognise none of these signs/],
  ],
}

/** Conversations as people have them: the same over every way to the bot. */
export function converse(connect: Connect): void {
  for (const language of ['nl', 'en'] as const) {
    const say = words[language]
    const meet = (client: Client = {}): Talker => talkOver(connect({ ...say.client, ...client }))
    const welcomed = async (): Promise<Talker> => {
      const somebody = meet()
      await somebody.installs()
      return somebody
    }

    describe(`a conversation in ${language === 'nl' ? 'Dutch' : 'English'}`, () => {
      it('begins with one welcome, although an installation is told twice', async () => {
        const somebody = meet()
        const welcome = await somebody.installs()
        assert.match(welcome.text, new RegExp(say.welcome))
        assert.equal(somebody.count, 1)
        await somebody.isAdded()
        assert.equal(somebody.count, 0)
      })

      it('leads by buttons through a topic and back to the menu', async () => {
        const reader = await welcomed()
        for (const label of [say.learn, say.understand, say.topic]) await reader.presses(label)
        let cards = 1
        while (labels(reader.card).includes(say.next)) {
          await reader.presses(say.next)
          cards += 1
        }
        assert.ok(cards >= 2 && cards <= 6, `${cards} cards`)
        assert.ok((await reader.presses(say.done)).buttons.length > 0)
        assert.ok((await reader.presses('Menu')).text.includes(say.menuTitle))
      })

      it('leads through the same topic by typing alone', async () => {
        const reader = await welcomed()
        assert.ok((await reader.types(say.learn)).text.includes(say.groupsTitle))
        await reader.types('1')
        const first = await reader.types(say.topic.toLowerCase())
        const second = await reader.types(say.next)
        assert.notEqual(second.text, first.text)
        assert.equal((await reader.types(say.back)).text, first.text)
        assert.ok((await reader.types('menu')).text.includes(say.menuTitle))
      })

      for (const [tier, cards, outcome] of outcomes[language]) {
        it(`comes from the check to ${tier}, by buttons`, async () => {
          const somebody = await welcomed()
          await somebody.presses(say.check)
          for (const tick of cards) {
            await (tick === null
              ? somebody.presses(say.none)
              : somebody.presses(say.submit, [tick]))
          }
          assert.match(somebody.card.text, outcome)
          assert.equal(somebody.card.text.includes(say.consult), tier !== 'self-care')
        })

        it(`comes from the check to ${tier}, by typing`, async () => {
          const somebody = await welcomed()
          await somebody.types(say.check)
          for (const tick of cards) {
            const signs = somebody.card.fields.flatMap(({ choices }) => choices)
            const sign = signs.findIndex(({ label }) => tick !== null && label.startsWith(tick))
            await somebody.types(sign < 0 ? say.none : String(sign + 1))
          }
          assert.match(somebody.card.text, outcome)
        })
      }

      it('asks again when nothing was ticked, and takes "not sure" for a yes', async () => {
        const somebody = await welcomed()
        await somebody.presses(say.check)
        assert.ok((await somebody.presses(say.submit)).text.includes(say.emptySubmit))
        assert.match((await somebody.presses(say.notSure)).text, /112|999/)
      })

      it('does no more for a button that is pressed twice', async () => {
        const somebody = await welcomed()
        const check = await somebody.presses(say.check)
        const once = await somebody.pressesOn(check, say.none)
        const twice = await somebody.pressesOn(check, say.none)
        assert.deepEqual(twice, once)
        assert.equal(somebody.count, 1)
      })

      it('goes on from an old card that is pressed later', async () => {
        const somebody = await welcomed()
        const welcome = somebody.card
        await somebody.presses(say.check)
        await somebody.presses(say.none)
        const groups = await somebody.pressesOn(welcome, say.learn)
        assert.ok(groups.text.includes(say.groupsTitle))
        assert.ok(!labels(await somebody.types('1')).includes(say.none))
      })

      it('begins a part again, with a friendly line, on a card of other content', async () => {
        const somebody = await welcomed()
        const position = { tree: 'triage', node: 'card-c', version: '0123456789' }
        const card = await somebody.sendsPress(
          { kind: 'answer', position, option: 'submit' },
          { you: 'c8-worried' },
        )
        assert.equal(card.fields.length, 3)
        assert.match(card.text, language === 'nl' ? /vernieuwd/ : /renewed/)
      })

      it('repeats a question with what can be said, when it understood nothing', async () => {
        const somebody = await welcomed()
        const card = await somebody.types('xyzzy')
        assert.ok(card.text.includes(say.welcome))
        for (const label of labels(card)) assert.ok(card.text.includes(`"${label}"`), label)
      })

      it('hears a red flag among other words, wherever somebody is', async () => {
        const flag =
          language === 'nl'
            ? 'mag ik wat vragen, ik kan sinds vanochtend niet meer plassen'
            : 'may I ask something, I have been unable to pee since this morning'
        for (const way of [[], [say.learn], [say.check], [say.check, say.none]]) {
          const somebody = await welcomed()
          for (const label of way) await somebody.presses(label)
          assert.ok((await somebody.types(flag)).text.includes(say.consult), way.join(' → '))
          assert.deepEqual(labels(somebody.card), [say.again])
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
