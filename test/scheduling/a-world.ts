import type { Delivery, DeliveryQueue, Messenger, SendOutcome } from '../../src/core/delivery.ts'
import type { NudgeEvent } from '../../src/scheduling/meter.ts'
import { defaultSettings, type SchedulingSettings } from '../../src/scheduling/settings.ts'
import { startNudges, type Nudges } from '../../src/scheduling/start-nudges.ts'
import type { Storage } from '../../src/storage/open.ts'
import { noHolidays } from '../core/nudges/a-rule.ts'
import { dueAt } from '../storage/a-subscription.ts'

/**
 * A fifth of a second passes for ten, so that waiting for a retry is no wait. Naps are of real time
 * all the same: who looks at the pace itself lets the world run at 1.
 */
const fast = 50

/** Nudges that run over a real store, with a messenger that answers as it is told. */
export interface World {
  readonly sent: readonly (Delivery & { readonly at: number })[]
  readonly reported: readonly unknown[]
  readonly nudges: Nudges
  counted(event: NudgeEvent): number
  now(): number
  /** Ends when the condition holds; fails after five real seconds. */
  until(condition: () => boolean): Promise<void>
  /** Lets so much time of the world pass. */
  pass(ms: number): Promise<void>
}

type Answer = (delivery: Delivery, attempt: number) => SendOutcome | Promise<SendOutcome>

export const accepted: SendOutcome = { kind: 'accepted', tries: 1 }

export function refused(status: number, retryAfterMs?: number): SendOutcome {
  return {
    kind: 'refused',
    tries: 1,
    status,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  }
}

export function startWorld(
  storage: Storage,
  answer: Answer = () => accepted,
  settings: Partial<SchedulingSettings> = {},
  queue: DeliveryQueue = storage.deliveries,
  speed = fast,
): World {
  const sent: (Delivery & { at: number })[] = []
  const reported: unknown[] = []
  const counts = new Map<NudgeEvent, number>()
  const began = performance.now()
  const now = (): number => Math.floor(dueAt + (performance.now() - began) * speed)
  const messenger: Messenger = {
    send: async (delivery) => {
      sent.push({ ...delivery, at: now() })
      const attempt = sent.filter(
        ({ key }) => key.conversation === delivery.key.conversation,
      ).length
      return answer(delivery, attempt)
    },
  }
  const nudges = startNudges({
    queue,
    messenger,
    holidays: noHolidays,
    clock: { now },
    chance: () => 0.5,
    settings: { ...defaultSettings, callsPerSecond: 0, ...settings },
    report: (error) => reported.push(error),
    meter: {
      count: (event, times = 1) => counts.set(event, (counts.get(event) ?? 0) + times),
      lateness: () => undefined,
    },
  })
  return {
    sent,
    reported,
    nudges,
    now,
    counted: (event) => counts.get(event) ?? 0,
    until: async (condition) => {
      const deadline = performance.now() + 5000
      while (!condition()) {
        if (performance.now() > deadline) throw new Error('It never came to pass')
        await sleep(5)
      }
    },
    pass: (ms) => sleep(ms / speed),
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
