import { languages } from '../core/language.ts'
import { checkDraft } from './check/check-draft.ts'
import { problemLine } from './content-error.ts'
import type { Problem } from './problem.ts'
import { readFiles } from './read/read-files.ts'
import { contentRoot } from './root.ts'
import { shapeFiles } from './shape/shape-files.ts'

const draft = shapeFiles(readFiles(process.argv[2] ?? contentRoot))
const problems = checkDraft(draft)
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
