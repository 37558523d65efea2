import { createClassifier, type Classify } from './classifier.ts'
import type { Reader } from './reading.ts'
import type { Scoped } from './scope.ts'
import { compileRules, findSigns, flagTiers, type FlagTier, type Hit } from './signs.ts'
import type { RedFlag, UnderstandingData } from './understood.ts'
import type { Word } from './words.ts'

const none = 'none'
/** The least likelihood of any sign at which the classifier raises a flag on its own: less for what presses. */
const raises = { pressing: 0.3, mild: 0.5 }
/** The least likelihood of any sign at which a hint counts. */
const heeds = 0.2
/** The least share of a higher tier at which it lifts a flag that a rule raised. */
const lifts = 0.6
/** The share of the likelihood that must lie at a tier or above it. */
const enough = 0.4

const windowSize = 60
const windowStep = 40
const shortStretch = 14
const shortStep = 7

interface Guess {
  readonly likely: number
  readonly flag: RedFlag
  /** How likely each tier or a higher one is. */
  readonly atLeast: Readonly<Partial<Record<FlagTier, number>>>
}

/** Both stages over every stretch of a message; the most pressing finding counts. */
export function createFlagFinder(
  data: UnderstandingData,
  read: Reader,
): (words: readonly Word[]) => RedFlag | null {
  const rules = compileRules(data.signs)
  const symptoms = new Set(data.symptoms)
  const tierOf = new Map(data.signs.map((sign) => [sign.item, sign.tier]))

  function byRules(words: readonly Word[], mentions: readonly Scoped[]): Hit[] {
    return findSigns(rules, mentions, symptoms, (one) => words[one.from]?.sentence ?? 0)
  }

  const { models } = data
  const labels = models?.flags.labels ?? []
  const classify = models ? createClassifier(models.flags) : null

  function guess(
    rate: Classify,
    words: readonly Word[],
    mentions: readonly Scoped[],
  ): Guess | null {
    const chances = rate(read.featuresIn(words, mentions))
    const likely = 1 - (chances[labels.indexOf(none)] ?? 0)
    const ranked = labels
      .map((item, at) => ({ item, chance: chances[at] ?? 0, tier: tierOf.get(item) }))
      .filter((one) => one.tier !== undefined)
      .sort((left, right) => right.chance - left.chance)
    let sum = 0
    const atLeast: Partial<Record<FlagTier, number>> = {}
    let chosen: FlagTier | null = null
    for (const tier of flagTiers) {
      for (const one of ranked) if (one.tier === tier) sum += one.chance
      atLeast[tier] = sum
      if (!chosen && sum >= enough * likely) chosen = tier
    }
    const best = ranked.find((one) => one.tier === chosen)
    return best?.tier ? { likely, flag: { tier: best.tier, item: best.item }, atLeast } : null
  }

  return (words) => {
    const windows = stretchesOf(words, windowSize, windowStep).map((stretch) => ({
      stretch,
      mentions: read.mentionsIn(stretch),
    }))
    const hits = windows.flatMap(({ stretch, mentions }) => byRules(stretch, mentions))
    // one word alone is for the rules: its letters are too little to learn from
    if (!classify || words.length < 2) return mostPressing(data, hits)
    const guesses = windows
      .flatMap(({ stretch, mentions }) => [
        guess(classify, stretch, mentions),
        ...partsOf(stretch).map((part) => guess(classify, part, read.mentionsIn(part))),
      ])
      .filter((one) => one !== null)
      .sort((left, right) => right.likely - left.likely)
    const best = guesses[0]
    const heeded = best && best.likely >= heeds ? hits : hits.filter((hit) => !hit.isHint)
    const ruled = mostPressing(data, heeded)
    if (!best || best.likely < raisesAt(best.flag.tier)) return ruled
    if (!ruled) return best.flag
    const higher = flagTiers.indexOf(best.flag.tier) < flagTiers.indexOf(ruled.tier)
    return higher && (best.atLeast[best.flag.tier] ?? 0) >= lifts ? best.flag : ruled
  }
}

function mostPressing(data: UnderstandingData, hits: readonly Hit[]): RedFlag | null {
  const items = new Set(hits.map((hit) => hit.sign.item))
  const raised = data.combinations.filter((one) => one.all.every((item) => items.has(item)))
  const found: RedFlag[] = [
    ...hits.map((hit) => ({ tier: hit.sign.tier, item: hit.sign.item })),
    ...raised.map((one) => ({ tier: one.tier, item: one.all[0] ?? '' })),
  ]
  for (const tier of flagTiers) {
    const flag = found.find((one) => one.tier === tier)
    if (flag) return flag
  }
  return null
}

function raisesAt(tier: FlagTier): number {
  return flagTiers.indexOf(tier) < flagTiers.indexOf('today') ? raises.pressing : raises.mild
}

/** Each sentence, a question with its answer, and short pieces of a long one: a sign hidden in a ramble. */
function partsOf(words: readonly Word[]): (readonly Word[])[] {
  const sentences: Word[][] = []
  for (const word of words) {
    const last = sentences.at(-1)
    const before = last?.at(-1)
    if (last && before && (before.sentence === word.sentence || before.asked)) last.push(word)
    else sentences.push([word])
  }
  const long = sentences.filter((one) => one.length > shortStretch + shortStep)
  return [
    ...(sentences.length > 1 ? sentences : []),
    ...long.flatMap((one) => stretchesOf(one, shortStretch, shortStep)),
  ]
}

/** Overlapping stretches of so many words, to the very end. */
function stretchesOf(words: readonly Word[], size: number, step: number): (readonly Word[])[] {
  if (words.length <= size) return [words]
  const stretches: (readonly Word[])[] = []
  for (let from = 0; from + step - size < words.length; from += step)
    stretches.push(words.slice(from, from + size))
  return stretches
}
