import type { Language } from './language.ts'
import type { Away } from './nudges/away.ts'
import type { ExerciseWish } from './nudges/choose-exercise.ts'
import type { Rule } from './nudges/rule.ts'
import type { Subscription } from './nudges/subscription.ts'
import type { ConversationKey } from './ports.ts'

/** How late a nudge may come, counted from its slot or from the end of the crowd that it is in. */
export const nudgeExpiryMs = 30 * 60_000

/** A nudge is too late by then; a slip of Teams must not silence a tenant for longer. */
export const longestPauseMs = 60 * 60_000

/** One nudge on its way; claimed under a lease. */
export interface Delivery {
  /** The row of the subscription. */
  readonly subscription: number
  readonly key: ConversationKey
  readonly kind: Subscription['kind']
  readonly address: string
  readonly language: Language
  readonly rule: Rule
  readonly wishes: readonly ExerciseWish[]
  /** `yyyy-MM-ddTHH:mm`, with a + for each time that it was put off. */
  readonly slot: string
  /** The slot that Teams last answered with 404, when nothing has arrived since. */
  readonly unfoundSlot: string | null
  readonly dueAt: number
  /** Past this moment it is dropped, not sent. */
  readonly expiresAt: number
  /** Its place in the pace of the tenant. */
  readonly sendAt: number
  /** HTTP requests made for it so far, those inside the SDK included. */
  readonly tries: number
  /** The end of the lease, and the proof that it is still ours. */
  readonly leaseUntil: number
}

/** What became of one attempt, as the messenger saw it. `tries`: HTTP requests it took. */
export type SendOutcome =
  | { readonly kind: 'accepted'; readonly tries: number }
  | {
      readonly kind: 'refused'
      readonly tries: number
      readonly status: number
      /** The connector's own code, such as ConversationNotFound. */
      readonly code?: string
      readonly retryAfterMs?: number
    }
  /** No answer came: a reset, a time-out, no network. It may have arrived all the same. */
  | { readonly kind: 'unanswered'; readonly tries: number }

export interface Messenger {
  /** Composes and sends one nudge. Answers within the lease; throws only for bugs. */
  send(delivery: Delivery): Promise<SendOutcome>
}

/** A subscription whose moment has come. */
export interface DueNudge {
  readonly rule: Rule
  readonly nextAt: number
  readonly lastSlot: string | null
  readonly away: Away | null
}

/** What planning makes of it: the slot to deliver, if it is not too late, and the next moment. */
export interface Advance {
  readonly deliver: { readonly slot: string; readonly dueAt: number } | null
  readonly nextAt: number | null
}

export interface PlanBatch {
  /** Subscriptions to plan in one go. */
  readonly limit: number
  /** To be left to others before the next one. */
  readonly restMs: number
}

export interface PlanRequest {
  readonly now: number
  readonly limit: number
  /** Time between two calls to one tenant. */
  readonly intervalMs: number
  /** Default: `nudgeExpiryMs`. */
  readonly expiryMs: number
}

export interface Planned {
  /** Subscriptions that were moved on; fewer than the limit: all that were due. */
  readonly due: number
  readonly enqueued: number
  /** Nudges that were too late to be sent at all. */
  readonly late: number
}

export interface ClaimRequest {
  readonly now: number
  readonly intervalMs: number
  readonly leaseMs: number
  /** How far ahead of its sending a nudge is claimed. */
  readonly horizonMs: number
  /** Tenants served in one go. */
  readonly tenants: number
  /** How many more this process takes for a tenant. */
  readonly room: (tenant: string) => number
}

export interface Claimed {
  readonly deliveries: readonly Delivery[]
  /** Nudges past their expiry, which were taken away. */
  readonly late: number
  /** When there is work again; null when nothing waits. */
  readonly nextAt: number | null
}

/** The nudges on their way, shared by every process on one database. */
export interface DeliveryQueue {
  /** To be asked before each `plan`: less while people talk, so that no turn waits long for it. */
  nextBatch(): PlanBatch
  /** Takes due subscriptions, moves them on and enqueues their nudges, in one transaction. */
  plan(request: PlanRequest, advance: (due: DueNudge) => Advance): Promise<Planned>
  /** Leases nudges of the tenants that waited longest, each at its place in the pace. */
  claim(request: ClaimRequest): Promise<Claimed>
  /** It was accepted, or will never be: it leaves the queue. */
  finish(delivery: Delivery): Promise<void>
  /** Back into the queue, to be sent from `runAt` on. */
  retry(delivery: Delivery, runAt: number, tries: number): Promise<void>
  /** Nothing more is sent to this subscription until somebody writes or installs again. */
  suspend(delivery: Delivery): Promise<void>
  /** Not found: it leaves the queue, and the slot is noted. A 404 for a later slot suspends. */
  doubt(delivery: Delivery): Promise<void>
  /** It arrived after all: what `doubt` noted is forgotten. */
  trust(delivery: Delivery): Promise<void>
  /** No call to this tenant before `until`, from any process. */
  pauseTenant(tenant: string, until: number): Promise<void>
  /** Calls that were made outside the queue, such as answers, take their place in the pace. */
  spend(tenant: string, calls: number, now: number, intervalMs: number): Promise<void>
  /** A call outside the queue that can wait: its place in the pace, in epoch milliseconds. */
  takePlace(tenant: string, now: number, intervalMs: number): Promise<number>
  /** Leases that ran out return to the queue; answers how many. */
  releaseExpired(now: number): Promise<number>
}
