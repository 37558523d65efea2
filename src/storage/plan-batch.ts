import { sql, type RawBuilder, type Transaction } from 'kysely'
import type { Advance, DueNudge, PlanRequest, Planned } from '../core/delivery.ts'
import { readRule } from './rule-column.ts'
import type { Schema } from './schema.ts'
import { addCrowds, type Crowd } from './tenant-pace.ts'

/** Subscriptions that move on alike: one row to compute and to write instead of thousands. */
interface Group {
  readonly tenant: string
  readonly advance: Advance
  readonly size: number
  /** Numbers of subscriptions, with commas between. */
  readonly ids: string
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
  const groups = due.map(({ tenant, rule, next_at, last_slot, size, ids, ...paused }) => {
    const away =
      paused.away_until === null ? null : { from: paused.away_from, until: paused.away_until }
    const next = { rule: readRule(rule), nextAt: next_at ?? 0, lastSlot: last_slot, away }
    return { tenant, advance: advance(next), size, ids }
  })
  const crowdUntil = await addCrowds(transaction, crowdsOf(groups), request.now, request.intervalMs)
  const alike = writeGroups(groups, crowdUntil, request.expiryMs, isShared)
  return {
    due: sum(groups),
    enqueued: isShared
      ? await moveAndEnqueue(transaction, alike)
      : await moveThenEnqueue(transaction, alike),
    late: sum(groups.filter((group) => group.advance.deliver === null)),
  }
}

function sum(groups: readonly Group[]): number {
  return groups.reduce((total, { size }) => total + size, 0)
}

/** The due, already brought together by what they share: a wave is many people and few rules. */
async function takeDue(transaction: Transaction<Schema>, request: PlanRequest, isShared: boolean) {
  const due = transaction
    .selectFrom('moment')
    .innerJoin('subscription', 'subscription.id', 'moment.subscription')
    .select(['id', 'tenant', 'rule', 'next_at', 'last_slot'])
    .select((of) => {
      // a pause that is over keeps nobody out of the group of others
      const ahead = of.case().when('pause_until', '>', of.ref('next_at'))
      return [
        ahead.then(of.ref('pause_from')).end().as('away_from'),
        ahead.then(of.ref('pause_until')).end().as('away_until'),
      ]
    })
    .where('state', '=', sql.lit('active'))
    .where('next_at', '<=', request.now)
    .orderBy('next_at')
    .orderBy('moment.subscription')
    .limit(request.limit)
  const alike = ['tenant', 'rule', 'next_at', 'last_slot', 'away_from', 'away_until'] as const
  return (
    transaction
      // the one part of a statement that SQLite, with its single process, neither has nor needs
      .selectFrom((isShared ? due.forUpdate('moment').skipLocked() : due).as('due'))
      .select(alike)
      .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('size'))
      .select(sql<string>`string_agg(cast(id as text), ',')`.as('ids'))
      .groupBy(alike)
      .execute()
  )
}

function crowdsOf(groups: readonly Group[]): Crowd[] {
  const sizes = new Map<string, number>()
  for (const { tenant, advance, size } of groups)
    if (advance.deliver !== null) sizes.set(tenant, (sizes.get(tenant) ?? 0) + size)
  return [...sizes].map(([tenant, size]) => ({ tenant, size }))
}

/**
 * The groups as rows, unfolded into `member`: a row a person. The lists go as text, since thousands
 * of rows or parameters in a statement cost more than its work.
 */
function writeGroups(
  groups: readonly Group[],
  crowdUntil: ReadonlyMap<string, number>,
  expiryMs: number,
  isShared: boolean,
): RawBuilder<unknown> {
  const rows = groups.map(({ tenant, advance: { nextAt, deliver }, ids }) => {
    const dueAt = deliver?.dueAt ?? null
    const expiresAt =
      dueAt === null ? null : expiry(dueAt + expiryMs, crowdUntil.get(tenant) ?? 0, expiryMs)
    const own = [text(deliver?.slot), bigint(dueAt), bigint(expiresAt), bigint(nextAt), text(ids)]
    return sql`(${tenant}, ${sql.raw(own.join(','))})`
  })
  const unfolded = isShared
    ? sql`unnest(cast(string_to_array(ids, ',') as bigint[])) as one (value)`
    : sql`json_each('[' || ids || ']') as one`
  return sql`
    alike (tenant, slot, due_at, expires_at, next_at, ids) as (values ${sql.join(rows)}),
    member as (
      select one.value as id, tenant, slot, due_at, expires_at, next_at from alike, ${unfolded}
    )`
}

/** Numbers, slots and lists of our own making are written out: a wave has thousands of them. */
function bigint(value: number | null): string {
  return `cast(${value ?? 'null'} as bigint)`
}

function text(value: string | undefined): string {
  return value === undefined ? 'cast(null as text)' : `'${value}'`
}

/** Counted from the slot; only a crowd that drains past that counts from its end. */
function expiry(own: number, crowdUntil: number, expiryMs: number): number {
  return crowdUntil <= own ? own : crowdUntil + expiryMs
}

const move = sql`
  update moment
  set next_at = member.next_at, last_slot = coalesce(member.slot, moment.last_slot)
  from member
  where moment.subscription = member.id`

const enqueueFrom = (source: string) => sql`
  insert into delivery (subscription, slot, tenant, due_at, run_at, expires_at, tries)
  select id, slot, tenant, due_at, due_at, expires_at, 0
  from ${sql.ref(source)} where slot is not null
  on conflict do nothing`

/** PostgreSQL does both in one statement. */
async function moveAndEnqueue(
  transaction: Transaction<Schema>,
  alike: RawBuilder<unknown>,
): Promise<number> {
  const { numAffectedRows } = await sql`
    with ${alike},
      moved as (${move} returning member.*)
    ${enqueueFrom('moved')}`.execute(transaction)
  return Number(numAffectedRows ?? 0)
}

async function moveThenEnqueue(
  transaction: Transaction<Schema>,
  alike: RawBuilder<unknown>,
): Promise<number> {
  await sql`with ${alike} ${move}`.execute(transaction)
  const { numAffectedRows } = await sql`with ${alike} ${enqueueFrom('member')}`.execute(transaction)
  return Number(numAffectedRows ?? 0)
}
