import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Answer } from '../../../src/core/dialog/answer.ts'
import { open, step, type Step } from '../../../src/core/dialog/step.ts'
import { aChecklist, aPage, aQuestion, aTree } from './a-tree.ts'

const topic = aTree({
  nodes: {
    first: aPage({ title: 'First', next: { tree: 'here', node: 'second' } }),
    second: aPage({
      title: 'Second',
      next: { tree: 'here', node: 'last' },
      choices: [{ id: 'aside', label: 'Yoga and tai chi', to: { tree: 'other' } }],
    }),
    last: aPage({ title: 'Last' }),
  },
})
const check = aTree({
  kind: 'triage',
  nodes: {
    first: aChecklist(),
    fine: { type: 'outcome', tier: 'self-care', title: 'Fine', paragraphs: [], choices: [] },
    now: { type: 'outcome', tier: 'urgent', title: 'Now', paragraphs: [], choices: [] },
    today: { type: 'outcome', tier: 'today', title: 'Today', paragraphs: [], choices: [] },
    before: { type: 'outcome', tier: 'check-first', title: 'First', paragraphs: [], choices: [] },
  },
  outcomes: { urgent: 'now', today: 'today', 'check-first': 'before', 'self-care': 'fine' },
})

function title(went: Step): string {
  return went.kind === 'at' || went.kind === 'ended' ? went.view.title : went.kind
}
const says = (text: string): Answer => ({ kind: 'said', text })
const chooses = (option: string): Answer => ({ kind: 'chosen', option })

describe('a step through a tree', () => {
  it('goes on by Next and to the same card by the words for it', () => {
    for (const answer of [
      chooses('next'),
      says('volgende'),
      says('Next!'),
      says('1'),
      says('ja'),
    ]) {
      assert.equal(title(step(topic, open(topic), answer)), 'Second')
    }
  })

  it('goes back along the tree, and from the first card to where the tree belongs', () => {
    assert.equal(title(step(topic, open(topic, 'last'), chooses('back'))), 'Second')
    assert.equal(title(step(topic, open(topic, 'last'), says('terug'))), 'Second')
    assert.deepEqual(step(topic, open(topic), chooses('back')), {
      kind: 'left',
      to: { tree: 'learn', node: 'list' },
    })
  })

  it('ends a topic at its last card with Done, which leads to where the tree belongs', () => {
    const last = step(topic, open(topic, 'last'), { kind: 'look' })
    assert.ok(last.kind === 'at')
    assert.deepEqual(
      last.view.options.map(({ id }) => id),
      ['ready', 'back', 'menu'],
    )
    assert.deepEqual(step(topic, open(topic, 'last'), says('klaar')), {
      kind: 'left',
      to: { tree: 'learn', node: 'list' },
    })
  })

  it('leaves for the menu, stops and starts again from every card', () => {
    for (const node of Object.keys(topic.nodes)) {
      const here = open(topic, node)
      assert.deepEqual(step(topic, here, says('menu')), { kind: 'left', to: { tree: 'menu' } })
      assert.deepEqual(step(topic, here, says('stop')), { kind: 'stopped' })
      assert.equal(title(step(topic, here, says('opnieuw'))), 'First')
    }
  })

  it('takes a clear part of an option, with a slip, but not when another fits as well', () => {
    const second = open(topic, 'second')
    for (const text of ['yoga', 'tai chi please', 'yoag', '2', 'de tweede', 'the second one']) {
      assert.deepEqual(step(topic, second, says(text)), { kind: 'left', to: { tree: 'other' } })
    }
    const twins = aTree({
      nodes: {
        first: aQuestion({
          choices: [
            { id: 'a', label: 'Walking outside', to: { tree: 'a' } },
            { id: 'b', label: 'Walking inside', to: { tree: 'b' } },
          ],
        }),
      },
    })
    assert.equal(step(twins, open(twins), says('walking')).kind, 'at')
    assert.deepEqual(step(twins, open(twins), says('inside')), { kind: 'left', to: { tree: 'b' } })
  })

  it('repeats the card with what can be said when it does not understand', () => {
    const went = step(topic, open(topic, 'second'), says('my cat is on the roof'))
    assert.ok(went.kind === 'at')
    assert.equal(went.view.title, 'Second')
    assert.equal(
      went.view.notice,
      'not understood. You can type: "Next", "Yoga and tai chi", "Back", "Menu".',
    )
  })

  it('restarts the tree with one friendly line when its content changed since', () => {
    const old = { tree: 'here', node: 'last', version: 'v0' }
    for (const answer of [chooses('back'), says('2'), { kind: 'look' } as const]) {
      const went = step(topic, old, answer)
      assert.ok(went.kind === 'at')
      assert.equal(went.view.title, 'First')
      assert.equal(went.view.notice, 'renewed')
    }
    const gone = step(topic, { tree: 'here', node: 'gone', version: 'v1' }, chooses('next'))
    assert.equal(title(gone), 'First')
  })

  it('never fails, whatever is pressed, ticked or said, and always shows at most six buttons', () => {
    const answers = fc.oneof(
      fc.record({ kind: fc.constant('said' as const), text: fc.string() }),
      fc.record({ kind: fc.constant('chosen' as const), option: fc.string() }),
      fc.record({
        kind: fc.constant('ticked' as const),
        items: fc.array(fc.constantFrom('fever', 'numb', 'old', 'x')),
        choice: fc.constantFrom('submit' as const, 'none' as const, 'not-sure' as const),
      }),
    )
    const positions = fc.record({
      tree: fc.constantFrom('here', 'other'),
      node: fc.constantFrom('first', 'second', 'last', 'now', '__proto__', 'toString'),
      version: fc.constantFrom('v1', 'v0'),
    })
    fc.assert(
      fc.property(fc.constantFrom(topic, check), positions, answers, (tree, position, answer) => {
        const went = step(tree, position, answer)
        if (went.kind === 'at' || went.kind === 'ended') {
          assert.ok(went.view.options.length <= 6)
        }
      }),
    )
  })
})

