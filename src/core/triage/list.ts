import type { ChecklistNode, PageNode, Tree, TreeNode } from '../dialog/tree.ts'
import { itemsOf } from './route.ts'
import { tiers } from './tier.ts'

/**
 * The same check as a text that everybody reads alike, for a deployer who wants no questions
 * (docs/decisions/0005): every card of signs becomes a page that lists them under what people with
 * such a sign are advised to do. No answer is asked and no outcome given.
 */
export function listOf(tree: Tree): Tree {
  const found = known.get(tree) ?? asList(tree)
  known.set(tree, found)
  return found
}

const known = new WeakMap<Tree, Tree>()

function asList(tree: Tree): Tree {
  const nodes = Object.entries(tree.nodes).map(([id, node]): [string, TreeNode] => [
    id,
    node.type === 'checklist' ? asPage(tree, node) : node,
  ])
  return { ...tree, version: `${tree.version}-list`, nodes: Object.fromEntries(nodes) }
}

function asPage(tree: Tree, card: ChecklistNode): PageNode {
  const goesOn = card.none.node !== undefined && tree.nodes[card.none.node]?.type === 'checklist'
  return {
    type: 'page',
    title: tree.wording.listTitle,
    paragraphs: tiers.flatMap((tier) => {
      const signs = itemsOf(card).filter((item) => item.tier === tier)
      const outcome = tree.nodes[tree.outcomes[tier] ?? '']
      return signs.length === 0 || outcome === undefined
        ? []
        : [`${outcome.title}:`, ...signs.map(({ label }) => `- ${label}`)]
    }),
    ...(card.source === undefined ? {} : { source: card.source }),
    ...(goesOn ? { next: card.none } : {}),
    choices: [],
  }
}
