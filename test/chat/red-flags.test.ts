import assert from 'node:assert/strict'
import sinon from 'sinon'
import { createChat } from '../../src/chat/chat.ts'
import { createMemory } from '../../src/console/memory.ts'
import type { RedFlag } from '../../src/core/understanding/understanding.ts'
import { labels } from './shown.ts'
import { asker, chatNeeds, dutch, hears, talk } from './talk.ts'

const list = { defaultCountry: 'NL', check: 'list', privateChat: null } as const
const fever: RedFlag = { tier: 'today', item: 'b1-fever' }

/** Somebody whose every typed word is that flag, so they get about by buttons. */
async function flagged(redFlag: RedFlag, way: readonly string[], settings?: typeof list) {
  const somebody = talk(dutch, {
    understanding: hears({ redFlag }),
    ...(settings === undefined ? {} : { settings }),
  })
  await somebody.installs()
  for (const label of way) await somebody.presses(label)
  return somebody
}

const ways: readonly (readonly string[])[] = [
  [],
  ['Leren over lage rugpijn'],
  ['Leren over lage rugpijn', 'Rugpijn begrijpen', 'Wat is lage rugpijn?', 'Volgende'],
  ['Wanneer bel je een arts?'],
  ['Wanneer bel je een arts?', 'Geen van deze'],
  ['Wanneer bel je een arts?', 'Geen van deze', 'Geen van deze'],
  ['Wanneer bel je een arts?', 'Geen van deze', 'Geen van deze', 'Geen van deze'],
  ['Leren over lage rugpijn', 'Menu', 'Taal en land', 'Ander land kiezen'],
]

describe('a red flag in typed words', () => {
  for (const way of ways) {
    it(`says to consult a doctor, whatever the tier, at: ${way.at(-1) ?? 'the welcome'}`, async () => {
      for (const redFlag of [
        { tier: 'crisis', item: 'crisis' },
        { tier: 'emergency', item: 'a1-chest' },
        { tier: 'urgent', item: 'a6-bladder' },
        fever,
        { tier: 'appointment', item: 'c2-below-knee' },
        { tier: 'check-first', item: 'c7-condition' },
      ] as const) {
        const somebody = await flagged(redFlag, way)
        assert.match((await somebody.types('…')).text, /Raadpleeg je arts/, redFlag.tier)
        assert.equal(somebody.count, 1)
      }
    })
  }

  it('is answered by its outcome at once when it presses', async () => {
    for (const [tier, item, title] of [
      ['emergency', 'a1-chest', /^Bel nu 112$/m],
      ['urgent', 'a6-bladder', /Bel nu je huisarts met spoed/],
    ] as const) {
      const somebody = await flagged({ tier, item }, ['Leren over lage rugpijn'])
      assert.match((await somebody.types('…')).text, title)
      assert.deepEqual(labels(somebody.card), [
        'De signalen nog eens bekijken',
        'Pauzeer mijn beweegtips',
      ])
    }
  })

  it('leaves nothing to go back to after an outcome: what follows begins at the menu', async () => {
    const somebody = await flagged({ tier: 'emergency', item: 'a1-chest' }, [
      'Leren over lage rugpijn',
    ])
    await somebody.types('…')
    await somebody.presses('De signalen nog eens bekijken')
    assert.match(somebody.card.text, /Herken je een van deze signalen/)
  })

  it('leaves no number to choose from a menu that nobody sees', async () => {
    const somebody = await flagged({ tier: 'emergency', item: 'a1-chest' }, [])
    const outcome = await somebody.types('…')
    const calm = talk(dutch)
    await calm.installs()
    await calm.sendsPress(outcome.buttons[0]?.press ?? assert.fail())
    await calm.types('1')
    assert.match(calm.card.text, /Bel nu 112/)
    assert.match((await calm.types('1')).text, /Waar kan ik je mee helpen/)
  })

  it('offers the card that the sign stands on, or to go on where somebody was', async () => {
    const somebody = await flagged(fever, ['Leren over lage rugpijn', 'Rugpijn begrijpen'])
    const before = somebody.card
    const asked = await somebody.types('…')
    assert.deepEqual(labels(asked), ['Bekijk de signalen', 'Terug naar waar ik was'])
    assert.match((await somebody.pressesOn(asked, 'Bekijk de signalen')).text, /iets hiervan/)
    assert.deepEqual(await somebody.pressesOn(asked, 'Terug naar waar ik was'), before)
  })

  it('is never taken back by a "no" to whether to see the signs', async () => {
    for (const [answer, title] of [
      ['nee', /^Goed$/m],
      ['geen', /^Goed$/m],
      ['ja', /Herken je een van deze signalen/],
    ] as const) {
      const somebody = talk(dutch)
      await somebody.installs()
      assert.match((await somebody.types('ik heb koorts')).text, /Raadpleeg je arts/)
      assert.match((await somebody.types(answer)).text, title)
    }
  })

  it('is not read into the text of a button of the open card, typed in full', async () => {
    const somebody = await flagged(fever, [])
    const learn = labels(somebody.card)[0] ?? assert.fail()
    const pressed = await somebody.presses(learn)
    const typing = await flagged(fever, [])
    assert.deepEqual(await typing.types(learn), pressed)
  })

  it('is not read into the name of a country, where a country is asked', async () => {
    const somebody = await flagged(fever, ['Menu', 'Taal en land', 'Ander land kiezen'])
    assert.match((await somebody.types('Spanje')).text, /Je land is bewaard/)
  })

  it('counts as ticked when it is said at its own card', async () => {
    const card = ['Wanneer bel je een arts?', 'Geen van deze']
    const somebody = await flagged(fever, card)
    assert.match((await somebody.types('…')).text, /Bel vandaag je huisarts/)
  })

  it('says to consult a doctor where other content was deployed since', async () => {
    const conversations = createMemory()
    await conversations.save(
      { tenant: 'tenant', conversation: 'before' },
      {
        language: 'nl',
        languageChosen: true,
        country: 'NL',
        countryChosen: true,
        position: { tree: 'triage', node: 'card-b', version: 'long-ago' },
        heard: null,
      },
      null,
    )
    const chat = createChat(chatNeeds({ conversations, understanding: hears({ redFlag: fever }) }))
    const { views } = await chat.reply({
      tenant: 'tenant',
      conversation: 'before',
      person: 'person',
      where: 'personal',
      address: '',
      what: { kind: 'typed', text: '…' },
    })
    assert.match(views[0]?.paragraphs.join(' ') ?? '', /Raadpleeg je arts/)
  })

  it('is heard in a message that is changed afterwards, of which nothing else is answered', async () => {
    const edited = { kind: 'edited', text: '…' } as const
    const [view] = await asker(chatNeeds({ understanding: hears({ redFlag: fever }) }))(edited)
    assert.match(view?.paragraphs.join(' ') ?? '', /Raadpleeg je arts/)
    for (const where of ['personal', 'team'] as const) {
      const needs = chatNeeds({ understanding: hears({ intent: 'menu' }) })
      assert.deepEqual(await asker(needs, { ...dutch, where })(edited), [])
    }
  })

  it('gives the crisis lines of the country to who thinks of dying, and keeps no place', async () => {
    const ask = asker(
      chatNeeds({ understanding: hears({ redFlag: { tier: 'crisis', item: '' } }) }),
    )
    const [view] = await ask({ kind: 'typed', text: '…' })
    assert.ok(view?.kind === 'outcome')
    assert.equal(view.tier, 'crisis')
    assert.match(view.paragraphs.join(' '), /113 of 0800-0113.*112/s)
    assert.deepEqual(
      view.links?.map(({ url }) => url),
      ['tel:113', 'tel:08000113'],
    )
    assert.deepEqual(view.options, [])
  })
})

