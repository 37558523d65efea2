import type { Language } from '../language.ts'
import { createLexicon, type Concepts, type Mention } from './lexicon.ts'
import { readNumbers } from './numbers.ts'
import { scope } from './scope.ts'
import { compileRules, findSigns, flagTiers, type FlagTier, type Hit, type Sign } from './signs.ts'
import { readWords, type Word } from './words.ts'

export const intents = [
  'greet',
  'help',
  'menu',
  'learn',
  'triage',
  'exercise',
  'nudge.setup',
  'nudge.status',
  'nudge.pause',
  'nudge.resume',
  'nudge.snooze',
  'nudge.stop',
  'language',
  'privacy',
  'export',
  'forget',
  'thanks',
  'cancel',
  'unknown',
] as const

export type Intent = (typeof intents)[number]

export interface Wish {
  readonly intent: Intent
  /** An education tree's id; only with `learn`. */
  readonly topic: string | null
}

export interface RedFlag {
  readonly tier: FlagTier
  /** An item of the check, or `crisis`. */
  readonly item: string
}

export interface Understood extends Wish {
  readonly redFlag: RedFlag | null
  /** For `unknown`: the two or three things that the words come nearest to. */
  readonly nearest: readonly Wish[]
}

/** What words mean in one language. */
export interface Vocabulary {
  readonly spelling: Readonly<Record<string, string>>
  readonly words: Concepts
  /** Ordinary words: never taken for a misspelling of another. */
  readonly known: readonly string[]
}

/** All that understanding rests on; read and checked by the content room. */
export interface UnderstandingData {
  readonly vocabularies: Readonly<Record<Language, Vocabulary>>
  readonly signs: readonly Sign[]
  /** Concepts that a "not" takes away. */
  readonly symptoms: readonly string[]
  readonly combinations: readonly { readonly all: readonly string[]; readonly tier: FlagTier }[]
}

export interface Understanding {
  /** Reads a typed message. Pure: the same words always mean the same. */
  understand(text: string, language: Language): Understood
}

/** What the bot is for: offered when nothing lies nearer. */
const starters: readonly Wish[] = [
  { intent: 'learn', topic: 'what-is-it' },
  { intent: 'exercise', topic: null },
  { intent: 'triage', topic: null },
]

const windowSize = 60
const windowStep = 40

export function createUnderstanding(data: UnderstandingData): Understanding {
  const known = new Set([...data.vocabularies.nl.known, ...data.vocabularies.en.known])
  const spelling = new Map([
    ...Object.entries(data.vocabularies.en.spelling),
    ...Object.entries(data.vocabularies.nl.spelling),
  ])
  const lexicon = createLexicon([data.vocabularies.nl.words, data.vocabularies.en.words], (word) =>
    known.has(word),
  )
  const rules = compileRules(data.signs)
  const symptoms = new Set(data.symptoms)

  function hitsIn(words: readonly Word[]): Hit[] {
    const mentions: Mention[] = [...lexicon.find(words), ...readNumbers(words)]
    return findSigns(
      rules,
      scope(mentions, words),
      symptoms,
      (one) => words[one.from]?.sentence ?? 0,
    )
  }

  function redFlagIn(words: readonly Word[]): RedFlag | null {
    const hits = windowsOf(words).flatMap(hitsIn)
    const items = new Set(hits.map((hit) => hit.sign.item))
    const raised = data.combinations.filter((one) => one.all.every((item) => items.has(item)))
    const candidates: RedFlag[] = [
      ...hits.map((hit) => ({ tier: hit.sign.tier, item: hit.sign.item })),
      ...raised.map((one) => ({ tier: one.tier, item: one.all[0] ?? '' })),
    ]
    for (const tier of flagTiers) {
      const found = candidates.find((one) => one.tier === tier)
      if (found) return found
    }
    return null
  }

  return {
    understand(text) {
      const words = readWords(text, spelling)
      const redFlag = redFlagIn(words)
      const wish: Wish = { intent: redFlag ? 'triage' : 'unknown', topic: null }
      return { redFlag, ...wish, nearest: redFlag ? [] : starters }
    },
  }
}

/** Long messages are read in overlapping stretches, to the end. */
function windowsOf(words: readonly Word[]): (readonly Word[])[] {
  if (words.length <= windowSize) return [words]
  const windows: (readonly Word[])[] = []
  for (let from = 0; from + windowStep - windowSize < words.length; from += windowStep)
    windows.push(words.slice(from, from + windowSize))
  return windows
}
