import { sql, type Kysely } from 'kysely'
import type {
  Advance,
  Claimed,
  ClaimRequest,
  Delivery,
  DeliveryQueue,
  DueNudge,
  PlanBatch,
  Planned,
  PlanRequest,
} from '../core/delivery.ts'
import type { BatchSize } from './batch-size.ts'
import { claimBatch } from './claim-batch.ts'
import { Finisher } from './finisher.ts'
import { planBatch } from './plan-batch.ts'
import type { Schema } from './schema.ts'
import type { SqliteWave } from './sqlite-wave.ts'
import { takePlace, wakeTenants } from './tenant-pace.ts'

export class SqlDeliveryQueue implements DeliveryQueue {
  readonly #db: Kysely<Schema>
  readonly #batchSize: BatchSize
  readonly #wave: SqliteWave | undefined
  readonly #finisher: Finisher

  /** `wave`: how SQLite plans; without it, other processes work on the same tables. */
  constructor(db: Kysely<Schema>, batchSize: BatchSize, wave: SqliteWave | undefined) {
    this.#db = db
    this.#batchSize = batchSize
    this.#wave = wave
    this.#finisher = new Finisher(db)
  }

  nextBatch(): PlanBatch {
    return this.#batchSize.next()
  }

  async plan(request: PlanRequest, advance: (due: DueNudge) => Advance): Promise<Planned> {
    if (this.#wave !== undefined) {
      return this.#wave.plan(request.limit, (transaction) =>
        planBatch(transaction, request, advance, false),
      )
    }
    return this.#db.transaction().execute(async (transaction) => {
      // As with SqliteWave: what a crash of the server takes back was not sent, and is planned again.
      // And a batch is looked up row by row: its other plans read the table up to where the wave is.
      await sql`select
        set_config('synchronous_commit', 'off', true),
        set_config('enable_mergejoin', 'off', true),
        set_config('enable_hashjoin', 'off', true)`.execute(transaction)
      return planBatch(transaction, request, advance, true)
    })
  }

  async claim(request: ClaimRequest): Promise<Claimed> {
    return this.#db
      .transaction()
      .execute((transaction) => claimBatch(transaction, request, this.#wave === undefined))
  }

  finish(delivery: Delivery): Promise<void> {
    return this.#finisher.finish(delivery)
  }

  async retry(delivery: Delivery, runAt: number, tries: number): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('delivery')
        .set({ lease_until: null, run_at: runAt, tries })
        .where('subscription', '=', delivery.subscription)
        .where('slot', '=', delivery.slot)
        .where('lease_until', '=', delivery.leaseUntil)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 1n) await wakeTenants(transaction, [delivery.key.tenant], runAt)
    })
  }

  async suspend(delivery: Delivery): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const { numUpdatedRows } = await transaction
        .updateTable('subscription')
        .set({ address: delivery.address })
        .where('id', '=', delivery.subscription)
        // an address that is newer than this attempt was not refused
        .where('address', '=', delivery.address)
        .executeTakeFirstOrThrow()
      if (numUpdatedRows === 1n) {
        await transaction
          .updateTable('moment')
          .set({ state: 'suspended' })
          .where('subscription', '=', delivery.subscription)
          .execute()
      }
      await transaction
        .deleteFrom('delivery')
        .where('subscription', '=', delivery.subscription)
        .execute()
    })
  }

  async doubt(delivery: Delivery): Promise<void> {
    await this.#noteUnfound(delivery, delivery.slot)
    await this.finish(delivery)
  }

  async trust(delivery: Delivery): Promise<void> {
    await this.#noteUnfound(delivery, null)
  }

  /** An address that is newer than this attempt was not refused. */
  async #noteUnfound({ subscription, address }: Delivery, slot: string | null): Promise<void> {
    await this.#db
      .updateTable('subscription')
      .set({ unfound_slot: slot })
      .where('id', '=', subscription)
      .where('address', '=', address)
      .execute()
  }

  async pauseTenant(tenant: string, until: number): Promise<void> {
    await this.#db
      .updateTable('tenant_pace')
      .set({ tat: until })
      .where('tenant', '=', tenant)
      .where('tat', '<', until)
      .execute()
  }

  async spend(tenant: string, calls: number, now: number, intervalMs: number): Promise<void> {
    const taken = Math.ceil(calls * intervalMs)
    await this.#db
      .updateTable('tenant_pace')
      .set((row) => ({
        tat: row
          .case()
          .when('tat', '<', now)
          .then(now + taken)
          .else(row('tat', '+', taken))
          .end(),
      }))
      .where('tenant', '=', tenant)
      .execute()
  }

  takePlace(tenant: string, now: number, intervalMs: number): Promise<number> {
    return takePlace(this.#db, tenant, now, intervalMs)
  }

  async releaseExpired(now: number): Promise<number> {
    return releaseLeases(this.#db, now, now)
  }
}

/** Returns leases that ended before a moment to the queue; answers how many. */
export async function releaseLeases(
  db: Kysely<Schema>,
  before: number,
  now: number,
): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const released = await transaction
      .updateTable('delivery')
      .set({ lease_until: null })
      .where('lease_until', '<', before)
      .returning('tenant')
      .execute()
    await wakeTenants(
      transaction,
      released.map(({ tenant }) => tenant),
      now,
    )
    return released.length
  })
}
