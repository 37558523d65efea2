import assert from 'node:assert/strict'
import { open, step } from '../../../src/core/dialog/step.ts'
import { listOf } from '../../../src/core/triage/list.ts'
import type { View } from '../../../src/core/view.ts'
import { countries, editions, treeIn } from '../../dialogs/real-content.ts'
import { signs, urgency, type Card } from './signs-by-hand.ts'

for (const edition of editions) {
  describe(`the check as a list to read, in ${edition.name}`, () => {
    for (const country of countries) {
      const guided = treeIn(edition, 'triage', country)
      const list = listOf(guided)
      const look = (card: Card): View => {
        const went = step(list, open(list, card), { kind: 'look' })
        assert.ok(went.kind === 'at')
        return went.view
      }

      it(`shows every sign under what people do, gravest first (${country ?? 'no country'})`, () => {
        for (const [card, table] of Object.entries(signs)) {
          const { paragraphs } = look(card as Card)
          const headings = paragraphs.filter((line) => !line.startsWith('- '))
          const tiers = urgency.filter((tier) => Object.values(table).includes(tier))
          assert.deepEqual(
            headings,
            tiers.map((tier) => `${guided.nodes[guided.outcomes[tier] ?? '']?.title ?? ''}:`),
          )
          for (const [item, tier] of Object.entries(table)) {
            const at = paragraphs.indexOf(`- ${labelOf(guided, item)}`)
            assert.ok(at >= 0, item)
            const above = paragraphs.slice(0, at).filter((line) => headings.includes(line))
            assert.equal(above.length, tiers.indexOf(tier) + 1, item)
          }
        }
      })

      it(`asks no answer and gives no outcome (${country ?? 'no country'})`, () => {
        for (const card of Object.keys(signs) as Card[]) {
          assert.equal(look(card).kind, 'page')
          for (const { id } of look(card).options) {
            const went = step(list, open(list, card), { kind: 'chosen', option: id })
            assert.notEqual(went.kind, 'ended', `${card} ${id}`)
          }
          for (const choice of ['submit', 'none', 'not-sure'] as const) {
            const items = Object.keys(signs[card])
            const went = step(list, open(list, card), { kind: 'ticked', items, choice })
            assert.equal(went.kind, 'at')
          }
        }
      })
    }

    it('turns from card to card, and back to the menu after the last', () => {
      const list = listOf(treeIn(edition, 'triage'))
      const after = (card: Card, option: string): string => {
        const went = step(list, open(list, card), { kind: 'chosen', option })
        if (went.kind === 'at') return went.position.node
        return went.kind === 'left' ? `/${went.to.tree}` : went.kind
      }
      assert.equal(after('card-a', 'next'), 'card-b')
      assert.equal(after('card-b', 'next'), 'card-c')
      assert.equal(after('card-b', 'back'), 'card-a')
      assert.equal(after('card-c', 'ready'), '/menu')
    })

    it('takes a guided card that is still on a screen as old', () => {
      const guided = treeIn(edition, 'triage')
      const pressed = step(listOf(guided), open(guided, 'card-b'), {
        kind: 'ticked',
        items: ['b1-fever'],
        choice: 'submit',
      })
      assert.ok(pressed.kind === 'at')
      assert.equal(pressed.position.node, 'card-a')
      assert.equal(pressed.view.notice, guided.wording.stale)
    })
  })
}

function labelOf(tree: ReturnType<typeof treeIn>, item: string): string {
  for (const node of Object.values(tree.nodes)) {
    if (node.type !== 'checklist') continue
    const found = node.groups.flatMap(({ items }) => items).find(({ id }) => id === item)
    if (found !== undefined) return found.label
  }
  throw new Error(`no item ${item}`)
}
