/** What is wrong with the package or its slots, where, and how to mend it. */
export interface Problem {
  readonly place: string
  readonly wrong: string
  readonly mend: string
}

/** One line per problem, for a terminal. */
export function problemLines(problems: readonly Problem[]): string {
  return problems.map(({ place, wrong, mend }) => `  ${place}: ${wrong} ${mend}\n`).join('')
}
