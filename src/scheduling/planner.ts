import { setImmediate, setTimeout } from 'node:timers/promises'
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
  const advanceAt = rememberAdvances(parts.settings.expiryMs, parts.holidays)
  while (!isStopping()) {
    try {
      await planWave(parts, advanceAt, isStopping)
    } catch (error) {
      parts.report(error)
    }
    // every slot is a whole minute: waking on the second is waking in time
    await bell.sleep(1000 - (parts.clock.now() % 1000))
  }
}

/** Batch after batch until all that is due has moved on. */
export async function planWave(
  { queue, settings, clock, meter, sending }: Omit<PlannerParts, 'holidays' | 'report'>,
  advanceAt: ReturnType<typeof rememberAdvances>,
  isStopping: () => boolean,
): Promise<void> {
  while (!isStopping()) {
    const { limit, restMs } = queue.nextBatch()
    const now = clock.now()
    const request = {
      now,
      limit,
      intervalMs: intervalMs(settings),
      expiryMs: settings.expiryMs,
    }
    const { due, enqueued, late } = await queue.plan(request, (nudge) => advanceAt(nudge, now))
    if (late > 0) meter.count('late', late)
    if (enqueued > 0) {
      meter.count('planned', enqueued)
      sending.ring()
    }
    if (due < limit) return
    await (restMs === 0 ? setImmediate() : setTimeout(restMs))
  }
}
