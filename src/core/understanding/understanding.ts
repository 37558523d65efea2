import { languages, type Language } from '../language.ts'
import { createFlagFinder } from './flags.ts'
import { createReader } from './reading.ts'
import { isOnlyTimes } from './times/only-times.ts'
import type { UnderstandingData, Understood } from './understood.ts'
import { createWishFinder, type HeardWish } from './wishes.ts'

export {
  intents,
  type Intent,
  type RedFlag,
  type UnderstandingData,
  type Understood,
  type Vocabulary,
  type Wish,
} from './understood.ts'

/** Words of one language alone that tell it. One will do in a greeting, but "hello" is said everywhere. */
const leastWords = { nl: 2, en: 2 }
const leastInGreeting = { nl: 1, en: 2 }

export interface Understanding {
  /** Reads a typed message. Pure: the same words always mean the same. */
  understand(text: string, language: Language): Understood
}

export function createUnderstanding(data: UnderstandingData): Understanding {
  const read = createReader(data)
  const findFlag = createFlagFinder(data, read)
  const findWish = createWishFinder(data, read)
  return {
    understand(text) {
      const words = read.wordsOf(text)
      const found = findFlag(words)
      // "elk uur" is no sign, however like one it looks
      const isAboutWhen = found !== null && languages.some((one) => isOnlyTimes(text, one))
      const redFlag = isAboutWhen ? null : found
      const wish: HeardWish = redFlag
        ? { intent: 'triage', topic: null, nearest: [] }
        : findWish(words)
      const language = languageOf(
        read.countsOf(words),
        wish.intent === 'greet' ? leastInGreeting : leastWords,
      )
      return { redFlag, ...wish, language }
    },
  }
}

/** One language alone, or nearly so: names and borrowed words are in many a message. */
function languageOf(
  counts: Readonly<Record<Language, number>>,
  least: Readonly<Record<Language, number>>,
): Language | null {
  return (
    languages.find((one) =>
      languages.every(
        (other) => other === one || counts[one] >= Math.max(least[one], 4 * counts[other]),
      ),
    ) ?? null
  )
}
