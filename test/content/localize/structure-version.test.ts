import assert from 'node:assert/strict'
import { structureVersion } from '../../../src/content/localize/structure-version.ts'
import { treeShape, type TreeData } from '../../../src/content/shape/tree-shape.ts'

const item = (id: string, tier = 'today') => ({ id, tier, sources: ['who'] })

function aTree(nodes: object = {}, rest: object = {}): TreeData {
  return treeShape.parse({
    id: 'a',
    kind: 'triage',
    parent: '/menu',
    review: { state: 'unreviewed' },
    start: 'page',
    nodes: {
      page: { type: 'page', sources: ['who'], next: 'list' },
      list: {
        type: 'checklist',
        groups: [{ id: 'g', items: [item('x'), item('y')] }],
        combinations: [{ all: ['x', 'y'], tier: 'urgent' }],
        none: 'end',
      },
      end: { type: 'outcome', tier: 'today', choices: [{ id: 'menu', to: '/menu' }] },
      ...nodes,
    },
    ...rest,
  })
}

const before = structureVersion(aTree())

describe('the version of a tree', () => {
  it('stays when texts, sources, review or the order of the cards change', () => {
    const { end, ...others } = aTree().nodes
    assert.equal(structureVersion(aTree({}, { nodes: { end, ...others } })), before)
    assert.equal(
      structureVersion(aTree({ page: { type: 'page', texts: 'b.c', next: 'list' } })),
      before,
    )
    const review = { state: 'reviewed', by: 'somebody', on: '2026-11-22' }
    assert.equal(structureVersion(aTree({}, { review })), before)
  })

  const list = { type: 'checklist', groups: [{ id: 'g', items: [item('x'), item('y')] }] }
  const combinations = [{ all: ['x', 'y'], tier: 'urgent' }]
  const changes: Readonly<Record<string, TreeData>> = {
    'a target': aTree({ page: { type: 'page', next: 'end' } }),
    'a type': aTree({ page: { type: 'question', choices: [{ id: 'on', to: 'list' }] } }),
    'a choice': aTree({ end: { type: 'outcome', tier: 'today' } }),
    'a tier': aTree({ end: { type: 'outcome', tier: 'urgent', choices: [] } }),
    'a card': aTree({ more: { type: 'page' } }),
    'the first card': aTree({}, { start: 'list' }),
    'the parent': aTree({}, { parent: '/learn' }),
    'an item': aTree({
      list: {
        ...list,
        combinations,
        none: 'end',
        groups: [{ id: 'g', items: [item('x'), item('z')] }],
      },
    }),
    'the order of items': aTree({
      list: {
        ...list,
        combinations,
        none: 'end',
        groups: [{ id: 'g', items: [item('y'), item('x')] }],
      },
    }),
    'the tier of an item': aTree({
      list: {
        ...list,
        combinations,
        none: 'end',
        groups: [{ id: 'g', items: [item('x', 'urgent'), item('y')] }],
      },
    }),
    'a combination': aTree({ list: { ...list, none: 'end' } }),
    'where none leads': aTree({ list: { ...list, combinations, none: 'page' } }),
  }

  for (const [change, tree] of Object.entries(changes)) {
    it(`changes with ${change}`, () => {
      assert.notEqual(structureVersion(tree), before)
    })
  }
})
