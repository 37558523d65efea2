import { nodeOf, type Target, type Tree, type TreeNode } from './tree.ts'

/**
 * Where Back leads: the card from which the shortest way from the start comes here, or the tree's
 * parent. It follows from the tree alone, so no history is kept of anyone.
 */
export function backFrom(tree: Tree, node: string): Target | null {
  const before = waysIn(tree).get(node)
  return before === undefined ? tree.parent : { tree: tree.id, node: before }
}

const known = new WeakMap<Tree, ReadonlyMap<string, string>>()

function waysIn(tree: Tree): ReadonlyMap<string, string> {
  const found = known.get(tree) ?? findWaysIn(tree)
  known.set(tree, found)
  return found
}

function findWaysIn(tree: Tree): ReadonlyMap<string, string> {
  const before = new Map<string, string>()
  const queue = [tree.start]
  for (const at of queue) {
    const node = nodeOf(tree, at)
    if (node === undefined) continue
    for (const target of targetsOf(node)) {
      if (target.tree !== tree.id) continue
      const to = target.node ?? tree.start
      if (to === tree.start || before.has(to)) continue
      before.set(to, at)
      queue.push(to)
    }
  }
  return before
}

/** Every target that a node's own answers lead to, in the order of the card. */
function targetsOf(node: TreeNode): readonly Target[] {
  switch (node.type) {
    case 'page':
      return [...(node.next === undefined ? [] : [node.next]), ...node.choices.map(({ to }) => to)]
    case 'question':
    case 'outcome':
      return node.choices.map(({ to }) => to)
    case 'checklist':
      return [node.none]
  }
}
