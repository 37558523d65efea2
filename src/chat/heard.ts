import type { Language } from '../core/language.ts'
import type { Tier } from '../core/triage/tier.ts'

/** What a typed text says, as far as it could be heard. Never kept. */
export interface Heard {
  readonly redFlag: { readonly tier: Tier | 'crisis'; readonly item: string } | null
  readonly intent: string
  /** Id of an education tree. */
  readonly topic: string | null
}

export type Understand = (text: string, language: Language) => Heard
