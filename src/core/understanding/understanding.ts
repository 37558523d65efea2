import { languages, type Language } from '../language.ts'
import { createFlagFinder } from './flags.ts'
import { createReader } from './reading.ts'
import { isOnlyTimes } from './times/only-times.ts'
import type { UnderstandingData, Understood } from './understood.ts'
import { createWishFinder } from './wishes.ts'

export {
  intents,
  type Intent,
  type RedFlag,
  type UnderstandingData,
  type Understood,
  type Vocabulary,
  type Wish,
} from './understood.ts'

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
      return redFlag
        ? { redFlag, intent: 'triage', topic: null, nearest: [] }
        : { redFlag, ...findWish(words) }
    },
  }
}
