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

/** Every rule of the check; each has a broken example under test/content/fixtures. */
export const ruleNames = [
  'missing-folder',
  'missing-file',
  'unreadable',
  'duplicate-key',
  'shape',
  'missing-review',
  'missing-tier',
  'file-name',
  'duplicate-id',
  'dangling-target',
  'unreachable-tree',
  'unreachable-card',
  'no-way-out',
  'endless-round',
  'too-many-actions',
  'missing-source',
  'unknown-source',
  'missing-outcome',
  'duplicate-outcome',
  'unknown-item',
  'no-higher-tier',
  'exercise-tags',
  'missing-text',
  'orphan-text',
  'text-form',
  'too-long',
  'unknown-placeholder',
  'differing-placeholders',
  'long-sentence',
  'untidy',
  'avoided-word',
] as const

export type RuleName = (typeof ruleNames)[number]

/** What is wrong and how to mend it, without the place. */
export interface Fault {
  readonly rule: RuleName
  readonly problem: string
  readonly mend: string
}
