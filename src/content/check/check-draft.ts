import type { Draft } from '../draft.ts'
import type { Problem } from '../problem.ts'

/** Every problem of a draft: of reading and shape first, then of meaning. */
export function checkDraft(draft: Draft): Problem[] {
  return [...draft.problems]
}
