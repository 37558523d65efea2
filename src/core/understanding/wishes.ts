import { createClassifier } from './classifier.ts'
import type { Reader } from './reading.ts'
import { intents, type Intent, type UnderstandingData, type Wish } from './understood.ts'
import type { Word } from './words.ts'

const wordsRead = 60
/** Below this likelihood of the best wish, the bot asks rather than guesses. */
const sure = 0.35

export interface HeardWish extends Wish {
  readonly nearest: readonly Wish[]
}

/** What the bot is for: offered when nothing lies nearer. */
const starters: readonly Wish[] = [
  { intent: 'exercise', topic: null },
  { intent: 'triage', topic: null },
  { intent: 'learn', topic: 'what-is-it' },
]

/** What somebody wants, and for an unknown wish the three that lie nearest. */
export function createWishFinder(
  data: UnderstandingData,
  read: Reader,
): (words: readonly Word[]) => HeardWish {
  const { models } = data
  const classify = models ? createClassifier(models.wishes) : null
  return (words) => {
    const unknown: Wish = { intent: 'unknown', topic: null }
    if (!models || !classify || words.length === 0) return { ...unknown, nearest: starters }
    const stretch = words.slice(0, wordsRead)
    const chances = classify(read.featuresIn(stretch, read.mentionsIn(stretch)))
    const ranked = models.wishes.labels
      .map((label, at) => ({ wish: wishOf(label), chance: chances[at] ?? 0 }))
      .sort((left, right) => right.chance - left.chance)
    const best = ranked[0]
    if (best && best.wish.intent !== 'unknown' && best.chance >= sure)
      return { ...best.wish, nearest: [] }
    const nearest = ranked.map((one) => one.wish).filter((wish) => isOfferable(wish.intent))
    return { ...unknown, nearest: nearest.slice(0, 3) }
  }
}

function wishOf(label: string): Wish {
  const [name, topic] = label.split(' ')
  const intent = intents.find((one) => one === name) ?? 'unknown'
  return { intent, topic: topic ?? null }
}

/** Greetings and the like answer nothing, and what deletes is never offered by guess. */
function isOfferable(intent: Intent): boolean {
  return !['unknown', 'greet', 'thanks', 'cancel', 'forget'].includes(intent)
}
