import type { Draft } from '../draft.ts'
import { placeholdersIn } from '../localize/placeholders.ts'
import type { Problem } from '../problem.ts'
import { expectedTexts } from './expected-texts.ts'
import { allLeaves, leavesIn, linesOf, type Leaf } from './leaves.ts'
import { roleOf } from './role-of.ts'
import type { Rule } from './rule.ts'
import { roleLimits, type RoleLimits } from './text-roles.ts'

const ofCountry = ['emergencyNumber', 'crisisLine']
const ofDeployer = ['outOfHours', 'occupationalPhysician']

/** Placeholders are known where they stand, and the same in every language. */
export const placeholders: Rule = (draft) => [...unknown(draft), ...differing(draft)]

function unknown(draft: Draft): Problem[] {
  const expected = expectedTexts(draft)
  return allLeaves(draft).flatMap((leaf) => {
    const role = roleOf(leaf, expected)
    const isTied = expected.has(leaf.name)
    const allowed = role === null || !isTied ? 'any' : roleLimits[role].placeholders
    return linesOf(leaf).flatMap(({ path, text }) =>
      unknownIn(text, allowed).map((found) =>
        leaf.source.problemAt(path, {
          rule: 'unknown-placeholder',
          problem: `has ${found}, which nobody fills here`,
          mend: mends[allowed],
        }),
      ),
    )
  })
}

type Allowed = RoleLimits['placeholders']

function unknownIn(text: string, allowed: Allowed): string[] {
  const names = placeholdersIn(text).filter((name) => !isAllowed(name, allowed))
  const braces = /[{}]/.test(text.replace(/\{\{\s*\w+\s*\}\}/g, ''))
  return [...names.map((name) => `{{${name}}}`), ...(braces ? ['a loose brace'] : [])]
}

function isAllowed(name: string, allowed: Allowed): boolean {
  switch (allowed) {
    case 'any':
      return true
    case 'all':
      return ofCountry.includes(name) || ofDeployer.includes(name)
    case 'country':
      return ofCountry.includes(name)
    case 'none':
      return false
  }
}

const mends: Readonly<Record<Allowed, string>> = {
  any: 'Write {{name}} with two braces on either side.',
  all: `Use ${[...ofCountry, ...ofDeployer].join(', ')}.`,
  country: `Use ${ofCountry.join(' or ')}; other numbers may be unknown, so they belong in a text.`,
  none: 'Write it without.',
}

function differing(draft: Draft): Problem[] {
  const keyOf = ({ name, path }: Leaf) => `${name}:${path.join('.')}`
  const dutch = new Map(leavesIn(draft, 'nl').map((leaf) => [keyOf(leaf), leaf]))
  return leavesIn(draft, 'en').flatMap((leaf) => {
    const twin = dutch.get(keyOf(leaf))
    if (twin === undefined || !isAlike(leaf, twin) || namesIn(twin) === namesIn(leaf)) return []
    return [
      leaf.source.problemAt(leaf.path, {
        rule: 'differing-placeholders',
        problem: `has ${namesIn(leaf)}, in Dutch ${namesIn(twin)}`,
        mend: 'Use the same placeholders in both languages.',
      }),
    ]
  })
}

// an empty text or one of another form is another rule's business
function isAlike({ value }: Leaf, twin: Leaf): boolean {
  return typeof value === typeof twin.value && value.length > 0 && twin.value.length > 0
}

function namesIn(leaf: Leaf): string {
  const names = linesOf(leaf).flatMap(({ text }) => placeholdersIn(text))
  const said = [...new Set(names)].sort().map((name) => `{{${name}}}`)
  return said.length === 0 ? 'no placeholder' : said.join(' and ')
}
