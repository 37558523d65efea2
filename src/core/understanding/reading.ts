import type { Features } from './classifier.ts'
import { featuresOf } from './features.ts'
import { createLexicon, type Leaning } from './lexicon.ts'
import { readNumbers } from './numbers.ts'
import { scope, type Scoped } from './scope.ts'
import { readWords, type Word } from './words.ts'
import type { UnderstandingData } from './understood.ts'

/** A stretch of a message as both stages see it. */
export interface Reading {
  readonly words: readonly Word[]
  readonly mentions: readonly Scoped[]
  readonly features: Features
}

/** Words, and mentions in them, of any stretch of text; the same for training as for use. */
export interface Reader {
  (text: string): Reading
  wordsOf(text: string): Word[]
  mentionsIn(words: readonly Word[]): Scoped[]
  featuresIn(words: readonly Word[], mentions: readonly Scoped[]): Features
}

export function createReader(data: Pick<UnderstandingData, 'vocabularies' | 'symptoms'>): Reader {
  const { nl, en } = data.vocabularies
  const knownNl = new Set(nl.known)
  const knownEn = new Set(en.known)
  const spelling = new Map([...Object.entries(en.spelling), ...Object.entries(nl.spelling)])
  const lexicon = createLexicon(
    [
      { concepts: nl.words, leaning: 'nl', foreign: knownEn },
      { concepts: en.words, leaning: 'en', foreign: knownNl },
    ],
    (word) => knownNl.has(word) || knownEn.has(word),
  )
  const symptoms = new Set(data.symptoms)

  function leaningOf(words: readonly Word[]): Leaning | null {
    let dutch = 0
    let english = 0
    for (const { text } of words) {
      const isDutch = knownNl.has(text)
      const isEnglish = knownEn.has(text)
      if (isDutch && !isEnglish) dutch += 1
      if (isEnglish && !isDutch) english += 1
    }
    return dutch > 1.5 * english ? 'nl' : english > 1.5 * dutch ? 'en' : null
  }

  const wordsOf = (text: string): Word[] => readWords(text, spelling)
  const mentionsIn = (words: readonly Word[]): Scoped[] =>
    scope([...lexicon.find(words, leaningOf(words)), ...readNumbers(words)], words)
  const featuresIn = (words: readonly Word[], mentions: readonly Scoped[]): Features =>
    featuresOf(words, mentions, symptoms)
  const read = (text: string): Reading => {
    const words = wordsOf(text)
    const mentions = mentionsIn(words)
    return { words, mentions, features: featuresIn(words, mentions) }
  }
  return Object.assign(read, { wordsOf, mentionsIn, featuresIn })
}