describe('a card of signs', () => {
  const ticked = (items: string[], choice: 'submit' | 'none' | 'not-sure' = 'submit') =>
    title(step(check, open(check), { kind: 'ticked', items, choice }))

  it('ends in the highest tier of what is ticked, whichever button was pressed', () => {
    assert.equal(ticked(['old']), 'First')
    assert.equal(ticked(['old', 'fever']), 'Today')
    assert.equal(ticked(['old', 'numb', 'fever']), 'Now')
    assert.equal(ticked(['fever'], 'none'), 'Today')
    assert.equal(ticked(['old'], 'not-sure'), 'Now')
  })

  it('goes on by "none of these" and asks again when nothing was ticked', () => {
    assert.equal(ticked([], 'none'), 'Fine')
    const again = step(check, open(check), { kind: 'ticked', items: [], choice: 'submit' })
    assert.ok(again.kind === 'at')
    assert.equal(again.view.notice, 'nothing ticked')
  })

  it('counts what was ticked on a card of older content, or of one that is gone', () => {
    for (const node of ['first', 'gone']) {
      const old = { tree: 'here', node, version: 'v0' }
      const went = step(check, old, { kind: 'ticked', items: ['numb'], choice: 'submit' })
      assert.equal(title(went), 'Now')
      const empty = step(check, old, { kind: 'ticked', items: ['unknown'], choice: 'none' })
      assert.ok(empty.kind === 'at', 'restarts')
      assert.equal(empty.view.notice, 'renewed')
    }
  })

  it('is not a position once it has ended', () => {
    const went = step(check, open(check), { kind: 'ticked', items: ['numb'], choice: 'submit' })
    assert.deepEqual([went.kind, 'position' in went && went.position], ['ended', null])
  })

  it('reads typed numbers, none, not sure and a bare yes', () => {
    const said = (text: string) => title(step(check, open(check), says(text)))
    assert.equal(said('3'), 'First')
    assert.equal(said('1 en 3'), 'Today')
    assert.equal(said('de derde en de tweede'), 'Now')
    assert.equal(said('nee'), 'Fine')
    assert.equal(said('geen van deze'), 'Fine')
    assert.equal(said('None of these'), 'Fine')
    assert.equal(said('weet niet'), 'Now')
    assert.equal(said('yes'), 'Now')
    assert.equal(said('fever'), 'Today')
    assert.equal(said('numbb'), 'Now')
  })

  it('does not read a denial that says more as "none"', () => {
    const went = step(check, open(check), says('no fever but I do feel strange'))
    assert.ok(went.kind === 'at')
    assert.equal(went.view.title, 'Signs')
  })
})
