import type { Tier } from '../triage/tier.ts'
import type { Scoped } from './scope.ts'

export type FlagTier = Exclude<Tier, 'self-care'> | 'crisis'

/** The most pressing first; suicide before all. */
export const flagTiers: readonly FlagTier[] = [
  'crisis',
  'emergency',
  'urgent',
  'today',
  'appointment',
  'check-first',
]

/**
 * A red flag and the combinations of concepts that say it. In a rule, `a b` asks for both within
 * a dozen words of one sentence, `a & b` anywhere, `a|b` for either, and `!a` for an `a` that fails.
 */
export interface Sign {
  readonly item: string
  readonly tier: FlagTier
  readonly rules: readonly string[]
  /** Single concepts that often are the sign and often are not: they count where something else says so too. */
  readonly hints: readonly string[]
  /** Counts also when it was long ago (an illness once had). */
  readonly history: boolean
}

interface Term {
  readonly concepts: readonly string[]
  readonly failing: boolean
}

interface Rule {
  readonly sign: Sign
  readonly terms: readonly Term[]
  readonly anywhere: boolean
  readonly isHint: boolean
}

export interface Hit {
  readonly sign: Sign
  readonly mentions: readonly Scoped[]
  readonly isHint: boolean
}

const widest = 12

export function compileRules(signs: readonly Sign[]): Rule[] {
  return signs.flatMap((sign) =>
    [...sign.rules, ...sign.hints].map((rule, at) => ({
      sign,
      isHint: at >= sign.rules.length,
      anywhere: rule.includes('&'),
      terms: rule
        .split(/[\s&]+/u)
        .filter((term) => term !== '')
        .map((term) => ({
          failing: term.startsWith('!'),
          concepts: term.replace('!', '').split('|'),
        })),
    })),
  )
}

/** Every sign that the mentions say; a sign that is only denied, supposed or long past is not said. */
export function findSigns(
  rules: readonly Rule[],
  mentions: readonly Scoped[],
  symptoms: ReadonlySet<string>,
  sentenceOf: (mention: Scoped) => number,
): Hit[] {
  const byConcept = new Map<string, Scoped[]>()
  for (const mention of mentions) {
    const list = byConcept.get(mention.concept)
    if (list) list.push(mention)
    else byConcept.set(mention.concept, [mention])
  }
  const hits: Hit[] = []
  for (const rule of rules) {
    const candidates = rule.terms.map((term) =>
      term.concepts
        .flatMap((concept) => byConcept.get(concept) ?? [])
        .filter((mention) => counts(mention, term, rule.sign, symptoms)),
    )
    if (candidates.some((list) => list.length === 0)) continue
    const found = choose(candidates, [], rule.anywhere, sentenceOf)
    if (found) hits.push({ sign: rule.sign, mentions: found, isHint: rule.isHint })
  }
  return hits
}

function counts(mention: Scoped, term: Term, sign: Sign, symptoms: ReadonlySet<string>): boolean {
  if (term.failing && !mention.failing) return false
  if (!term.failing && symptoms.has(mention.concept) && mention.negated) return false
  if (mention.supposed || mention.subject === 'animal') return false
  if (mention.longAgo && !sign.history) return false
  const mild = flagTiers.indexOf(sign.tier) >= flagTiers.indexOf('today')
  return !(mild && mention.subject === 'relative')
}

function choose(
  candidates: readonly (readonly Scoped[])[],
  chosen: readonly Scoped[],
  anywhere: boolean,
  sentenceOf: (mention: Scoped) => number,
): readonly Scoped[] | null {
  const [list, ...rest] = candidates
  if (!list) return chosen
  for (const mention of list) {
    if (!chosen.every((other) => anywhere || isNear(mention, other, sentenceOf))) continue
    const found = choose(rest, [...chosen, mention], anywhere, sentenceOf)
    if (found) return found
  }
  return null
}

function isNear(left: Scoped, right: Scoped, sentenceOf: (mention: Scoped) => number): boolean {
  const span = Math.max(left.to, right.to) - Math.min(left.from, right.from)
  return span <= widest && sentenceOf(left) === sentenceOf(right)
}
