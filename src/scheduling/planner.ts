import { setImmediate } from 'node:timers/promises'
import type { Advance, DeliveryQueue, DueNudge } from '../core/delivery.ts'
import { advance } from '../core/nudges/advance.ts'
import type { Holidays, Rule } from '../core/nudges/rule.ts'
import type { Clock } from '../core/ports.ts'
import type { Bell } from './bell.ts'
import type { NudgeMeter } from './meter.ts'
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
  const remembered = rememberAdvances(parts)
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
      limit: settings.planBatch,
      intervalMs: intervalMs(settings),
      expiryMs: settings.expiryMs,
    }
    const { due, enqueued, late } = await queue.plan(request, (nudge) => advanceAt(nudge, now))
    if (late > 0) meter.count('late', late)
    if (enqueued > 0) {
      meter.count('planned', enqueued)
      parts.sending.ring()
    }
    return due === settings.planBatch
  } catch (error) {
    parts.report(error)
    return false
  }
}

/** The last answer for each rule: in a wave, thousands ask the same (84 µs against 2). */
function rememberAdvances({ settings, holidays }: PlannerParts) {
  const answers = new WeakMap<Rule, { question: string; answer: Advance }>()
  return (due: DueNudge, now: number): Advance => {
    const question = `${due.nextAt} ${due.lastSlot ?? ''}`
    const known = answers.get(due.rule)
    if (known?.question === question && holds(known.answer, now, settings.expiryMs))
      return known.answer
    const answer = advance(due, now, settings.expiryMs, holidays)
    answers.set(due.rule, { question, answer })
    return answer
  }
}

function holds({ deliver, nextAt }: Advance, now: number, expiryMs: number): boolean {
  return nextAt !== null && nextAt > now && (deliver === null || deliver.dueAt >= now - expiryMs)
}
