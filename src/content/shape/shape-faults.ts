import type { z } from 'zod/v4'
import { tiers } from '../../core/triage/tier.ts'
import type { Problem } from '../problem.ts'
import type { SourceFile } from '../read/source-file.ts'

type Issue = z.core.$ZodIssue

const review = {
  rule: 'missing-review',
  mend: 'Write `review: { state: unreviewed }`, or `state: reviewed` with `by` and `on`.',
} as const

const tier = {
  rule: 'missing-tier',
  mend: `Give one of ${tiers.join(', ')}.`,
} as const

/** What zod found wrong in a file, with the rule and the mend that its writer knows. */
export function shapeFaults(source: SourceFile, issues: readonly Issue[]): Problem[] {
  return issues.map((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
    const special = path.includes('review') ? review : path.at(-1) === 'tier' ? tier : null
    return source.problemAt(path, {
      rule: special?.rule ?? 'shape',
      problem: said(issue),
      mend: special?.mend ?? 'Write it as docs/content.md shows.',
    })
  })
}

function said(issue: Issue): string {
  if (issue.code !== 'unrecognized_keys' && issue.input === undefined) return 'is missing'
  if (issue.code === 'unrecognized_keys') return `has the unknown key ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_key') return issue.issues.map((inner) => inner.message).join('; ')
  if (issue.code === 'invalid_union') return 'is missing or not one of the known ones'
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.join(', ')}`
  return issue.message
}
