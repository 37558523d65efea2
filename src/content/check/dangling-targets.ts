import type { Path, SourceFile } from '../read/source-file.ts'
import type { Problem } from '../problem.ts'
import { readTarget } from '../target.ts'
import { graphOf, landingIn, type Landing } from './graph.ts'
import type { Rule } from './rule.ts'

/** Everything that leads somewhere leads to something that is there. */
export const danglingTargets: Rule = (draft) => {
  const land = landingIn(draft)
  const ofTrees = draft.trees.flatMap(({ source, data }) => [
    ...dangling(source, ['start'], land({ tree: data.id, node: data.start })),
    ...(data.parent === undefined
      ? []
      : dangling(source, ['parent'], land(readTarget(data.parent, data.id)))),
  ])
  const ofNodes = [...graphOf(draft).values()].flatMap(({ tree, edges }) =>
    edges.flatMap(({ path, landing }) => dangling(tree.source, path, landing)),
  )
  return [...ofTrees, ...ofNodes]
}

function dangling(source: SourceFile, path: Path, landing: Landing): Problem[] {
  const rule = 'dangling-target'
  switch (landing.kind) {
    case 'node':
    case 'elsewhere':
      return []
    case 'no-tree':
      return [
        source.problemAt(path, {
          rule,
          problem: `leads to the tree ${landing.tree}, which is not there`,
          mend: 'Name a tree of dialogs/, or leave out the slash for a card of this tree.',
        }),
      ]
    case 'no-node':
      return [
        source.problemAt(path, {
          rule,
          problem: `leads to ${landing.node}, which is no card of ${landing.tree}`,
          mend: `Name a card of ${landing.tree}, or write this one.`,
        }),
      ]
  }
}
