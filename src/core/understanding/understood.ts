import type { Language } from '../language.ts'
import type { Model } from './classifier.ts'
import type { Concepts } from './lexicon.ts'
import type { FlagTier, Sign } from './signs.ts'

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
  /** The language that the words are in beyond doubt. */
  readonly language: Language | null
}

/** What words mean in one language. */
export interface Vocabulary {
  readonly spelling: Readonly<Record<string, string>>
  readonly words: Concepts
  /** Words that people forget to put a space behind. */
  readonly little: readonly string[]
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
  /** Trained on the examples; without them the rules stand alone and no intent is heard. */
  readonly models: { readonly flags: Model; readonly wishes: Model } | null
}
