/** One thing wrong with the content, said so that its writer can mend it. */
export interface Problem {
  readonly rule: string
  /** Relative to the root, with forward slashes. */
  readonly file: string
  /** From 1; absent when the file itself is missing. */
  readonly line?: number
  /** The keys to the spot, such as `nodes.usual.next`; empty for the whole file. */
  readonly place: string
  readonly problem: string
  readonly mend: string
}

/** What is wrong and how to mend it, without the place. */
export type Fault = Pick<Problem, 'rule' | 'problem' | 'mend'>
