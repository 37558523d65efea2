import type { Problem } from '../problem.ts'
import type { Rule } from './rule.ts'

const needed = ['sources', 'countries', 'avoid'] as const

/** The files that every tree leans on are there; exercises may come later. */
export const missingFiles: Rule = (draft) =>
  (draft.broken.has('dialogs') ? [] : needed)
    .map((name) => ({ name, file: `dialogs/${name}.yaml` }))
    .filter(({ name, file }) => draft[name] === null && !draft.broken.has(file))
    .map(({ file }): Problem => ({
      rule: 'missing-file',
      file,
      place: '',
      problem: 'the file is not there',
      mend: 'Write it as docs/content.md shows.',
    }))
