import type { Draft, Sheet } from '../draft.ts'
import type { Fault, Problem } from '../problem.ts'
import type { Path, SourceFile } from '../read/source-file.ts'
import type { NodeData, TreeData } from '../shape/tree-shape.ts'
import type { Rule } from './rule.ts'

/** Whatever states a fact names where it comes from, and that source is known. */
export const sources: Rule = (draft) => {
  const claims = [
    ...draft.trees.flatMap(claimsOf),
    ...(draft.exercises === null ? [] : draft.exercises.data).map(({ sources }, index) => ({
      file: draft.exercises?.source,
      path: [index],
      sources,
      isNeeded: true,
    })),
  ]
  return claims.flatMap((claim) => faultsOf(draft, claim))
}

interface Claim {
  readonly file: SourceFile | undefined
  readonly path: Path
  readonly sources: readonly string[] | undefined
  readonly isNeeded: boolean
}

function claimsOf({ source, data }: Sheet<TreeData>): Claim[] {
  return Object.entries(data.nodes).flatMap(([id, node]) => [
    {
      file: source,
      path: ['nodes', id],
      sources: node.sources,
      // what the bot says of itself has no source
      isNeeded: data.kind !== 'menu' && (node.type === 'page' || node.type === 'outcome'),
    },
    ...itemClaims(source, id, node),
  ])
}

function itemClaims(file: SourceFile, id: string, node: NodeData): Claim[] {
  if (node.type !== 'checklist') return []
  return node.groups.flatMap(({ items }, group) =>
    items.map(({ sources }, item) => ({
      file,
      path: ['nodes', id, 'groups', group, 'items', item],
      sources,
      isNeeded: true,
    })),
  )
}

function faultsOf(draft: Draft, { file, path, sources, isNeeded }: Claim): Problem[] {
  if (file === undefined) return []
  if (sources === undefined) {
    return isNeeded ? [file.problemAt(path, missingSource)] : []
  }
  const known = draft.sources?.data
  if (known === undefined) return []
  return sources.flatMap((id, index) =>
    Object.hasOwn(known, id)
      ? []
      : [
          file.problemAt([...path, 'sources', index], {
            rule: 'unknown-source',
            problem: `names the source ${id}, which dialogs/sources.yaml does not know`,
            mend: 'Add it there, with its label in locales/*/sources.json.',
          }),
        ],
  )
}

const missingSource: Fault = {
  rule: 'missing-source',
  problem: 'names no source',
  mend: 'Write `sources:` with an id of dialogs/sources.yaml.',
}
