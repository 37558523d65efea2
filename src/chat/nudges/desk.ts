import type { ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import { presetRule } from '../../core/nudges/preset.ts'
import { nextMoment } from '../../core/nudges/next-moment.ts'
import type { Holidays, Rule } from '../../core/nudges/rule.ts'
import type { Subscription, SubscriptionStore } from '../../core/nudges/subscription.ts'
import type { Clock, ConversationKey } from '../../core/ports.ts'
import { countryOf, type Scene } from '../scene.ts'
import type { Proposal } from './request.ts'

/** What serving a nudge request needs from outside. */
export interface NudgeDesk {
  readonly subscriptions: SubscriptionStore
  readonly holidays: Holidays
  readonly clock: Clock
}

/** Whose nudges, seen at one moment. */
export interface Sitting {
  readonly desk: NudgeDesk
  readonly key: ConversationKey
  readonly found: Subscription | null
  /** Epoch milliseconds. */
  readonly now: number
  /** What the client says of where the person is; IANA. */
  readonly zone: string | undefined
  readonly address: string
}

/** A zone to begin with when the client tells none: the deployer's people are mostly there. */
export const fallbackZone = 'Europe/Amsterdam'

/** The name by which exercises rotate for somebody: from the conversation, nothing is stored. */
export function rotationOf({ tenant, conversation }: ConversationKey): string {
  return `${tenant} ${conversation}`
}

/** The subscription with its next moment computed anew, from now or from the end of its pause. */
export function planned(sitting: Sitting, wanted: Omit<Subscription, 'nextAt'>): Subscription {
  const { desk, now } = sitting
  const from = Math.max(now, (wanted.pauseUntil ?? 0) - 1)
  const next = nextMoment(wanted.rule, from, desk.holidays, wanted.lastSlot)
  return { ...wanted, nextAt: next?.at ?? null }
}

/** A subscription as a person asks for it: nothing is sent before they do, and a pause goes on. */
export function fresh(
  sitting: Sitting,
  rule: Rule,
  wishes: readonly ExerciseWish[],
  language: Subscription['language'],
): Omit<Subscription, 'nextAt'> {
  const { found, address, now } = sitting
  const pauseUntil = found?.pauseUntil ?? null
  return {
    kind: 'person',
    address,
    language,
    rule,
    wishes,
    pauseUntil: pauseUntil !== null && pauseUntil > now ? pauseUntil : null,
    lastSlot: found?.lastSlot ?? null,
    state: 'active',
  }
}

/** A rule with the days and times that somebody named; the rest stays as it was, or as usual. */
export function ruleOf(scene: Scene, { found, zone }: Sitting, proposal: Proposal): Rule {
  const base = found?.rule ?? presetRule('normal', zone ?? fallbackZone, countryOf(scene))
  // a time that somebody names is meant, also at lunch
  return { ...base, ...proposal, quiet: [] }
}