describe('the count of red flags', () => {
  it('grows with each that is heard in words, and with nothing else', async () => {
    const onRedFlag = sinon.fake()
    const somebody = talk(dutch, { onRedFlag })
    await somebody.installs()
    for (const text of ['hallo', 'klopt', 'Wanneer bel je een arts?']) await somebody.types(text)
    await somebody.presses('Geen van deze')
    assert.equal(onRedFlag.callCount, 0)
    for (const text of ['ik heb koorts', 'ik wil niet meer leven']) await somebody.types(text)
    assert.equal(onRedFlag.callCount, 2)
    assert.deepEqual(onRedFlag.args, [[], []], 'nothing is told of it')
  })
})

describe('a red flag where the check is a list to read', () => {
  it('says to consult a doctor at every card of the list', async () => {
    for (const way of [
      ['Wanneer bel je een arts?'],
      ['Wanneer bel je een arts?', 'Volgende'],
      ['Wanneer bel je een arts?', 'Volgende', 'Volgende'],
    ]) {
      const somebody = await flagged(fever, way, list)
      assert.match((await somebody.types('…')).text, /Raadpleeg je arts/, way.join(' → '))
    }
  })

  it('offers the page of the list that the sign stands on', async () => {
    const somebody = await flagged(fever, [], list)
    await somebody.types('…')
    await somebody.presses('Bekijk de signalen')
    assert.match(somebody.card.text, /koorts \(38 graden of hoger\)/)
  })

  it('is answered by its outcome at once when it presses', async () => {
    const somebody = await flagged({ tier: 'emergency', item: 'a1-chest' }, [], list)
    assert.match((await somebody.types('…')).text, /^Bel nu 112$/m)
  })
})
