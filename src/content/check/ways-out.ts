import type { Problem } from '../problem.ts'
import { graphOf, nextKeys, reachedFrom, type Graph, type GraphNode } from './graph.ts'
import type { Rule } from './rule.ts'

/** Every card leads on, and no round of cards holds a person without ever ending. */
export const waysOut: Rule = (draft) => {
  const graph = graphOf(draft)
  return [...graph.values()].flatMap((node) => [...closedCard(node), ...endlessRound(graph, node)])
}

function closedCard({ tree, id, node, edges }: GraphNode): Problem[] {
  if (edges.length > 0 || node.type === 'page') return []
  return [
    tree.source.problemAt(['nodes', id], {
      rule: 'no-way-out',
      problem: `has no choices`,
      mend: 'Give it a choice that leads on.',
    }),
  ]
}

/** Reported once a round, at its first card in the files. */
function endlessRound(graph: Graph, node: GraphNode): Problem[] {
  const round = reachedFrom(graph, nextKeys(node))
  if (!round.has(node.key)) return []
  const members = [...round].flatMap((key) => graph.get(key) ?? [])
  const isClosed = members.every(
    (member) => !ends(member) && reachedFrom(graph, nextKeys(member)).has(node.key),
  )
  const first = [...graph.keys()].find((key) => round.has(key))
  if (!isClosed || first !== node.key) return []
  return [
    node.tree.source.problemAt(['nodes', node.id], {
      rule: 'endless-round',
      problem: `goes round without an end: ${[...members.map(({ key }) => key)].sort().join(', ')}`,
      mend: 'Let one of these cards be the last, or lead to one that is.',
    }),
  ]
}

// a dangling target is another rule's business, and what a broken file leads to is not known
function ends({ node, edges }: GraphNode): boolean {
  if (node.type === 'outcome' || edges.length === 0) return true
  if (node.type === 'page' && node.next === undefined) return true
  return edges.some(({ landing }) => landing.kind !== 'node')
}
