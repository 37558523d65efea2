import { sql, type Kysely } from 'kysely'
import type { Schema } from './schema.ts'

/** Sees to it that a claim looks at these tenants at `at`, or earlier if it already would. */
export async function wakeTenants(
  db: Kysely<Schema>,
  tenants: readonly string[],
  at: number,
): Promise<void> {
  if (tenants.length === 0) return
  await db
    .insertInto('tenant_pace')
    .values(inOrder(tenants).map((tenant) => ({ tenant, tat: 0, crowd_until: 0, work_at: at })))
    .onConflict((conflict) => conflict.column('tenant').doUpdateSet({ work_at: earliestWork }))
    .execute()
}

/** The place of one call in the pace of a tenant, which moves on with it. */
export async function takePlace(
  db: Kysely<Schema>,
  tenant: string,
  now: number,
  intervalMs: number,
): Promise<number> {
  const taken = Math.ceil(intervalMs)
  const { tat } = await db
    .insertInto('tenant_pace')
    .values({ tenant, tat: now + taken, crowd_until: 0, work_at: null })
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet({
        tat: sql<number>`case when tenant_pace.tat < ${now}
          then ${now + taken} else tenant_pace.tat + ${taken} end`,
      }),
    )
    .returning('tat')
    .executeTakeFirstOrThrow()
  return tat - taken
}

export interface Crowd {
  readonly tenant: string
  readonly size: number
}

/**
 * Adds crowds to what was planned for their tenants, and wakes these. Answers, by tenant, when
 * the crowd will have been sent at the pace of one call an interval.
 */
export async function addCrowds(
  db: Kysely<Schema>,
  crowds: readonly Crowd[],
  now: number,
  intervalMs: number,
): Promise<ReadonlyMap<string, number>> {
  if (crowds.length === 0) return new Map()
  const sizes = new Map(crowds.map(({ tenant, size }) => [tenant, size]))
  const rows = await db
    .insertInto('tenant_pace')
    .values(
      inOrder([...sizes.keys()]).map((tenant) => ({
        tenant,
        tat: 0,
        crowd_until: now + Math.ceil((sizes.get(tenant) ?? 0) * intervalMs),
        work_at: now,
      })),
    )
    .onConflict((conflict) =>
      conflict.column('tenant').doUpdateSet({
        work_at: earliestWork,
        // after the crowd that is still draining, if there is one
        crowd_until: sql<number>`case when tenant_pace.crowd_until > ${now}
          then tenant_pace.crowd_until + excluded.crowd_until - ${now}
          else excluded.crowd_until end`,
      }),
    )
    .returning(['tenant', 'crowd_until'])
    .execute()
  return new Map(rows.map((row) => [row.tenant, row.crowd_until]))
}

const earliestWork = sql<number>`case when tenant_pace.work_at < excluded.work_at
  then tenant_pace.work_at else excluded.work_at end`

/** Everybody takes the rows of tenants in one order, so that no two wait for each other. */
function inOrder(tenants: readonly string[]): string[] {
  return [...new Set(tenants)].sort()
}
