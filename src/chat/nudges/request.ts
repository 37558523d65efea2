import type { Pause } from '../../core/nudges/pause.ts'
import type { Rule } from '../../core/nudges/rule.ts'

/** Times that somebody said in words, to be read back before they count. */
export type Proposal = Pick<Rule, 'days' | 'moments'>

/** What a turn asks of the nudges: they live in a store of their own, so it is served afterwards. */
export type NudgeRequest =
  | { readonly kind: 'open' | 'form' | 'status' | 'pauses' | 'resume' | 'stop' }
  | { readonly kind: 'until' }
  | { readonly kind: 'save'; readonly inputs: Readonly<Record<string, string>> }
  | { readonly kind: 'propose'; readonly proposal: Proposal }
  | { readonly kind: 'accept'; readonly proposal: Proposal }
  | { readonly kind: 'pause'; readonly pause: Pause }
  /** Buttons of a nudge, with the slot of the nudge; they store nothing, `snooze` aside. */
  | { readonly kind: 'done' | 'skip' | 'later'; readonly slot: string }
  | { readonly kind: 'snooze'; readonly slot: string; readonly minutes: number }
  /** `turn` counts on from the exercise that was shown; null begins anew. */
  | { readonly kind: 'exercise'; readonly turn: number | null }
