import type { Problem, RuleName } from '../problem.ts'
import { expectedTexts } from './expected-texts.ts'
import { allLeaves, type Leaf } from './leaves.ts'
import { roleOf } from './role-of.ts'
import type { Rule } from './rule.ts'
import { roleLimits, type RoleLimits } from './text-roles.ts'

/** A text has the form and the length that its place on the card allows. */
export const limits: Rule = (draft) => {
  const expected = expectedTexts(draft)
  return allLeaves(draft).flatMap((leaf) => {
    const role = roleOf(leaf, expected)
    return role === null ? [] : faultsOf(leaf, roleLimits[role])
  })
}

function faultsOf({ source, path, value }: Leaf, { form, characters, paragraphs }: RoleLimits) {
  const problems: Problem[] = []
  const report = (rule: RuleName, problem: string, mend: string) => {
    problems.push(source.problemAt(path, { rule, problem, mend }))
  }
  if ((typeof value === 'string') !== (form === 'line')) {
    report(
      'text-form',
      form === 'line' ? 'is a list, not one text' : 'is one text, not a list of paragraphs',
      form === 'line' ? 'Write it without brackets.' : 'Put it between square brackets.',
    )
    return problems
  }
  const length = typeof value === 'string' ? value.length : value.join('').length
  if (length > characters) {
    report(
      'too-long',
      `has ${length} characters`,
      `Bring it back to ${characters}, or make two of it.`,
    )
  }
  if (paragraphs !== undefined && value.length > paragraphs) {
    report('too-long', `has ${value.length} paragraphs`, `Keep at most ${paragraphs}.`)
  }
  return problems
}
