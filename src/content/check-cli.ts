import { languages } from '../core/language.ts'
import { checkDraft } from './check/check-draft.ts'
import { problemLine } from './content-error.ts'
import type { Problem } from './problem.ts'
import { checkPhrases } from './phrases/check-phrases.ts'
import { readFiles } from './read/read-files.ts'
import { contentRoot } from './root.ts'
import { shapeFiles } from './shape/shape-files.ts'
import type { TreeData } from './shape/tree-shape.ts'

const root = process.argv[2] ?? contentRoot
const draft = shapeFiles(readFiles(root))
const trees = draft.trees.map(({ data }) => data)
const problems = [...checkDraft(draft), ...checkPhrases(root, itemsOf(trees), topicsOf(trees))]
const unreviewed = draft.trees.filter(({ data }) => data.review.state === 'unreviewed').length

process.stdout.write(
  [
    ...grouped(problems),
    `${counted(draft.trees.length, 'tree')} in ${languages.join(' and ')}: ${counted(problems.length, 'problem')}.`,
    ...(unreviewed > 0
      ? [`${unreviewed} of ${draft.trees.length} trees are unreviewed by a clinician.`]
      : []),
    '',
  ].join('\n'),
)
process.exitCode = problems.length > 0 ? 1 : 0

/** The signs of the check: each must be heard in words too. */
function itemsOf(all: readonly TreeData[]): string[] {
  return all
    .flatMap(({ nodes }) => Object.values(nodes))
    .flatMap((node) => (node.type === 'checklist' ? node.groups : []))
    .flatMap(({ items }) => items.map(({ id }) => id))
}

/** The topics that somebody can ask for by name. */
function topicsOf(all: readonly TreeData[]): string[] {
  return all.filter(({ kind }) => kind === 'education').map(({ id }) => id)
}

function grouped(found: readonly Problem[]): string[] {
  return found.flatMap((problem, index) => [
    ...(index > 0 && found[index - 1]?.file !== problem.file ? [''] : []),
    problemLine(problem),
    ...(index === found.length - 1 ? [''] : []),
  ])
}

function counted(count: number, what: string): string {
  return `${count === 0 ? 'no' : count} ${what}${count === 1 ? '' : 's'}`
}
