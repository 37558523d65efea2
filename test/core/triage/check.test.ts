import assert from 'node:assert/strict'
import { open, step, type Step } from '../../../src/core/dialog/step.ts'
import type { Tree } from '../../../src/core/dialog/tree.ts'
import { spoken, treeIn } from '../../dialogs/real-content.ts'
import { expected, signs, urgency, type Button, type Card, type Expected } from './signs-by-hand.ts'

const cards = Object.keys(signs) as Card[]
const buttons: readonly Button[] = ['submit', 'none', 'not-sure']

for (const edition of spoken) {
  const tree = treeIn(edition, 'triage')

  describe(`the check in ${edition.name}, against a second reading of the rules`, () => {
    it('asks exactly the signs of the second reading, each on its card', () => {
      for (const card of cards) {
        assert.deepEqual(itemsOn(tree, card).sort(), Object.keys(signs[card]).sort())
      }
    })

    it('answers nothing, one and two ticks with every button as the second reading does', () => {
      for (const card of cards) {
        for (const ticks of upToPairs(Object.keys(signs[card]))) holds(tree, card, ticks)
      }
    })

    it('ends each sign alone in its own tier, or in a graver one', () => {
      for (const card of cards) {
        for (const [item, tier] of Object.entries(signs[card])) {
          for (const button of buttons) {
            const got = reached(answer(tree, card, [item], button), card)
            assert.ok(rank(got) <= rank(tier), `${item} with ${button}: ${got}`)
          }
        }
      }
    })
  })
}

describe('the check, exhaustively', () => {
  const [edition] = spoken
  const tree = edition && treeIn(edition, 'triage')

  for (const card of cards) {
    it(`answers every possible set of ticks on ${card} as the second reading does`, function () {
      this.timeout(60_000)
      assert.ok(tree)
      const items = Object.keys(signs[card])
      for (let set = 0; set < 2 ** items.length; set++) {
        holds(
          tree,
          card,
          items.filter((_, index) => (set >> index) & 1),
        )
      }
    })

    it(`lets a further tick on ${card} never lower the tier`, () => {
      assert.ok(tree)
      const items = Object.keys(signs[card])
      for (const ticks of upToPairs(items)) {
        if (ticks.length === 0) continue
        const before = rank(reached(answer(tree, card, ticks, 'submit'), card))
        for (const more of items) {
          const after = rank(reached(answer(tree, card, [...ticks, more], 'submit'), card))
          assert.ok(after <= before, `${more} beside ${ticks.join(', ')}`)
        }
      }
    })

    it(`takes a tick that ${card} does not know for "not sure", with any button`, () => {
      assert.ok(tree)
      for (const button of buttons) {
        assert.equal(
          reached(answer(tree, card, ['from-elsewhere'], button), card),
          expected(card, [], 'not-sure'),
        )
      }
    })
  }

  it('ends every path of "none" in self-care, after all three cards', () => {
    assert.ok(tree)
    const walked: Expected[] = []
    let card: Card = 'card-a'
    for (let turns = 0; turns < 3; turns++) {
      const next = reached(answer(tree, card, [], 'none'), card)
      walked.push(next)
      if (next === 'card-b' || next === 'card-c') card = next
    }
    assert.deepEqual(walked, ['card-b', 'card-c', 'self-care'])
  })
})

function holds(tree: Tree, card: Card, ticks: readonly string[]): void {
  for (const button of buttons) {
    const got = reached(answer(tree, card, ticks, button), card)
    const want = expected(card, ticks, button)
    if (got !== want) assert.fail(`${card} [${ticks.join(', ')}] ${button}: ${got}, not ${want}`)
  }
}

function answer(tree: Tree, card: Card, items: readonly string[], choice: Button): Step {
  return step(tree, open(tree, card), { kind: 'ticked', items, choice })
}

/** Where an answer came out, in the words of the second reading. */
function reached(went: Step, from: Card): Expected {
  if (went.kind === 'ended' && went.view.kind === 'outcome') {
    assert.notEqual(went.view.tier, 'crisis')
    return went.view.tier as Expected
  }
  assert.ok(went.kind === 'at')
  const { node } = went.position
  if (node === from) return 'ask-again'
  assert.ok(node === 'card-b' || node === 'card-c', node)
  return node
}

function rank(got: Expected): number {
  const found = (urgency as readonly string[]).indexOf(got)
  return found < 0 ? urgency.length : found
}

function itemsOn(tree: Tree, card: Card): string[] {
  const node = tree.nodes[card]
  assert.ok(node?.type === 'checklist')
  return node.groups.flatMap(({ items }) => items.map(({ id }) => id))
}

function upToPairs(items: readonly string[]): readonly (readonly string[])[] {
  return [
    [],
    ...items.map((one) => [one]),
    ...items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other])),
  ]
}
