import type { NodeData } from './shape/tree-shape.ts'

/** Where the texts of a node stand, as `file:key`: by its own name unless it says otherwise. */
export function textsKey(tree: string, id: string, node: NodeData): string {
  return node.texts === undefined ? `${tree}:${id}` : node.texts.replace('.', ':')
}
