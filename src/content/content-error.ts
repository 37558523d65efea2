import type { Problem } from './problem.ts'

/** The content cannot be used; the message lists everything that is wrong with it. */
export class ContentError extends Error {
  readonly problems: readonly Problem[]

  constructor(problems: readonly Problem[]) {
    super(`The content has ${problems.length} problems:\n${problems.map(problemLine).join('\n')}`)
    this.name = 'ContentError'
    this.problems = problems
  }
}

/** One line for a person: `file:line place — problem → mend`. */
export function problemLine({ file, line, place, problem, mend }: Problem): string {
  const spot = line === undefined ? file : `${file}:${line}`
  return `${spot}${place === '' ? '' : ` ${place}`} — ${problem} → ${mend}`
}
