import type { Mention } from './lexicon.ts'
import type { Word } from './words.ts'

/** Concepts with a meaning of their own here; all others come from the data. */
const figure = 'figure'
const not = 'not'
const hard = 'hard'
const but = 'but'
const denied = 'denied'
const firstTime = 'first-time'
const whatIf = 'what-if'
const longAgo = 'long-ago'
const lately = 'lately'
const animal = 'animal'
const relative = 'relative'
const back = 'back'

/** A mention with what the words around it make of it. */
export interface Scoped extends Mention {
  /** "geen koorts": a sign that is said not to be there. */
  readonly negated: boolean
  /** "kan niet plassen", "amper": something that does not work, or hardly. */
  readonly failing: boolean
  readonly supposed: boolean
  readonly longAgo: boolean
  readonly subject: 'person' | 'animal' | 'relative'
}

const reach = 6

/** Reads negation, supposition, time and subject into each mention, and drops figures of speech. */
export function scope(
  all: readonly Mention[],
  words: readonly Word[],
  symptoms: ReadonlySet<string>,
): Scoped[] {
  const figures = all.filter((mention) => mention.concept === figure)
  const literal = all.filter(
    (mention) =>
      mention.concept === figure ||
      !figures.some((other) => overlap(mention, other) && lengthOf(mention) <= lengthOf(other)),
  )
  const nots = literal.filter(
    (mention) =>
      mention.concept === not &&
      !literal.some(
        (other) =>
          ![not, hard, denied, firstTime].includes(other.concept) &&
          contains(other, mention) &&
          lengthOf(other) > lengthOf(mention),
      ),
  )
  const hards = literal.filter((mention) => mention.concept === hard)
  const eased = nots.filter((one) => hards.some((two) => gap(one, two) >= 0 && gap(one, two) <= 2))
  const failures = [
    ...nots.filter((one) => !eased.includes(one)),
    ...hards.filter((two) => !nots.some((one) => gap(one, two) >= 0 && gap(one, two) <= 2)),
  ]
  const signs = literal.filter((one) => symptoms.has(one.concept))
  const find = (concept: string): Mention[] => literal.filter((one) => one.concept === concept)
  const turns = find(but)
  const denials = find(denied)
  const suppositions = find(whatIf)
  const pasts = find(longAgo)
  const now = find(lately)
  const animals = find(animal)
  const relatives = find(relative)
  const backs = find(back)

  const sentence = (mention: Mention): number => words[mention.from]?.sentence ?? 0
  const clause = (mention: Mention): number => words[mention.from]?.clause ?? 0
  const turned = (left: Mention, right: Mention): boolean =>
    turns.some((turn) => turn.from >= left.to && turn.to <= right.from)

  const negates = (one: Mention, mention: Mention): boolean => {
    const between = gap(one, mention)
    if (between < 0 || between > reach || sentence(one) !== sentence(mention)) return false
    if (turned(one, mention)) return false
    return clause(one) === clause(mention) || between <= 3 * (clause(mention) - clause(one))
  }
  const fails = (one: Mention, mention: Mention): boolean => {
    const apart = Math.max(gap(one, mention), gap(mention, one))
    if (apart > 5 || clause(one) !== clause(mention)) return false
    // "no blood when I pee": what is denied is the blood, and the peeing works
    const takesAway = signs.some((sign) => gap(one, sign) >= 0 && gap(sign, mention) >= 0)
    if (takesAway && one.concept === not) return false
    return !turned(one, mention) && !turned(mention, one)
  }

  return literal.map((mention) => {
    const here = sentence(mention)
    const before = (one: Mention): boolean => sentence(one) === here && one.from <= mention.from
    const near = (one: Mention): boolean => sentence(one) === here
    const isNow = now.some(near)
    return {
      ...mention,
      negated:
        nots.some((one) => negates(one, mention)) ||
        denials.some((one) => gap(mention, one) >= 0 && gap(mention, one) <= 1 && near(one)),
      failing: failures.some((one) => !contains(mention, one) && fails(one, mention)),
      supposed: !isNow && suppositions.some((one) => before(one) && !turned(one, mention)),
      longAgo: pasts.some(
        (one) =>
          near(one) &&
          !now.some((recent) => clause(recent) === clause(mention)) &&
          !turned(one, mention) &&
          !turned(mention, one) &&
          (clause(one) === clause(mention) || before(one)),
      ),
      subject: animals.some((one) => before(one) && !turned(one, mention))
        ? 'animal'
        : backs.length === 0 && relatives.some((one) => before(one) && !turned(one, mention))
          ? 'relative'
          : 'person',
    }
  })
}

/** Words between the end of one and the start of the other; negative when the other is not behind it. */
function gap(left: Mention, right: Mention): number {
  return right.from - left.to
}

function overlap(left: Mention, right: Mention): boolean {
  return left.from < right.to && right.from < left.to
}

function contains(outer: Mention, inner: Mention): boolean {
  return outer.from <= inner.from && inner.to <= outer.to
}

function lengthOf(mention: Mention): number {
  return mention.to - mention.from
}
