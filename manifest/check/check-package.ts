import type { Understanding } from '../../src/core/understanding/understanding.ts'
import type { Problem } from '../problem.ts'
import { checkIcons } from './icons.ts'
import { checkLayout } from './layout.ts'
import { openPackage } from './parts.ts'
import { checkRights } from './rights.ts'
import { checkSchema } from './schema.ts'
import { checkCommands, checkLocales } from './words.ts'

/** All that is wrong with a package, found without a network and without an account. */
export async function checkPackage(
  zip: Uint8Array,
  understanding: Understanding,
): Promise<readonly Problem[]> {
  const opening = openPackage(zip)
  if (opening.kind === 'problems') return opening.problems
  const { parts } = opening
  return [
    ...(await checkSchema(parts)),
    ...checkLayout(parts),
    ...checkRights(parts),
    ...checkIcons(parts),
    ...checkLocales(parts),
    ...checkCommands(parts, understanding),
  ]
}
