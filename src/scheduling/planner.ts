import { setImmediate } from 'node:timers/promises'
import type { DeliveryQueue } from '../core/delivery.ts'
import type { Holidays } from '../core/nudges/rule.ts'
import type { Clock } from '../core/ports.ts'
import type { Bell } from './bell.ts'
import type { NudgeMeter } from './meter.ts'
import { rememberAdvances } from './remember-advances.ts'
import { intervalMs, type SchedulingSettings } from './settings.ts'

export interface PlannerParts {
  readonly queue: DeliveryQueue
  readonly holidays: Holidays
  readonly clock: Clock
  readonly settings: SchedulingSettings
  readonly meter: NudgeMeter
  readonly report: (error: unknown) => void
  /** Rings when there is something to send. */
  readonly sending: Bell
}

/** Runs until `isStopping`: each second, moves on all whose moment has come. */
export async function runPlanner(
  parts: PlannerParts,
  bell: Bell,
  isStopping: () => boolean,
): Promise<void> {
  const remembered = rememberAdvances(parts.settings.expiryMs, parts.holidays)
  while (!isStopping()) {
    const isMore = await planOnce(parts, remembered)
    // every slot is a whole minute: waking on the second is waking in time
    if (isMore) await setImmediate()
    else await bell.sleep(1000 - (parts.clock.now() % 1000))
  }
}

async function planOnce(
  parts: PlannerParts,
  advanceAt: ReturnType<typeof rememberAdvances>,
): Promise<boolean> {
  const { queue, settings, clock, meter } = parts
  const now = clock.now()
  try {
    const request = {
      now,
      limit: queue.planBatch,
      intervalMs: intervalMs(settings),
      expiryMs: settings.expiryMs,
    }
    const { due, enqueued, late } = await queue.plan(request, (nudge) => advanceAt(nudge, now))
    if (late > 0) meter.count('late', late)
    if (enqueued > 0) {
      meter.count('planned', enqueued)
      parts.sending.ring()
    }
    return due === queue.planBatch
  } catch (error) {
    parts.report(error)
    return false
  }
}
