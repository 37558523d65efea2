import { allLeaves, linesOf } from './leaves.ts'
import type { Rule } from './rule.ts'

const untidy = [
  { only: /[\u2018-\u201F]/u, problem: 'has curly quotes', mend: 'Use straight ones.' },
  {
    only: /\s{2,}|[\t\n\u00A0]/u,
    problem: 'has two spaces in a row, a tab or a line break',
    mend: 'Use one space.',
  },
  { only: /^\s|\s$/u, problem: 'begins or ends with a space', mend: 'Take the space out.' },
]

/** Texts hold no stray spaces and no curly quotes, which look different on every screen. */
export const tidy: Rule = (draft) =>
  allLeaves(draft).flatMap((leaf) =>
    linesOf(leaf).flatMap(({ path, text }) =>
      untidy
        .filter(({ only }) => only.test(text))
        .map(({ problem, mend }) => leaf.source.problemAt(path, { rule: 'untidy', problem, mend })),
    ),
  )
