import { isBrokenTree } from '../draft.ts'
import type { Fault, Problem } from '../problem.ts'
import { expectedTexts, type ExpectedText } from './expected-texts.ts'
import { allLeaves, withoutCountry, type Leaf } from './leaves.ts'
import type { Rule } from './rule.ts'

/** No text stands in a tree's file that no card shows. */
export const orphanTexts: Rule = (draft) => {
  const expected = expectedTexts(draft)
  const seen = new Set<string>()
  const countries = Object.keys(draft.countries?.data ?? {})
  return allLeaves(draft).flatMap((leaf): Problem[] => {
    const last = leaf.path.at(-1) ?? ''
    const country = last === withoutCountry(last) ? null : last.slice(-2)
    if (country !== null && draft.countries !== null && !countries.includes(country)) {
      return [leaf.source.problemAt(leaf.path, unknownCountry(country))]
    }
    const keys = expected.get(leaf.name)
    if (keys === undefined && leaf.path.join('.') === 'name' && !isBrokenTree(draft, leaf.name)) {
      return [leaf.source.problemAt([], lostTree)]
    }
    const orphan = keys === undefined ? null : orphanPath(leaf, keys)
    const spot = `${leaf.source.file} ${orphan?.join('.') ?? ''}`
    if (orphan === null || seen.has(spot)) return []
    seen.add(spot)
    return [
      leaf.source.problemAt(orphan, {
        rule: 'orphan-text',
        problem: 'no card shows this text',
        mend: 'Take it out, or give it the key that the tree asks for.',
      }),
    ]
  })
}

/** The shortest part of the path that nothing asks for, so that a whole lost card is one problem. */
function orphanPath(
  { path }: Leaf,
  keys: ReadonlyMap<string, ExpectedText>,
): readonly string[] | null {
  const base = [...path.slice(0, -1), withoutCountry(path.at(-1) ?? '')]
  if (keys.has(base.join('.'))) return null
  const known = [...keys.keys()]
  const length = base.findIndex((_, index) => {
    const part = base.slice(0, index + 1).join('.')
    return !known.some((key) => key === part || key.startsWith(`${part}.`))
  })
  return length === -1 ? path : path.slice(0, length + 1)
}

// only the texts of a tree have a name of their own
const lostTree: Fault = {
  rule: 'orphan-text',
  problem: 'holds the texts of a tree that is not there',
  mend: 'Take the file out, or call it as the tree is called.',
}

function unknownCountry(country: string): Fault {
  return {
    rule: 'orphan-text',
    problem: `is for ${country}, a country that dialogs/countries.yaml does not know`,
    mend: 'Add the country there, or mend its code.',
  }
}
