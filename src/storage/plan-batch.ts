import { sql, type Transaction } from 'kysely'
import type { Advance, DueNudge, PlanRequest, Planned } from '../core/delivery.ts'
import { readRule } from './rule-column.ts'
import type { Schema } from './schema.ts'
import { addCrowds } from './tenant-pace.ts'

/** Subscriptions that move on alike: one row to compute and to write instead of thousands. */
interface Group {
  readonly tenant: string
  readonly advance: Advance
  readonly members: number[]
}

/** One batch of due subscriptions: moved on and enqueued, all or nothing. */
export async function planBatch(
  transaction: Transaction<Schema>,
  request: PlanRequest,
  advance: (due: DueNudge) => Advance,
  isShared: boolean,
): Promise<Planned> {
  const due = await takeDue(transaction, request, isShared)
  if (due.length === 0) return { due: 0, enqueued: 0, late: 0 }
  const groups = groupAlike(due, advance)
  await moveOn(transaction, groups)
  const enqueued = await enqueue(transaction, groups, request)
  return { due: due.length, enqueued, late: countLate(groups) }
}

function countLate(groups: readonly Group[]): number {
  return groups.reduce(
    (late, { advance, members }) => late + (advance.deliver === null ? members.length : 0),
    0,
  )
}

type Due = Awaited<ReturnType<typeof takeDue>>[number]

function takeDue(transaction: Transaction<Schema>, request: PlanRequest, isShared: boolean) {
  const due = transaction
    .selectFrom('subscription')
    .select(['id', 'tenant', 'rule', 'next_at', 'last_slot'])
    .where('state', '=', sql.lit('active'))
    .where('next_at', '<=', request.now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(request.limit)
  // the one statement part that SQLite, with its single process, neither has nor needs
  return (isShared ? due.forUpdate().skipLocked() : due).execute()
}

function groupAlike(due: readonly Due[], advance: (due: DueNudge) => Advance): Group[] {
  const groups = new Map<string, Group>()
  for (const { id, tenant, rule, next_at, last_slot } of due) {
    const key = `${tenant} ${next_at ?? ''} ${last_slot ?? ''} ${rule}`
    let group = groups.get(key)
    if (group === undefined) {
      const next = { rule: readRule(rule), nextAt: next_at ?? 0, lastSlot: last_slot }
      group = { tenant, advance: advance(next), members: [] }
      groups.set(key, group)
    }
    group.members.push(id)
  }
  return [...groups.values()]
}

async function moveOn(transaction: Transaction<Schema>, groups: readonly Group[]): Promise<void> {
  const rows = groups.map(
    ({ advance }, index) =>
      sql`(${sql.lit(index)}, cast(${advance.nextAt} as bigint), cast(${advance.deliver?.slot ?? null} as text))`,
  )
  await sql`
    with alike (n, next_at, slot) as (values ${sql.join(rows)}),
      member (id, n) as (values ${members(groups)})
    update subscription
    set next_at = alike.next_at, last_slot = coalesce(alike.slot, subscription.last_slot)
    from member join alike on alike.n = member.n
    where subscription.id = member.id`.execute(transaction)
}

async function enqueue(
  transaction: Transaction<Schema>,
  groups: readonly Group[],
  { now, intervalMs, expiryMs }: PlanRequest,
): Promise<number> {
  const sent = groups.flatMap(({ tenant, advance, members }) =>
    advance.deliver === null ? [] : [{ tenant, members, ...advance.deliver }],
  )
  if (sent.length === 0) return 0
  const sizes = new Map<string, number>()
  for (const { tenant, members } of sent)
    sizes.set(tenant, (sizes.get(tenant) ?? 0) + members.length)
  const crowds = [...sizes].map(([tenant, size]) => ({ tenant, size }))
  const crowdUntil = await addCrowds(transaction, crowds, now, intervalMs)
  const rows = sent.map(({ tenant, slot, dueAt }, index) => {
    const expiresAt = expiry(dueAt + expiryMs, crowdUntil.get(tenant) ?? 0, expiryMs)
    return sql`(${sql.lit(index)}, ${tenant}, ${slot}, cast(${dueAt} as bigint), cast(${expiresAt} as bigint))`
  })
  const { numAffectedRows } = await sql`
    with alike (n, tenant, slot, due_at, expires_at) as (values ${sql.join(rows)}),
      member (id, n) as (values ${members(sent)})
    insert into delivery (subscription, slot, tenant, due_at, run_at, expires_at, tries)
    select member.id, alike.slot, alike.tenant, alike.due_at, alike.due_at, alike.expires_at, 0
    from member join alike on alike.n = member.n
    where true
    on conflict do nothing`.execute(transaction)
  return Number(numAffectedRows ?? 0)
}

/** Counted from the slot; only a crowd that drains past that counts from its end. */
function expiry(own: number, crowdUntil: number, expiryMs: number): number {
  return crowdUntil <= own ? own : crowdUntil + expiryMs
}

/** Numbers of our own making, so written out: thousands of parameters cost more than the work. */
function members(groups: readonly { readonly members: readonly number[] }[]) {
  return sql.raw(
    groups.flatMap(({ members }, index) => members.map((id) => `(${id},${index})`)).join(','),
  )
}
