import assert from 'node:assert/strict'
import fc from 'fast-check'
import { loadPhrases } from '../../../src/content/phrases/load-phrases.ts'
import type { Language } from '../../../src/core/language.ts'
import {
  createUnderstanding,
  intents,
  type Understood,
} from '../../../src/core/understanding/understanding.ts'

const understanding = createUnderstanding(loadPhrases(process.cwd()))
const understand = (text: string, language: Language = 'nl'): Understood =>
  understanding.understand(text, language)

describe('The language of words', () => {
  for (const [text, language] of [
    ['hoi', 'nl'],
    ['ik wil elke dag om tien uur een reminder', 'nl'],
    ['kan je helpen', 'nl'],
    ['mijn rug doet zeer', 'nl'],
    ['good morning', 'en'],
    ['my back hurts', 'en'],
    ['what can you do', 'en'],
    ['can my boss see this', 'en'],
    // in both, or in neither
    ['hello', null],
    ['stop', null],
    ['menu', null],
    ['yoga', null],
    ['pilates', null],
    ['10:30', null],
    ['ok', null],
    ['Sebastian', null],
    ['reminder om tien uur please thanks', null],
    ['👍', null],
  ] as const)
    it(`of "${text}" is ${language ?? 'not to be told'}`, () => {
      assert.equal(understand(text, 'nl').language, language)
      assert.equal(understand(text, 'en').language, language)
    })
})

describe('Red flags in words', () => {
  const heard: [string, string][] = [
    ['kheb geen gevoel meer tussn mn benen', 'urgent'],
    ['geen koorts maar wel tintelingen in beide benen', 'urgent'],
    ['sta te trillen, scheurende pijn in mijn rug', 'emergency'],
    ['mn urine lijkt wel rode wijn', 'today'],
    ['walking like a drunk since this morning', 'emergency'],
    ['kan nie plasse', 'urgent'],
    ['temperature of 39', 'today'],
    ['koorts? ja, 39 graden', 'today'],
    ['fever? no. but my legs are numb', 'urgent'],
    ['numb between my legs? no feeling at all', 'urgent'],
    ['can I pee? no', 'urgent'],
    ['kan ik plassen? nee', 'urgent'],
    ['ik heb 39 graden', 'today'],
    ['ik wil niet meer leven', 'crisis'],
    ['I want to die', 'crisis'],
  ]
  for (const [text, tier] of heard)
    it(`hears "${text}" (${tier}) whatever language is set`, () => {
      assert.equal(understand(text, 'nl').redFlag?.tier, tier)
      assert.equal(understand(text, 'en').redFlag?.tier, tier)
    })

  const amid = [
    'bij de printer begaven mijn benen het',
    'sinds ik de hond uitliet kan ik niet meer plassen',
    'fietsend met de hond kreeg ik pijn op de borst',
    'toen ik mijn auto uitstapte was ik mijn plas kwijt',
    'at the printer both my legs gave out',
    'walking the dog my foot drags',
    'after the film both my feet were numb',
    'since my son was born I cannot feel my bum',
  ]
  for (const text of amid)
    it(`hears the writer's own sign beside an animal, a thing or a relative: "${text}"`, () => {
      assert.notEqual(understand(text).redFlag, null)
    })

  /** Contexts of something else, each of which once silenced the sign beside it. */
  const contexts = {
    nl: [
      'vorig jaar een hernia gehad, {}',
      'ik ben jaren geleden geopereerd en {}',
      'in 20 minuten tijd: {}',
      'in 2024 ben ik hier begonnen, {}',
      'de rugpijn is over, {}',
      'wat betekent dit, {}',
      'wanneer moet ik bellen, {}',
      'geen koorts {}',
      'niet gevallen {}',
      '{}, geen koorts',
      '{}, koorts heb ik niet',
      '{}, verder gaat prima',
      'hond uitgelaten, {}',
      'laptop dicht, {}',
      'ik werk in de ict en {}',
      'mijn vrouw is bezorgd, {}',
    ],
    en: [
      'slipped disc last year, {}',
      'I had surgery years ago and {}',
      'meeting in 20 minutes, {}',
      'in 2024 I started here, {}',
      'the back pain is over, {}',
      'what does this mean, {}',
      'when should I call, {}',
      'no fever {}',
      "didn't fall {}",
      '{}, no fever',
      '{}, no pain',
      '{}, apart from that all fine',
      'walked the dog, {}',
      'laptop closed, {}',
      'I work in IT and {}',
      'my wife is worried, {}',
    ],
  } as const
  const own = {
    nl: [
      'ik kan niet plassen',
      'mijn kruis is gevoelloos',
      'ik zak door mijn benen',
      'ik wil niet meer leven',
      'ik heb druk op de borst',
    ],
    en: [
      'I cannot pee',
      'my crotch is numb',
      'my legs give way',
      'I want to die',
      'I have pressure on my chest',
    ],
  } as const
  for (const language of ['nl', 'en'] as const)
    for (const context of contexts[language])
      it(`is not silenced by "${context}"`, () => {
        for (const sign of own[language]) {
          const text = context.replace('{}', sign)
          assert.notEqual(understand(text, language).redFlag, null, text)
        }
      })

  const letGo = [
    'my dog limps',
    'de kat kan niet plassen',
    'fever? no. numb? no. accidents? no. can I go on now',
    'koorts? nee. tintelingen in beide benen? nee hoor. kanker? nooit gehad',
    'I can pee fine',
    'not numb',
    'my dog has a fever',
    'what if I get a fever?',
    'koortsachtig bezig met een deadline',
    'falling asleep in this meeting',
    'lost weight on my diet',
    'plaspauze',
    'tien jaar geleden had ik koorts',
    'geen koorts, geen tintelingen',
    'I have back pain',
    'ik heb rugpijn',
    '2',
    'ja',
    'weet niet',
    'next',
    'volgende',
    '',
  ]
  for (const text of letGo)
    it(`lets "${text}" go`, () => {
      assert.equal(understand(text).redFlag, null)
    })

  it('offers the check to somebody who asks what to do in case of a sign', () => {
    assert.equal(understand('what if I get a fever?', 'en').intent, 'triage')
  })

  it('hears a sign at the end of a very long message', () => {
    const ramble = 'mijn rug is stijf en ik zit de hele dag op kantoor. '.repeat(100)
    assert.equal(understand(`${ramble} ik kan niet meer plassen`).redFlag?.item, 'a6-bladder')
  })

  it('hears a sign in the middle of harmless talk of any length', () => {
    fc.assert(
      fc.property(fc.nat(30), fc.nat(30), (before, after) => {
        const text = `${'we lopen naar de kantine. '.repeat(before)}ik kan niet plassen. ${'lekker weer. '.repeat(after)}`
        assert.equal(understand(text).redFlag?.tier, 'urgent')
      }),
      { numRuns: 30 },
    )
  })
})

