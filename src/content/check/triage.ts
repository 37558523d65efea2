import { highestTier, tiers, type Tier } from '../../core/triage/tier.ts'
import type { Sheet } from '../draft.ts'
import type { Fault, Problem } from '../problem.ts'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import type { Rule } from './rule.ts'

type Checklist = Extract<NodeData, { type: 'checklist' }>

/** Every tick ends in one outcome, and signs together never ask for less than alone. */
export const triage: Rule = (draft) =>
  draft.trees.flatMap((tree) => [
    ...outcomeFaults(tree),
    ...Object.entries(tree.data.nodes).flatMap(([id, node]) =>
      node.type === 'checklist' ? combinationFaults(tree, id, node) : [],
    ),
  ])

function outcomeFaults({ source, data }: Sheet<TreeData>): Problem[] {
  const nodes = Object.entries(data.nodes)
  const asked = new Set(nodes.flatMap(([, node]) => (node.type === 'checklist' ? asks(node) : [])))
  const given = nodes.flatMap(([id, node]) =>
    node.type === 'outcome' ? [{ id, tier: node.tier }] : [],
  )
  const missing = tiers.filter(
    (tier) => asked.has(tier) && !given.some((outcome) => outcome.tier === tier),
  )
  const doubled = given.filter(
    ({ tier }, index) => given.findIndex((outcome) => outcome.tier === tier) < index,
  )
  return [
    ...missing.map((tier) =>
      source.problemAt(['nodes'], {
        rule: 'missing-outcome',
        problem: `has signs of the tier ${tier} and no outcome for it`,
        mend: `Write a node of type outcome with the tier ${tier}.`,
      }),
    ),
    ...doubled.map(({ id, tier }) =>
      source.problemAt(['nodes', id], {
        rule: 'duplicate-outcome',
        problem: `is a second outcome for ${tier}`,
        mend: 'Keep one: ticks lead to the outcome of their tier.',
      }),
    ),
  ]
}

function asks({ groups, combinations = [] }: Checklist): Tier[] {
  return [...groups.flatMap(({ items }) => items), ...combinations].map(({ tier }) => tier)
}

function combinationFaults(tree: Sheet<TreeData>, id: string, node: Checklist): Problem[] {
  const items = new Map(
    node.groups.flatMap((group) => group.items.map((item) => [item.id, item.tier])),
  )
  return (node.combinations ?? []).flatMap(({ all, tier }, index) => {
    const path = ['nodes', id, 'combinations', index]
    const unknown = all.flatMap((item, at) =>
      items.has(item) ? [] : [tree.source.problemAt([...path, 'all', at], unknownItem(item))],
    )
    const alone = highestTier(all.flatMap((item) => items.get(item) ?? []))
    const isHigher = tiers.indexOf(tier) < tiers.indexOf(alone)
    return unknown.length > 0 || isHigher
      ? unknown
      : [tree.source.problemAt(path, noHigher(tier, alone))]
  })
}

function unknownItem(item: string): Fault {
  return {
    rule: 'unknown-item',
    problem: `names ${item}, which is no sign of this card`,
    mend: 'Name signs that stand on one card: at the next, nothing is known of this one.',
  }
}

function noHigher(tier: Tier, alone: Tier): Fault {
  return {
    rule: 'no-higher-tier',
    problem: `asks for ${tier}, while one of its signs alone asks for ${alone}`,
    mend: 'Ask for a more pressing tier, or take the combination out.',
  }
}
