import type { Problem } from '../problem.ts'
import { readFiles } from '../read/read-files.ts'
import { shapeFiles } from '../shape/shape-files.ts'
import { checkDraft } from './check-draft.ts'

/** Every problem of the content under the root, by file and line; never throws on bad content. */
export function checkContent(root: string): Problem[] {
  return checkDraft(shapeFiles(readFiles(root)))
}
