import { sql, type Selectable, type Transaction } from 'kysely'
import { longestPauseMs, type Claimed, type ClaimRequest, type Delivery } from '../core/delivery.ts'
import { readLanguage } from './language-column.ts'
import { readRule } from './rule-column.ts'
import type { Schema } from './schema.ts'
import { readKind, readWishes } from './subscription-store.ts'

type Leased = Selectable<Schema['delivery']> & { readonly send_at: number }

/** How soon a tenant is looked at again for which this process has no room now. */
const fullMs = 50

/** Leases nudges of the tenants that waited longest, each at its place in the pace. */
export async function claimBatch(
  transaction: Transaction<Schema>,
  request: ClaimRequest,
  isShared: boolean,
): Promise<Claimed> {
  const leased: Leased[] = []
  let late = 0
  for (const { tenant, tat: paced } of await takeTenants(transaction, request, isShared)) {
    late += await dropLate(transaction, tenant, request.now)
    const base = firstPlace(paced, request.now)
    const most = places(tenant, base, request)
    const taken = await lease(transaction, tenant, most, request)
    taken.forEach((row, index) => {
      leased.push({ ...row, send_at: Math.round(base + index * request.intervalMs) })
    })
    const tat = base + taken.length * request.intervalMs
    // half of the horizon is kept filled; those who were just served go behind those who wait
    const again = Math.max(tat - request.horizonMs / 2, request.now + (most === 0 ? fullMs : 1))
    const workAt = taken.length < most ? await nextRun(transaction, tenant, again) : again
    await note(transaction, tenant, tat, workAt)
  }
  const deliveries = await address(transaction, leased)
  return { deliveries, late, nextAt: await nextWork(transaction) }
}

/** Whoever holds the row of a tenant is the only one to lease its nudges. */
function takeTenants(transaction: Transaction<Schema>, request: ClaimRequest, isShared: boolean) {
  const waiting = transaction
    .selectFrom('tenant_pace')
    .select(['tenant', 'tat'])
    .where('work_at', '<=', request.now)
    .orderBy('work_at')
    .limit(request.tenants)
  return (isShared ? waiting.forUpdate().skipLocked() : waiting).execute()
}

async function dropLate(
  transaction: Transaction<Schema>,
  tenant: string,
  now: number,
): Promise<number> {
  const { numDeletedRows } = await transaction
    .deleteFrom('delivery')
    .where('tenant', '=', tenant)
    .where('lease_until', 'is', null)
    .where('expires_at', '<=', now)
    .executeTakeFirstOrThrow()
  return Number(numDeletedRows)
}

/** What lies further ahead than any pause was written before the clock was set back. */
function firstPlace(paced: number, now: number): number {
  return paced > now + longestPauseMs ? now : Math.max(paced, now)
}

/** How many calls fit before the horizon, and in this process. */
function places(tenant: string, base: number, request: ClaimRequest): number {
  const ahead = request.now + request.horizonMs - base
  if (ahead <= 0) return 0
  const room = request.room(tenant)
  return request.intervalMs === 0 ? room : Math.min(room, Math.ceil(ahead / request.intervalMs))
}

/** Those that expire first go first; nudges of one slot expire together. */
async function lease(
  transaction: Transaction<Schema>,
  tenant: string,
  most: number,
  { now, leaseMs }: ClaimRequest,
): Promise<Selectable<Schema['delivery']>[]> {
  if (most <= 0) return []
  return transaction
    .updateTable('delivery')
    .set({ lease_until: now + leaseMs })
    .where((of) =>
      of(
        of.refTuple('subscription', 'slot'),
        'in',
        of
          .selectFrom('delivery')
          .select(['subscription', 'slot'])
          .where('tenant', '=', tenant)
          .where('lease_until', 'is', null)
          .where('run_at', '<=', now)
          .orderBy('expires_at')
          .limit(most)
          .$asTuple('subscription', 'slot'),
      ),
    )
    .returningAll()
    .execute()
}

/** When those that are left may run, and not before `again`; null when none is left. */
async function nextRun(
  transaction: Transaction<Schema>,
  tenant: string,
  again: number,
): Promise<number | null> {
  const { run_at } = await transaction
    .selectFrom('delivery')
    .select((of) => of.fn.min<number | null>('run_at').as('run_at'))
    .where('tenant', '=', tenant)
    .where('lease_until', 'is', null)
    .executeTakeFirstOrThrow()
  return run_at === null ? null : Math.max(run_at, again)
}

/** Moves the pace of a tenant on, and says when it is to be looked at again. */
async function note(
  transaction: Transaction<Schema>,
  tenant: string,
  tat: number,
  workAt: number | null,
): Promise<void> {
  await transaction
    .updateTable('tenant_pace')
    .set({ tat: Math.ceil(tat), work_at: workAt === null ? null : Math.ceil(workAt) })
    .where('tenant', '=', tenant)
    .execute()
}

async function address(
  transaction: Transaction<Schema>,
  leased: readonly Leased[],
): Promise<Delivery[]> {
  if (leased.length === 0) return []
  const ids = [...new Set(leased.map((row) => row.subscription))]
  const rows = await transaction
    .selectFrom('subscription')
    .select(['id', 'conversation', 'kind', 'address', 'language', 'rule', 'wishes', 'unfound_slot'])
    .where('id', 'in', sql<number>`(${sql.raw(ids.join(','))})`)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return leased.flatMap((row) => {
    const to = byId.get(row.subscription)
    // removed between the two statements, and its nudges with it
    if (to === undefined) return []
    return {
      subscription: row.subscription,
      key: { tenant: row.tenant, conversation: to.conversation },
      kind: readKind(to.kind),
      address: to.address,
      language: readLanguage(to.language),
      rule: readRule(to.rule),
      wishes: readWishes(to.wishes),
      slot: row.slot,
      unfoundSlot: to.unfound_slot,
      dueAt: row.due_at,
      expiresAt: row.expires_at,
      sendAt: row.send_at,
      tries: row.tries,
      leaseUntil: row.lease_until ?? 0,
    }
  })
}

async function nextWork(transaction: Transaction<Schema>): Promise<number | null> {
  const row = await transaction
    .selectFrom('tenant_pace')
    .select((of) => of.fn.min('work_at').as('work_at'))
    .where('work_at', 'is not', null)
    .executeTakeFirstOrThrow()
  return row.work_at
}
