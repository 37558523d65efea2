import type { Features } from './classifier.ts'
import { featuresOf } from './features.ts'
import { createLexicon, type Leaning } from './lexicon.ts'
import { readNumbers } from './numbers.ts'
import { scope, type Scoped } from './scope.ts'
import type { Language } from '../language.ts'
import { readWords, type Word } from './words.ts'
import { unglue } from './unglue.ts'
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
  /** How many words are of one language alone. */
  countsOf(words: readonly Word[]): Readonly<Record<Language, number>>
}

export function createReader(data: Pick<UnderstandingData, 'vocabularies' | 'symptoms'>): Reader {
  const { nl, en } = data.vocabularies
  const knownNl = new Set(nl.known)
  const knownEn = new Set(en.known)
  const spelling = new Map([...Object.entries(en.spelling), ...Object.entries(nl.spelling)])
  const isKnown = (word: string): boolean => knownNl.has(word) || knownEn.has(word)
  const little = new Set([...nl.little, ...en.little])
  const lexicon = createLexicon(
    [
      { concepts: nl.words, leaning: 'nl', foreign: knownEn },
      { concepts: en.words, leaning: 'en', foreign: knownNl },
    ],
    isKnown,
  )
  const symptoms = new Set(data.symptoms)

  function countsOf(words: readonly Word[]): Record<Language, number> {
    const counts = { nl: 0, en: 0 }
    for (const { text } of words) {
      const isDutch = knownNl.has(text)
      if (isDutch !== knownEn.has(text)) counts[isDutch ? 'nl' : 'en'] += 1
    }
    return counts
  }

  function leaningOf(words: readonly Word[]): Leaning | null {
    const { nl, en } = countsOf(words)
    return nl > 1.5 * en ? 'nl' : en > 1.5 * nl ? 'en' : null
  }

  const wordsOf = (text: string): Word[] =>
    readWords(text, spelling).flatMap((word) => {
      const parts = unglue(word.text, isKnown, (part) => little.has(part))
      return parts ? parts.map((part) => ({ ...word, text: part })) : [word]
    })
  const mentionsIn = (words: readonly Word[]): Scoped[] =>
    scope([...lexicon.find(words, leaningOf(words)), ...readNumbers(words)], words, symptoms)
  const featuresIn = (words: readonly Word[], mentions: readonly Scoped[]): Features =>
    featuresOf(words, mentions, symptoms)
  const read = (text: string): Reading => {
    const words = wordsOf(text)
    const mentions = mentionsIn(words)
    return { words, mentions, features: featuresIn(words, mentions) }
  }
  return Object.assign(read, { wordsOf, mentionsIn, featuresIn, countsOf })
}
