import type { Target } from '../../core/dialog/tree.ts'
import { chatPlaces } from '../chat-places.ts'
import { stem, type Draft, type Sheet } from '../draft.ts'
import type { Path } from '../read/source-file.ts'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import { readTarget } from '../target.ts'

/** Where a written target leads; `elsewhere` is the chat itself or a tree that is broken. */
export type Landing =
  | { readonly kind: 'node'; readonly key: string }
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'no-tree'; readonly tree: string }
  | { readonly kind: 'no-node'; readonly tree: string; readonly node: string }

interface Edge {
  readonly path: Path
  readonly landing: Landing
}

export interface GraphNode {
  /** `tree/node`. */
  readonly key: string
  readonly tree: Sheet<TreeData>
  readonly id: string
  readonly node: NodeData
  readonly edges: readonly Edge[]
}

/** All nodes of all trees by key, in the order of the files. */
export type Graph = ReadonlyMap<string, GraphNode>

export function graphOf(draft: Draft): Graph {
  const land = landingIn(draft)
  return new Map(
    draft.trees.flatMap((tree) =>
      Object.entries(tree.data.nodes).map(([id, node]): [string, GraphNode] => {
        const key = `${tree.data.id}/${id}`
        const written = [
          ...targetsOf(node),
          ...outcomesOf(tree.data, node).map((to) => ({ path: [], to })),
        ]
        const edges = written.map(({ path, to }) => ({
          path: ['nodes', id, ...path],
          landing: land(readTarget(to, tree.data.id)),
        }))
        return [key, { key, tree, id, node, edges }]
      }),
    ),
  )
}

/** Reads targets against the trees that are there. */
export function landingIn(draft: Draft): (target: Target) => Landing {
  const trees = new Map(draft.trees.map(({ data }) => [data.id, data]))
  const broken = new Set([...draft.broken].map(stem))
  return ({ tree: id, node }) => {
    const tree = trees.get(id)
    if (tree === undefined) {
      return chatPlaces.includes(id) || broken.has(id)
        ? { kind: 'elsewhere' }
        : { kind: 'no-tree', tree: id }
    }
    const at = node ?? tree.start
    if (Object.hasOwn(tree.nodes, at)) return { kind: 'node', key: `${id}/${at}` }
    // a start that is not there is the tree's own fault, not of whoever leads to it
    return node === undefined ? { kind: 'elsewhere' } : { kind: 'no-node', tree: id, node: at }
  }
}

/** The keys of the nodes that lead on from one. */
export function nextKeys({ edges }: GraphNode): string[] {
  return edges.flatMap(({ landing }) => (landing.kind === 'node' ? [landing.key] : []))
}

/** All that can be reached from some nodes, themselves included. */
export function reachedFrom(graph: Graph, starts: Iterable<string>): Set<string> {
  const reached = new Set(starts)
  for (const key of reached) {
    const node = graph.get(key)
    for (const next of node === undefined ? [] : nextKeys(node)) reached.add(next)
  }
  return reached
}

function targetsOf(node: NodeData): { readonly path: Path; readonly to: string }[] {
  switch (node.type) {
    case 'page':
      return [
        ...(node.next === undefined ? [] : [{ path: ['next'], to: node.next }]),
        ...choiceTargets(node.choices),
      ]
    case 'question':
    case 'outcome':
      return choiceTargets(node.choices)
    case 'checklist':
      return [{ path: ['none'], to: node.none }]
  }
}

function choiceTargets(choices: readonly { to: string }[] = []) {
  return choices.map(({ to }, index) => ({ path: ['choices', index, 'to'], to }))
}

// ticks lead to the outcome of their tier without naming it
function outcomesOf(tree: TreeData, node: NodeData): string[] {
  if (node.type !== 'checklist') return []
  const tiers = [...node.groups.flatMap(({ items }) => items), ...(node.combinations ?? [])].map(
    ({ tier }) => tier,
  )
  return Object.entries(tree.nodes).flatMap(([id, other]) =>
    other.type === 'outcome' && tiers.includes(other.tier) ? [id] : [],
  )
}
