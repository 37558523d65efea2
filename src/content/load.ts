import { checkDraft } from './check/check-draft.ts'
import { ContentError } from './content-error.ts'
import { createContent, type Content, type ContentOptions, type Numbers } from './create-content.ts'
import { readFiles } from './read/read-files.ts'
import { shapeFiles } from './shape/shape-files.ts'

export type { Content } from './create-content.ts'

/**
 * Reads `dialogs/` and `locales/` under the root. Throws one {@link ContentError} that lists every
 * problem when there is any.
 */
export function loadContent(root: string, numbers: Numbers, options: ContentOptions = {}): Content {
  const draft = shapeFiles(readFiles(root))
  const problems = checkDraft(draft)
  if (problems.length > 0) throw new ContentError(problems)
  return createContent(draft, numbers, options)
}
