import { sql, type Transaction } from 'kysely'
import type { Advance, DueNudge, PlanRequest, Planned } from '../core/delivery.ts'
import { readRule } from './rule-column.ts'
import type { Schema } from './schema.ts'
import { addCrowds } from './tenant-pace.ts'

/** Subscriptions that move on alike: one row to compute and to write instead of thousands. */
interface Group {
  readonly tenant: string
  readonly advance: Advance
  /** Numbers of subscriptions, as digits. */
  readonly members: readonly string[]
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
  const groups = due.map(({ tenant, rule, next_at, last_slot, ids }) => {
    const next = { rule: readRule(rule), nextAt: next_at ?? 0, lastSlot: last_slot }
    return { tenant, advance: advance(next), members: ids.split(',') }
  })
  await moveOn(transaction, groups)
  const enqueued = await enqueue(transaction, groups, request)
  return {
    due: sum(groups),
    enqueued,
    late: sum(groups.filter((group) => group.advance.deliver === null)),
  }
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { members }) => total + members.length, 0)
}

/** The due, already brought together by what they share: a wave is many people and few rules. */
async function takeDue(transaction: Transaction<Schema>, request: PlanRequest, isShared: boolean) {
  const due = transaction
    .selectFrom('moment')
    .innerJoin('subscription', 'subscription.id', 'moment.subscription')
    .select(['id', 'tenant', 'rule', 'next_at', 'last_slot'])
    .where('state', '=', sql.lit('active'))
    .where('next_at', '<=', request.now)
    .orderBy('next_at')
    .orderBy('moment.subscription')
    .limit(request.limit)
  return (
    transaction
      // the one part of a statement that SQLite, with its single process, neither has nor needs
      .selectFrom((isShared ? due.forUpdate('moment').skipLocked() : due).as('due'))
      .select(['tenant', 'rule', 'next_at', 'last_slot'])
      .select(sql<string>`string_agg(cast(id as text), ',')`.as('ids'))
      .groupBy(['tenant', 'rule', 'next_at', 'last_slot'])
      .execute()
  )
}

/**
 * One statement for the batch, joined on one key: with more to join, SQLite scans the table. The
 * values are numbers and slots of our own making, so written out: parameters cost more than the work.
 */
async function moveOn(transaction: Transaction<Schema>, groups: readonly Group[]): Promise<void> {
  const rows = groups.flatMap(({ advance: { nextAt, deliver }, members }) => {
    const next = `cast(${nextAt ?? 'null'} as bigint)`
    const slot = deliver === null ? 'cast(null as text)' : `'${deliver.slot}'`
    return members.map((id) => `(${id},${next},${slot})`)
  })
  await sql`
    with moved (id, next_at, slot) as (values ${sql.raw(rows.join(','))})
    update moment
    set next_at = moved.next_at, last_slot = coalesce(moved.slot, moment.last_slot)
    from moved
    where moment.subscription = moved.id`.execute(transaction)
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

function members(groups: readonly { readonly members: readonly string[] }[]) {
  return sql.raw(
    groups.flatMap(({ members }, index) => members.map((id) => `(${id},${index})`)).join(','),
  )
}
