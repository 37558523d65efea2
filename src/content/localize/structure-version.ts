import { createHash } from 'node:crypto'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'

/**
 * Ten hex digits over what a position and an answer depend on: ids, types, targets, choices, items,
 * tiers and combinations. Texts, sources and review do not count, so that mending a sentence does
 * not send people back to the start of a tree.
 */
export function structureVersion(tree: TreeData): string {
  const nodes = Object.entries(tree.nodes)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, node]) => [id, structureOf(node)])
  const structure = [tree.id, tree.kind, tree.parent ?? null, tree.start, nodes]
  return createHash('sha256').update(JSON.stringify(structure)).digest('hex').slice(0, 10)
}

function structureOf(node: NodeData): unknown {
  const choices = (written: { id: string; to: string }[] = []) =>
    written.map(({ id, to }) => [id, to])
  switch (node.type) {
    case 'page':
      return [node.type, node.next ?? null, choices(node.choices)]
    case 'question':
      return [node.type, choices(node.choices)]
    case 'checklist':
      return [
        node.type,
        node.groups.map(({ id, items }) => [id, items.map((item) => [item.id, item.tier])]),
        (node.combinations ?? []).map(({ all, tier }) => [all, tier]),
        node.none,
      ]
    case 'outcome':
      return [node.type, node.tier, choices(node.choices)]
  }
}
