import type { Subscription } from '../../core/nudges/subscription.ts'
import { say } from '../notice.ts'
import { change, turn, type Scene, type Turn } from '../scene.ts'
import { planned, type Sitting } from './desk.ts'
import { statusCard } from './status.ts'

/** What was just done, said above the status. */
export type Done =
  | 'saved'
  | 'savedOwn'
  | 'paused'
  | 'pausePlanned'
  | 'resumed'
  | 'stopped'
  | 'nothingYet'
  | 'quietAlready'
  | 'noSuchTime'
  | 'onlyTime'

/** The status, and nothing waits for an answer any more. */
export function shown(
  scene: Scene,
  sitting: Sitting,
  found: Subscription | null,
  done?: Done,
): Turn {
  const said = done === undefined ? undefined : say(scene, `nudges:said.${done}`)
  return turn(change(scene, { position: null }), statusCard(scene, sitting, found, said))
}

/** Keeps what somebody asked for, with its next moment, and shows it. */
export async function keep(
  scene: Scene,
  sitting: Sitting,
  wanted: Omit<Subscription, 'nextAt'>,
  done: Done,
): Promise<Turn> {
  const next = planned(sitting, wanted)
  await sitting.desk.subscriptions.put(sitting.key, next)
  return shown(scene, sitting, next, done)
}
