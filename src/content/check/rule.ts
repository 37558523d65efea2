import type { Draft } from '../draft.ts'
import type { Problem } from '../problem.ts'

/** One thing that content must be; it reports what is not, and never throws on bad content. */
export type Rule = (draft: Draft) => readonly Problem[]
