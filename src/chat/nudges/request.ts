import type { ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import type { Pause } from '../../core/nudges/pause.ts'
import type { Rule } from '../../core/nudges/rule.ts'
import type { HeardPause, HeardTimes } from '../../core/understanding/times/heard-times.ts'
import type { Asked } from '../../core/understanding/times/read-times.ts'

/** Times that somebody said in words. `quiet`: absent when nothing was said of it. */
export interface Proposal extends Pick<Rule, 'days' | 'moments'> {
  readonly quiet?: Rule['quiet'] | undefined
}

/** What words can ask for, and what is read back before it counts. */
export type Agreeable =
  | { readonly kind: 'accept'; readonly proposal: Proposal }
  /** `instead`: agreed to lose the pause that was planned before. */
  | { readonly kind: 'pause'; readonly pause: Pause; readonly instead?: true | undefined }
  /** Puts off the nudge that came last; null: by how much is still to be chosen. */
  | { readonly kind: 'postpone'; readonly minutes: number | null }

/** What a turn asks of the nudges: they live in a store of their own, so it is served afterwards. */
export type NudgeRequest =
  | Agreeable
  | { readonly kind: 'propose'; readonly yes: Agreeable }
  | { readonly kind: 'unclear'; readonly asked: Asked }
  /** Words that fit more than one pause: the person says which. */
  | { readonly kind: 'choose'; readonly pauses: readonly HeardPause[] }
  /** Changes to the times there are, as they were heard. */
  | Extract<HeardTimes, { readonly kind: 'not-on' | 'quiet' | 'change' }>
  | { readonly kind: 'open' | 'form' | 'status' | 'pauses' | 'resume' | 'stop' }
  | { readonly kind: 'until' }
  | { readonly kind: 'save' | 'save-pause'; readonly inputs: Readonly<Record<string, string>> }
  /** Buttons of a nudge, with the slot of the nudge; they store nothing, `snooze` aside. */
  | { readonly kind: 'done' | 'skip' | 'later'; readonly slot: string }
  | { readonly kind: 'snooze'; readonly slot: string; readonly minutes: number }
  /**
   * `turn` counts on from the exercise that was shown; null begins anew. `wishes` for this one alone;
   * without them those of the nudges count.
   */
  | {
      readonly kind: 'exercise'
      readonly turn: number | null
      readonly wishes?: readonly ExerciseWish[] | undefined
    }
