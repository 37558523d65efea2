import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import type { Rule } from './rule.ts'

/** What Teams shows of a card without hiding the rest behind a menu. */
const most = 6

/** No card has more buttons than fit. */
export const actions: Rule = (draft) =>
  draft.trees.flatMap(({ source, data }) =>
    Object.entries(data.nodes)
      .map(([id, node]) => ({ id, count: actionsOf(data, id, node) }))
      .filter(({ count }) => count > most)
      .map(({ id, count }) =>
        source.problemAt(['nodes', id], {
          rule: 'too-many-actions',
          problem: `has ${count} buttons, Back and Menu included`,
          mend: `Keep at most ${most}: leave out choices or divide them over two cards.`,
        }),
      ),
  )

function actionsOf(tree: TreeData, id: string, node: NodeData): number {
  const isTop = tree.parent === undefined && id === tree.start
  const backAndMenu = isTop ? 0 : 2
  switch (node.type) {
    case 'page':
      return 1 + (node.choices?.length ?? 0) + backAndMenu
    case 'question':
      return node.choices.length + backAndMenu
    case 'checklist':
      return 3 + backAndMenu
    case 'outcome':
      return node.choices?.length ?? 0
  }
}
