import assert from 'node:assert/strict'
import type { View } from '../../../src/core/view.ts'
import { drawCard } from '../../../src/teams/cards/draw-card.ts'
import { partsOf, type Part } from './parts.ts'
import { everyView } from './views.ts'

const url = (file: string) => `https://bot.example/pictures/${file}`

const parts = (view: View) => partsOf(drawCard(view, url))
const ofType = (view: View, type: string) => parts(view).filter((part) => part.type === type)
const inputs = (view: View) => parts(view).filter(({ type }) => type.startsWith('Input.'))

describe('a card', () => {
  for (const [kind, view] of Object.entries(everyView)) {
    describe(`of a ${kind}`, () => {
      it('is an Adaptive Card 1.5 in the language of the view, and can be spoken', () => {
        const card = drawCard(view, url)
        assert.equal(card.type, 'AdaptiveCard')
        assert.equal(card.version, '1.5')
        assert.equal(card.lang, 'nl')
        assert.ok(card.speak.endsWith(view.speak), card.speak)
        assert.equal(card.fallbackText, view.summary)
      })

      it('offers each option once, with its press, for new clients and old', () => {
        const actions = ofType(view, 'Action.Execute')
        assert.deepEqual(
          actions.map(({ data }) => data),
          view.options.map(({ press }) => ({ press })),
        )
        assert.deepEqual(
          actions.map(({ fallback }) => (fallback as Part)['data']),
          view.options.map(({ press }) => ({ press })),
        )
        assert.ok(actions.length <= 6)
      })

      it('has one heading, and wraps all its text', () => {
        const texts = ofType(view, 'TextBlock')
        assert.equal(texts.filter(({ style }) => style === 'heading').length, 1)
        assert.ok(texts.every(({ wrap }) => wrap === true))
      })

      it('names every input', () => {
        for (const { id, label, title } of inputs(view)) {
          assert.ok(typeof id === 'string' && id !== '', String(label))
          const words = label ?? title
          assert.ok(typeof words === 'string' && words !== '', id)
        }
      })
    })
  }

  it('of a checklist has one set of ticks a group, numbered over the card, none ticked', () => {
    const sets = inputs(everyView.checklist)
    assert.deepEqual(
      sets.map(({ id, label, isMultiSelect, style, value }) => [
        id,
        label,
        isMultiSelect,
        style,
        value,
      ]),
      [
        ['legs', 'Benen', true, 'expanded', undefined],
        ['body', 'Lichaam', true, 'expanded', undefined],
      ],
    )
    const titles = sets.flatMap(({ choices }) =>
      (choices as { title: string }[]).map(({ title }) => title),
    )
    assert.deepEqual(titles, ['1.\u00a0Doof gevoel', '2.\u00a0Koorts'])
  })

  it('of a form shows what was filled in before, and says an error beside its field', () => {
    const found = inputs(everyView.form)
    assert.deepEqual(
      found.map(({ id, value }) => [id, value]),
      [
        ['name', undefined],
        ['at', '10:30'],
        ['until', undefined],
        ['days', 'mo,tu'],
        ['zone', undefined],
        ['holidays', 'true'],
      ],
    )
    const [error] = ofType(everyView.form, 'Container')
    assert.equal(error?.['style'], 'attention')
    assert.equal((error['items'] as Part[])[0]?.['text'], 'Dit is leeg')
  })

  it('of a form never asks the client to judge, so that Menu works on a half-filled form', () => {
    assert.ok(inputs(everyView.form).every((input) => !('isRequired' in input)))
    const menu = ofType(everyView.form, 'Action.Execute').at(-1)
    assert.equal(menu?.['associatedInputs'], 'none')
  })

  it('of an outcome says what to do in a band of its own', () => {
    const band = (tier: 'urgent' | 'self-care') =>
      ofType({ ...everyView.outcome, tier } as View, 'Container')[0]
    assert.equal(band('urgent')?.['style'], 'attention')
    assert.equal(band('self-care')?.['style'], 'good')
    assert.equal((band('urgent')?.['items'] as Part[]).length, 2)
  })

  it('shows a picture with its description, and leaves it out without an address', () => {
    const [image] = ofType(everyView.page, 'Image')
    assert.equal(image?.['url'], 'https://bot.example/pictures/walk.png')
    assert.equal(image['altText'], 'Iemand wandelt')
    assert.deepEqual(image['themedUrls'], [
      { theme: 'Dark', url: 'https://bot.example/pictures/walk-dark.png' },
    ])
    const without = partsOf(drawCard(everyView.page, () => null))
    assert.ok(without.every(({ type }) => type !== 'Image'))
  })

  it('puts a notice above everything else', () => {
    const [first] = drawCard(everyView.notice, url).body
    assert.equal(first?.type, 'Container')
  })

  it('puts a link in the text, where it takes no place among the actions', () => {
    const texts = ofType(everyView.nudge, 'TextBlock').map(({ text }) => text)
    assert.ok(texts.includes('[Meer](https://example.org/a%28b%29)'))
  })

  describe('has its buttons in rows', () => {
    const rowsOf = (
      kind: 'question' | 'notice',
      labels: readonly (readonly [string, string])[],
    ) => {
      const view = {
        ...everyView[kind],
        options: labels.map(([id, label]) => ({
          id,
          label,
          press: { kind: 'command', name: id } as const,
        })),
      }
      return ofType(view, 'ActionSet').map(({ actions }) =>
        (actions as Part[]).map(({ title }) => title),
      )
    }
    const few = [
      ['done', 'Klaar'],
      ['later', 'Straks'],
      ['back', 'Terug'],
      ['menu', 'Menu'],
    ] as const

    it('that short ones share', () => {
      assert.deepEqual(rowsOf('notice', few), [['Klaar', 'Straks', 'Terug'], ['Menu']])
    })

    it('of one each for the answers to a question, with the ways out below', () => {
      assert.deepEqual(rowsOf('question', few), [['Klaar'], ['Straks'], ['Terug', 'Menu']])
    })

    it('that a long one has to itself', () => {
      const long = 'Uitleg over pijn in je been en je voet'
      assert.deepEqual(
        rowsOf('notice', [
          ['done', 'Klaar'],
          ['long', long],
          ['menu', 'Menu'],
        ]),
        [['Klaar'], [long], ['Menu']],
      )
    })
  })

  it('says first why it is shown, and what is wrong on it', () => {
    assert.match(drawCard(everyView.notice, url).speak, /^Dit is nieuw\. Titel\./)
    assert.match(drawCard(everyView.form, url).speak, /^Dit is leeg Titel\./)
  })

  it('of a form folds away what is rarely changed, and shows what is wrong', () => {
    assert.ok(everyView.form.kind === 'form', 'a form')
    const aside = (id: string) => id === 'zone' || id === 'holidays'
    const fields = everyView.form.fields.map((field) =>
      aside(field.id) ? { ...field, aside: true as const } : field,
    )
    const open: View = { ...everyView.form, fields }
    const folded: View = { ...open, more: 'Meer keuzes' }
    const [hidden] = ofType(folded, 'Container').filter(({ isVisible }) => isVisible === false)
    assert.deepEqual(
      partsOf(hidden?.['items']).map(({ id }) => id),
      ['zone', 'holidays'],
    )
    const [button] = ofType(folded, 'Action.ToggleVisibility')
    assert.deepEqual(
      [button?.['title'], button?.['targetElements']],
      ['Meer keuzes', [hidden?.['id']]],
    )
    assert.equal(inputs(folded).length, fields.length)
    assert.deepEqual(ofType(open, 'Action.ToggleVisibility'), [])
  })

  it('has small print in lines of their own', () => {
    const view = { ...everyView.page, source: 'Geen diagnose.\nBron: NHG' }
    const small = ofType(view, 'TextBlock').filter(({ isSubtle }) => isSubtle === true)
    assert.deepEqual(
      small.map(({ text }) => text),
      ['Geen diagnose.', 'Bron: NHG'],
    )
  })
})
