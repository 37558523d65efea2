import type { ConversationKey } from '../ports.ts'
import type { Language } from '../language.ts'
import type { Away } from './away.ts'
import type { ExerciseWish } from './choose-exercise.ts'
import type { Rule } from './rule.ts'

/** What somebody asked for: a person in their own chat, or a team in its wellbeing channel. */
export interface Subscription {
  readonly kind: 'person' | 'channel'
  /** Opaque: what the messenger needs to reach the conversation; refreshed by the edge's events. */
  readonly address: string
  readonly language: Language
  readonly rule: Rule
  readonly wishes: readonly ExerciseWish[]
  /** Epoch milliseconds at which a pause is to begin; null when it has, or when there is none. */
  readonly pauseFrom: number | null
  /** Epoch milliseconds; nothing falls due within a pause. Null: none. */
  readonly pauseUntil: number | null
  /** Epoch milliseconds of the next nudge, computed from rule and pause. Null: none will come. */
  readonly nextAt: number | null
  /** The last slot that was handed to delivery, `yyyy-MM-ddTHH:mm` on the wall clock. */
  readonly lastSlot: string | null
  /** `suspended`: the channel refused us (blocked, uninstalled); until the person writes again. */
  readonly state: 'active' | 'suspended'
}

/**
 * Where subscriptions are kept. The chat reads and writes whole subscriptions through this port;
 * planning and delivery have statements of their own. Nothing here says whether anybody moved.
 */
export interface SubscriptionStore {
  find(key: ConversationKey): Promise<Subscription | null>
  /**
   * Inserts or replaces. What is queued already goes when it is to come at other times now, and
   * stays when only its language, its exercises or the like have changed.
   */
  put(key: ConversationKey, subscription: Subscription): Promise<void>
  /**
   * Sets or, by null, ends a pause, and the next moment with it. What is queued for a slot within
   * it is withdrawn; what was due before it begins stays. Nothing when unknown.
   */
  pause(key: ConversationKey, away: Away | null, nextAt: number | null): Promise<void>
  /** Keeps the newest address and ends a suspension; what is queued stays. Nothing when unknown. */
  refresh(key: ConversationKey, address: string): Promise<void>
  /** Ends it: the row and everything queued for it go at once. */
  remove(key: ConversationKey): Promise<void>
  /** The same for every conversation of a tenant whose name begins so: the channels of a team. */
  removeWithin(tenant: string, beginning: string): Promise<void>
  /**
   * Queues one more nudge at `at` (epoch milliseconds) for a slot that was put off. Asking twice
   * for the same slot queues one, at the moment asked for last.
   */
  snooze(key: ConversationKey, slot: string, at: number): Promise<void>
}
