import type { ExpectedTexts } from './expected-texts.ts'
import { withoutCountry, type Leaf } from './leaves.ts'
import type { TextRole } from './text-roles.ts'

/** What a text is for: what a tree says, or in a file of no tree what its key says. */
export function roleOf({ name, path, value }: Leaf, expected: ExpectedTexts): TextRole | null {
  const keys = [...path.slice(0, -1), withoutCountry(path.at(-1) ?? '')]
  const file = expected.get(name)
  if (file !== undefined) return file.get(keys.join('.'))?.role ?? null
  return typeof value === 'string' ? (keys.at(-1) === 'title' ? 'title' : null) : 'text'
}
