/** A variable that stops the start: what is wrong with it, and how to mend it. */
export interface ConfigProblem {
  readonly name: string
  readonly wrong: string
  readonly mend: string
}
