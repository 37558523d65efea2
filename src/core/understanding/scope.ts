import type { Mention } from './lexicon.ts'
import {
  ability,
  and,
  article,
  denyingBefore,
  inability,
  listing,
  preposition,
  presentVerb,
  pronoun,
  self,
  thinking,
  worry,
} from './small-words.ts'
import { contains, gap, lengthOf, overlap } from './spans.ts'
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
/** Thoughts of dying are taken back by nothing but a "not" right before them. */
const crisis = 'crisis'

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

/** Words between a denial and what it denies. */
const reach = 5
/** Words of an answer that says no and nothing else: "no", "nee hoor", "nooit gehad". */
const longestNo = 2

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
  const sentence = (mention: Mention): number => words[mention.from]?.sentence ?? 0
  const find = (concept: string): Mention[] => literal.filter((one) => one.concept === concept)
  const denials = find(denied)
  const answers = [...nots, ...denials].filter((one) => isAnswer(one, words))
  const answered = (mention: Mention): boolean =>
    answers.some((one) => sentence(one) === sentence(mention) + 1)
  const hards = literal.filter((mention) => mention.concept === hard)
  const said = (from: number, to: number, pattern: RegExp): boolean =>
    words.slice(from, to).some((word) => pattern.test(word.text))
  // "not difficult"; "no or hardly any" is none of it
  const eases = (one: Mention, two: Mention): boolean =>
    gap(one, two) >= 0 && gap(one, two) <= 2 && !said(one.to, two.from, listing)
  const eased = nots.filter((one) => hards.some((two) => eases(one, two)))
  const failures = [
    ...nots.filter((one) => !eased.includes(one)),
    ...hards.filter((two) => !answered(two) && !nots.some((one) => eases(one, two))),
  ]
  const signs = literal.filter((one) => symptoms.has(one.concept))
  const turns = find(but)
  const suppositions = find(whatIf)
  const pasts = find(longAgo)
  const now = find(lately)
  const backs = find(back)

  const clause = (mention: Mention): number => words[mention.from]?.clause ?? 0
  /** Whether what is said may be of them, and not of who writes: "my dog limps", not "at the printer my leg …". */
  const isSpokenOf = (one: Mention): boolean => {
    let at = one.from - 1
    while (article.test(words[at]?.text ?? '')) at -= 1
    if (preposition.test(words[at]?.text ?? '') && words[at]?.sentence === sentence(one))
      return false
    return !words.some(
      (word, place) => place >= one.to && word.sentence === sentence(one) && self.test(word.text),
    )
  }
  const animals = find(animal).filter(isSpokenOf)
  const relatives = find(relative).filter(isSpokenOf)
  const turned = (left: Mention, right: Mention): boolean =>
    turns.some((turn) => turn.from >= left.to && turn.to <= right.from)

  /** "… and I have", "… en plassen lukt niet": something new begins, and it is of now. */
  const restarts = (left: Mention, right: Mention): boolean =>
    words.some(
      (word, at) =>
        at >= left.to &&
        at < right.from &&
        and.test(word.text) &&
        (self.test(words[at + 1]?.text ?? '') ||
          words.some(
            (other, place) =>
              place > at && other.clause === word.clause && presentVerb.test(other.text),
          )),
    )
  /** A denial is used up by what it denies, unless a list goes on: "no fever or chills". */
  const isUsedUp = (one: Mention, mention: Mention): boolean =>
    signs.some(
      (sign) =>
        gap(one, sign) >= 0 &&
        gap(sign, mention) >= 0 &&
        clause(sign) === clause(mention) &&
        !said(sign.to, mention.from, listing),
    )
  const negates = (one: Mention, mention: Mention): boolean => {
    const between = gap(one, mention)
    if (between < 0 || between > reach || sentence(one) !== sentence(mention)) return false
    if (said(one.from, one.to, inability) || turned(one, mention)) return false
    if (mention.concept === crisis && between > 1) return false
    if (said(one.to, mention.from, pronoun) && !said(one.to, mention.from, thinking)) return false
    if (isUsedUp(one, mention)) return false
    return clause(one) === clause(mention) || between <= 3 * (clause(mention) - clause(one))
  }
  /** "Fever: none." A "no" in front of something else denies that. */
  const isDenied = (mention: Mention): boolean =>
    denials.some(
      (one) =>
        gap(mention, one) >= 0 &&
        gap(mention, one) <= 1 &&
        clause(one) === clause(mention) &&
        (!denyingBefore.test(words[one.from]?.text ?? '') || words[one.to]?.clause !== clause(one)),
    )
  /** Long ago is what the clause says so of, and the next one after "Years ago, …". */
  const isLongAgo = (mention: Mention): boolean =>
    pasts.some((one) => {
      if (sentence(one) !== sentence(mention)) return false
      if (turned(one, mention) || turned(mention, one) || restarts(one, mention)) return false
      if (now.some((recent) => clause(recent) === clause(mention))) return false
      const isAlone = clauseLength(one, words) === lengthOf(one)
      return clause(one) === clause(mention) || (isAlone && clause(mention) === clause(one) + 1)
    })
  /** "What if …", up to the next clause; a worry about what the writer has is no supposition. */
  const isSupposed = (mention: Mention): boolean =>
    suppositions.some(
      (one) =>
        one.from <= mention.from &&
        clause(one) === clause(mention) &&
        !turned(one, mention) &&
        !restarts(one, mention) &&
        !(said(one.from, mention.from, worry) && said(one.to, mention.to, self)),
    )
  const isOf = (mention: Mention, others: readonly Mention[]): boolean =>
    others.some(
      (one) => one.from <= mention.from && clause(one) === clause(mention) && !turned(one, mention),
    )
  /** "Can I pee? No." */
  const cannot = (mention: Mention): boolean =>
    answered(mention) &&
    words.some((word) => word.sentence === sentence(mention) && ability.test(word.text))
  const fails = (one: Mention, mention: Mention): boolean => {
    const apart = Math.max(gap(one, mention), gap(mention, one))
    if (apart > 5 || clause(one) !== clause(mention)) return false
    // "no blood when I pee": what is denied is the blood, and the peeing works
    const takesAway = signs.some((sign) => gap(one, sign) >= 0 && gap(sign, mention) >= 0)
    if (takesAway && one.concept === not) return false
    return !turned(one, mention) && !turned(mention, one)
  }

  return literal.map((mention) => {
    const isNow = now.some((one) => sentence(one) === sentence(mention))
    const isNegated = nots.some((one) => negates(one, mention))
    const failing =
      cannot(mention) || failures.some((one) => !contains(mention, one) && fails(one, mention))
    if (mention.concept === crisis)
      return {
        ...mention,
        negated: isNegated,
        failing,
        supposed: false,
        longAgo: false,
        subject: 'person',
      }
    return {
      ...mention,
      negated: isNegated || answered(mention) || isDenied(mention),
      failing,
      supposed: !isNow && isSupposed(mention),
      longAgo: isLongAgo(mention),
      subject: isOf(mention, animals)
        ? 'animal'
        : backs.length === 0 && isOf(mention, relatives)
          ? 'relative'
          : 'person',
    }
  })
}

/** "Fever? No." Who has more to say than a "no" may be telling the sign itself. */
export function isAnswer(no: Mention, words: readonly Word[]): boolean {
  return words[no.from - 1]?.asked === true && clauseLength(no, words) <= longestNo
}

function clauseLength({ from }: Mention, words: readonly Word[]): number {
  return words.filter((word) => word.clause === words[from]?.clause).length
}
