import type { DeliveryQueue, Messenger } from '../core/delivery.ts'
import type { Clock } from '../core/ports.ts'
import type { NudgeMeter } from './meter.ts'
import type { SchedulingSettings } from './settings.ts'

export interface DispatcherParts {
  readonly queue: DeliveryQueue
  readonly messenger: Messenger
  readonly clock: Clock
  readonly settings: SchedulingSettings
  readonly meter: NudgeMeter
  readonly report: (error: unknown) => void
  /** From 0 to 1; spreads retries. */
  readonly chance: () => number
  /** Calls made outside the queue since it was last asked, by tenant. */
  readonly takeSpent: () => ReadonlyMap<string, number>
}
