import type { Bell } from './bell.ts'
import type { DispatcherParts } from './dispatcher-parts.ts'
import { Sender } from './sender.ts'
import { intervalMs } from './settings.ts'

/** Longest sleep: other processes enqueue work without ringing. */
const longestSleepMs = 500
const shortestSleepMs = 2
const releaseEveryMs = 5000
const tenantsAtOnce = 10

/** Runs until `isStopping`, then until all that it sends is answered and noted. */
export async function runDispatcher(
  parts: DispatcherParts,
  bell: Bell,
  isStopping: () => boolean,
): Promise<void> {
  const sender = new Sender(parts, bell, isStopping)
  let releasedAt = -Infinity
  while (!isStopping()) {
    let sleep = longestSleepMs
    try {
      await spend(parts)
      // either way: the clock can be set back
      if (Math.abs(parts.clock.now() - releasedAt) >= releaseEveryMs) {
        releasedAt = parts.clock.now()
        await release(parts)
      }
      sleep = await claimOnce(parts, sender)
    } catch (error) {
      parts.report(error)
    }
    await bell.sleep(sleep)
  }
  await sender.settle()
}

/** Claims and begins to send; answers how long nothing more is to be claimed. */
async function claimOnce(parts: DispatcherParts, sender: Sender): Promise<number> {
  const { queue, clock, settings, meter } = parts
  const now = clock.now()
  if (sender.isFull(now)) return longestSleepMs
  let free = settings.mostAtOnce - sender.held
  const { deliveries, late, nextAt } = await queue.claim({
    now,
    intervalMs: intervalMs(settings),
    leaseMs: settings.leaseMs,
    horizonMs: settings.horizonMs,
    tenants: tenantsAtOnce,
    room: (tenant) => {
      const room = Math.min(free, settings.mostOfTenant - sender.heldOf(tenant))
      free -= room
      return room
    },
  })
  if (late > 0) meter.count('late', late)
  deliveries.forEach((delivery) => {
    sender.take(delivery)
  })
  if (nextAt === null) return longestSleepMs
  return Math.min(Math.max(nextAt - clock.now(), shortestSleepMs), longestSleepMs)
}

async function spend({ takeSpent, queue, clock, settings }: DispatcherParts): Promise<void> {
  for (const [tenant, calls] of takeSpent()) {
    await queue.spend(tenant, calls, clock.now(), intervalMs(settings))
  }
}

async function release({ queue, clock, meter }: DispatcherParts): Promise<void> {
  const released = await queue.releaseExpired(clock.now())
  if (released > 0) meter.count('lease-expired', released)
}
