import type { ClaimRequest, Delivery, PlanRequest } from '../../src/core/delivery.ts'
import { advance } from '../../src/core/nudges/advance.ts'
import type { Subscription } from '../../src/core/nudges/subscription.ts'
import type { ConversationKey } from '../../src/core/ports.ts'
import type { Storage } from '../../src/storage/open.ts'
import { aRule, noHolidays } from '../core/nudges/a-rule.ts'

/** Monday 23 November 2026, 10:30 in Amsterdam: when the subscriptions of the tests fall due. */
export const dueAt = Date.parse('2026-11-23T09:30Z')
export const dueSlot = '2026-11-23T10:30'
export const minute = 60_000

export function aKey(name: string, tenant = 'contoso'): ConversationKey {
  return { tenant, conversation: `a:${name}` }
}

export function aSubscription(changed: Partial<Subscription> = {}): Subscription {
  return {
    kind: 'person',
    address: 'address-1',
    language: 'nl',
    rule: aRule(),
    wishes: [],
    pauseFrom: null,
    pauseUntil: null,
    nextAt: dueAt,
    lastSlot: null,
    state: 'active',
    ...changed,
  }
}

export function planAll(storage: Storage, now: number, changed: Partial<PlanRequest> = {}) {
  const request = { now, limit: 1000, intervalMs: 22, expiryMs: 30 * minute, ...changed }
  return storage.deliveries.plan(request, (due) => advance(due, now, request.expiryMs, noHolidays))
}

export function claimSome(storage: Storage, now: number, changed: Partial<ClaimRequest> = {}) {
  return storage.deliveries.claim({
    now,
    intervalMs: 22,
    leaseMs: 30_000,
    horizonMs: 500,
    tenants: 10,
    room: () => 100,
    ...changed,
  })
}

/** Plans and claims the one nudge that is due. */
export async function claimOne(storage: Storage, now = dueAt): Promise<Delivery> {
  await planAll(storage, now)
  const { deliveries } = await claimSome(storage, now)
  const [delivery] = deliveries
  if (delivery === undefined || deliveries.length > 1)
    throw new Error(`${deliveries.length} claimed`)
  return delivery
}
