import { setTimeout as sleep } from 'node:timers/promises'
import type { DeliveryQueue, SendOutcome } from '../../core/delivery.ts'
import { decide } from '../../core/nudges/decide.ts'
import type { Position } from '../../core/dialog/position.ts'
import type { Clock } from '../../core/ports.ts'
import { dayOf, daysAfter, monthOf, monthsBefore } from '../../core/silence/calendar.ts'
import { noticeDays, type SilenceStore, type SilentPerson } from '../../core/silence/silence.ts'

export interface SilenceParts {
  readonly store: SilenceStore
  /** Where a call takes its place in the pace of its tenant. */
  readonly pace: Pick<DeliveryQueue, 'takePlace' | 'pauseTenant'>
  /** Tells a person, on that day (`yyyy-MM-dd`), what their silence leads to. */
  readonly tell: (person: SilentPerson, address: string, today: string) => Promise<SendOutcome>
  /** Where that leaves them in the chat. */
  readonly position: Position
  /** Whether a message may come at this moment; the deletion itself is at any hour. */
  readonly mayTell: (now: number) => boolean
  /** Full months without a word. */
  readonly months: number
  readonly intervalMs: number
  readonly clock: Clock
  readonly chance: () => number
  readonly report: (error: unknown) => void
}

/** A tenant whose next call must wait longer than this was told to wait by Teams. */
const longestWaitMs = 5000

/**
 * Everything that is due now: deletes whoever was told long enough ago, then tells whoever became
 * silent. All that it knows stands in the rows, so any process may do it at any time.
 */
export async function runSilenceRound(
  parts: SilenceParts,
  isStopping: () => boolean,
): Promise<void> {
  const { store, clock } = parts
  await store.startCounting(monthOf(clock.now()))
  const toldBy = daysAfter(dayOf(clock.now()), -noticeDays)
  while (!isStopping() && (await store.forgetOne(toldBy)));
  await tellEverybody(parts, isStopping)
}

async function tellEverybody(parts: SilenceParts, isStopping: () => boolean): Promise<void> {
  const { store, clock, months, position, mayTell } = parts
  const except = new Set<string>()
  while (!isStopping() && mayTell(clock.now())) {
    const now = clock.now()
    const today = dayOf(now)
    const since = monthsBefore(monthOf(now), months)
    const person = await store.takeSilent({ since, today, position, except })
    if (person === null) return
    const came = await tell(parts, person, today)
    if (came.notSent) await store.putBack(person.key, today)
    if (came.goOn === 'not-here') except.add(person.key.tenant)
    if (came.goOn === 'nowhere') return
  }
}

interface Came {
  /** Surely: the person may be told another time. */
  readonly notSent: boolean
  readonly goOn: 'here' | 'not-here' | 'nowhere'
}

/**
 * One message. Refused for good (blocked, gone) it still counts as told: who cannot be reached is
 * deleted all the same. One that may have arrived is not sent again; since the next of that tenant
 * waits for the next round, an outage costs a tenant one notice a round and no more.
 */
async function tell(parts: SilenceParts, person: SilentPerson, today: string): Promise<Came> {
  const { pace, clock, intervalMs, chance, report } = parts
  const { tenant } = person.key
  if (person.address === null) return { notSent: false, goOn: 'here' }
  const place = await pace.takePlace(tenant, clock.now(), intervalMs)
  const wait = place - clock.now()
  if (wait > longestWaitMs) return { notSent: true, goOn: 'not-here' }
  await sleep(Math.max(wait, 0))
  const decision = decide(await parts.tell(person, person.address, today), 1, chance(), true)
  switch (decision.kind) {
    case 'done':
    case 'doubt':
    case 'suspend':
      return { notSent: false, goOn: 'here' }
    case 'drop':
      report(new Error('Teams refused the notice of a silence'))
      return { notSent: false, goOn: 'not-here' }
    case 'retry':
      return { notSent: !decision.unsure, goOn: 'not-here' }
    case 'pause-tenant':
      await pace.pauseTenant(tenant, clock.now() + decision.afterMs)
      return { notSent: true, goOn: 'not-here' }
    case 'halt':
      return { notSent: true, goOn: 'nowhere' }
  }
}
