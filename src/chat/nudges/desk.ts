import { closestMinutes } from '../../core/nudges/check-rule.ts'
import type { ExerciseWish } from '../../core/nudges/choose-exercise.ts'
import { presetRule } from '../../core/nudges/preset.ts'
import { awayOf } from '../../core/nudges/away.ts'
import { nextMoment, slotElsewhere, slotInstant } from '../../core/nudges/next-moment.ts'
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

/** The subscription with its next moment computed anew, past its pause. */
export function planned(sitting: Sitting, wanted: Omit<Subscription, 'nextAt'>): Subscription {
  const { desk, now } = sitting
  const { rule, lastSlot } = wanted
  const away = awayOf(wanted, now)
  const next = nextMoment(rule, soonest(sitting, wanted), desk.holidays, lastSlot, away)
  // one hour to the west the clock comes past the slot again that was just sent
  const again = next !== null && next.slot === sitting.found?.lastSlot && next.slot !== lastSlot
  const other = again ? nextMoment(rule, next.at, desk.holidays, lastSlot, away) : next
  return { ...wanted, nextAt: other?.at ?? null }
}

/** On the clock of another zone the next slot can lie minutes from the last: that is too close. */
function soonest(
  { found, now }: Sitting,
  { rule, lastSlot }: Omit<Subscription, 'nextAt'>,
): number {
  if (found === null || lastSlot === null || found.rule.zone === rule.zone) return now
  return Math.max(now, slotInstant(rule.zone, lastSlot) + closestMinutes * 60_000 - 1)
}

/** A subscription as a person asks for it: nothing is sent before they do, and a pause goes on. */
export function fresh(
  sitting: Sitting,
  rule: Rule,
  wishes: readonly ExerciseWish[],
  language: Subscription['language'],
): Omit<Subscription, 'nextAt'> {
  const { found, address, now } = sitting
  const away = found === null ? null : awayOf(found, now)
  const lastSlot = found?.lastSlot ?? null
  return {
    kind: 'person',
    address,
    language,
    rule,
    wishes,
    pauseFrom: away?.from ?? null,
    pauseUntil: away?.until ?? null,
    lastSlot:
      found === null || lastSlot === null
        ? null
        : slotElsewhere(lastSlot, found.rule.zone, rule.zone),
    state: 'active',
  }
}

/** Who asks something of their nudges can be reached again: what was suspended goes on from now. */
export async function wakeUp(sitting: Sitting): Promise<Sitting> {
  const { found, desk, key, address } = sitting
  if (found?.state !== 'suspended') return sitting
  const awake = planned(sitting, { ...found, address, state: 'active' })
  await desk.subscriptions.put(key, awake)
  return { ...sitting, found: awake }
}

/** A rule with the days and times that somebody named; the rest stays as it was, or as usual. */
export function ruleOf(scene: Scene, { found, zone }: Sitting, proposal: Proposal): Rule {
  const base = found?.rule ?? presetRule('normal', zone ?? fallbackZone, countryOf(scene))
  const { days, moments } = proposal
  return { ...base, days, moments, quiet: proposal.quiet ?? quietBeside(moments, found) }
}

/** Quiet times stay as somebody set them; but a time that they name is meant, also at lunch. */
function quietBeside(moments: Rule['moments'], found: Subscription | null): Rule['quiet'] {
  const quiet = found?.rule.quiet ?? []
  return moments.kind === 'every'
    ? quiet
    : quiet.filter(({ from, to }) => !moments.times.some((time) => time >= from && time < to))
}