describe('Intents in words', () => {
  const wishes: [string, string, string | null][] = [
    ['can my boss see this', 'privacy', null],
    ['stuur me elke werkdag om half elf een tip', 'nudge.setup', null],
    ['pauzeer tot 3 januari', 'nudge.pause', null],
    ['snooze 20 minutes', 'nudge.snooze', null],
    ['heb ik een mri nodig', 'learn', 'scans'],
    ['moet ik naar de dokter', 'triage', null],
    ['vergeet mij', 'forget', null],
    ['menu', 'menu', null],
  ]
  for (const [text, intent, topic] of wishes)
    it(`understands "${text}"`, () => {
      const { intent: found, topic: about } = understand(text)
      assert.deepEqual([found, about], [intent, topic])
    })

  it('offers two or three different things for what it does not know, and nothing that deletes', () => {
    for (const text of [
      'wat is de hoofdstad van peru',
      'asdf qwer',
      'how much ibuprofen may I take',
    ]) {
      const { intent, nearest } = understand(text)
      assert.equal(intent, 'unknown')
      assert.ok(nearest.length >= 2 && nearest.length <= 3, text)
      assert.equal(new Set(nearest.map((wish) => JSON.stringify(wish))).size, nearest.length)
      assert.ok(nearest.every((wish) => wish.intent !== 'forget'))
    }
  })

  it('answers something for any text at all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { intent, redFlag, topic } = understand(text)
        assert.ok(intents.includes(intent))
        if (redFlag) assert.equal(intent, 'triage')
        assert.equal(topic !== null, intent === 'learn')
      }),
      { numRuns: 200 },
    )
  })
})
