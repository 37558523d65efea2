import { createBell } from './bell.ts'
import { runDispatcher } from './dispatcher.ts'
import type { DispatcherParts } from './dispatcher-parts.ts'
import { runPlanner, type PlannerParts } from './planner.ts'

export type NudgeParts = Omit<PlannerParts, 'sending'> & Omit<DispatcherParts, 'takeSpent'>

export interface Nudges {
  /** Tells of a call to a tenant outside the queue (an answer): it takes its place in the pace. */
  spent(tenant: string): void
  /** Ends when nothing is being sent any more; what was claimed and not sent goes back. */
  stop(): Promise<void>
}

/** Plans and sends nudges until it is stopped. Any number of processes may do so on one PostgreSQL. */
export function startNudges(parts: NudgeParts): Nudges {
  const planning = createBell()
  const sending = createBell()
  let stopping = false
  let spent = new Map<string, number>()
  const isStopping = (): boolean => stopping
  const takeSpent = (): ReadonlyMap<string, number> => {
    const taken = spent
    spent = new Map()
    return taken
  }
  const running = Promise.all([
    runPlanner({ ...parts, sending }, planning, isStopping),
    runDispatcher({ ...parts, takeSpent }, sending, isStopping),
  ])
  running.catch(parts.report)
  return {
    spent(tenant) {
      spent.set(tenant, (spent.get(tenant) ?? 0) + 1)
    },
    async stop() {
      stopping = true
      planning.ring()
      sending.ring()
      await running
    },
  }
}
