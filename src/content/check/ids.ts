import { stem, type Draft } from '../draft.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Path, SourceFile } from '../read/source-file.ts'
import type { NodeData } from '../shape/tree-shape.ts'
import type { Rule } from './rule.ts'

interface Named {
  readonly id: string
  readonly path: Path
}

/** An id means one thing, and a tree's is the name of its file. */
export const ids: Rule = (draft) => [
  ...draft.trees.flatMap(({ source, data }) =>
    data.id === stem(source.file) ? [] : [source.problemAt(['id'], otherName(data.id))],
  ),
  ...doubleTrees(draft),
  ...draft.trees.flatMap(({ source, data }) => {
    const nodes = Object.entries(data.nodes)
    return [
      ...nodes.flatMap(([id, node]) => listsOf(id, node).flatMap((list) => doubles(source, list))),
      ...doubles(
        source,
        nodes.flatMap(([id, node]) => itemsOf(id, node)),
      ),
    ]
  }),
  ...(draft.exercises === null
    ? []
    : doubles(
        draft.exercises.source,
        draft.exercises.data.map(({ id }, index) => ({ id, path: [index, 'id'] })),
      )),
]

function doubleTrees({ trees }: Draft): Problem[] {
  return trees
    .filter(({ data }, index) => trees.findIndex((other) => other.data.id === data.id) < index)
    .map(({ source, data }) => source.problemAt(['id'], double(data.id)))
}

function doubles(source: SourceFile, list: readonly Named[]): Problem[] {
  return list
    .filter(({ id }, index) => list.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => source.problemAt(path, double(id)))
}

function listsOf(id: string, node: NodeData): Named[][] {
  const numbered = (key: string, list: readonly { id: string }[] = []) =>
    list.map((part, index) => ({ id: part.id, path: ['nodes', id, key, index, 'id'] }))
  return node.type === 'checklist'
    ? [numbered('groups', node.groups)]
    : [numbered('choices', node.choices)]
}

// over all cards of a tree: what a person types is matched to an item, not to a card
function itemsOf(id: string, node: NodeData): Named[] {
  if (node.type !== 'checklist') return []
  return node.groups.flatMap(({ items }, group) =>
    items.map((item, index) => ({
      id: item.id,
      path: ['nodes', id, 'groups', group, 'items', index, 'id'],
    })),
  )
}

function double(id: string): Fault {
  return { rule: 'duplicate-id', problem: `uses the id ${id} again`, mend: 'Give it its own.' }
}

function otherName(id: string): Fault {
  return {
    rule: 'file-name',
    problem: `is called ${id}, unlike its file`,
    mend: 'Rename the file or the id: they are the same.',
  }
}
