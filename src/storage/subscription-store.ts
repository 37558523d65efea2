import { sql, type Kysely, type Selectable, type Transaction } from 'kysely'
import { nudgeExpiryMs } from '../core/delivery.ts'
import { exerciseWishes, type ExerciseWish } from '../core/nudges/choose-exercise.ts'
import type { Subscription, SubscriptionStore } from '../core/nudges/subscription.ts'
import type { ConversationKey } from '../core/ports.ts'
import { readLanguage } from './language-column.ts'
import { readRule } from './rule-column.ts'
import type { Schema } from './schema.ts'
import { wakeTenants } from './tenant-pace.ts'

type Row = Selectable<Schema['subscription']>

export class SqlSubscriptionStore implements SubscriptionStore {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async find(key: ConversationKey): Promise<Subscription | null> {
    const row = await this.#db
      .selectFrom('subscription')
      .selectAll()
      .where('tenant', '=', key.tenant)
      .where('conversation', '=', key.conversation)
      .executeTakeFirst()
    return row === undefined ? null : read(row)
  }

  async put(key: ConversationKey, subscription: Subscription): Promise<void> {
    const columns = write(subscription)
    await this.#db.transaction().execute(async (transaction) => {
      const { id } = await transaction
        .insertInto('subscription')
        .values({ tenant: key.tenant, conversation: key.conversation, ...columns })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'conversation']).doUpdateSet({
            ...columns,
            // a slot that was sent since the caller looked stays sent
            last_slot: sql`case when excluded.last_slot > subscription.last_slot
              then excluded.last_slot else coalesce(subscription.last_slot, excluded.last_slot) end`,
          }),
        )
        .returning('id')
        .executeTakeFirstOrThrow()
      await transaction.deleteFrom('delivery').where('subscription', '=', id).execute()
    })
  }

  async refresh(key: ConversationKey, address: string): Promise<void> {
    await this.#db
      .updateTable('subscription')
      .set({ address, state: 'active' })
      .where('tenant', '=', key.tenant)
      .where('conversation', '=', key.conversation)
      .where((or) => or.or([or('address', '!=', address), or('state', '!=', 'active')]))
      .execute()
  }

  async remove(key: ConversationKey): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const gone = await transaction
        .deleteFrom('subscription')
        .where('tenant', '=', key.tenant)
        .where('conversation', '=', key.conversation)
        .returning('id')
        .executeTakeFirst()
      if (gone === undefined) return
      await transaction.deleteFrom('delivery').where('subscription', '=', gone.id).execute()
    })
  }

  async snooze(key: ConversationKey, slot: string, at: number): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const found = await lockActive(transaction, key)
      if (found === undefined) return
      const moved = { due_at: at, run_at: at, expires_at: at + nudgeExpiryMs, tries: 0 }
      await transaction
        .insertInto('delivery')
        .values({ subscription: found.id, slot: `${slot}+`, tenant: key.tenant, ...moved })
        .onConflict((conflict) =>
          conflict
            .columns(['subscription', 'slot'])
            .doUpdateSet(moved)
            .where('delivery.lease_until', 'is', null),
        )
        .execute()
      await wakeTenants(transaction, [key.tenant], at)
    })
  }
}

/** Writing the row to itself holds it, in either database, until the transaction ends. */
function lockActive(transaction: Transaction<Schema>, key: ConversationKey) {
  return transaction
    .updateTable('subscription')
    .set((row) => ({ state: row.ref('state') }))
    .where('tenant', '=', key.tenant)
    .where('conversation', '=', key.conversation)
    .where('state', '=', 'active')
    .returning('id')
    .executeTakeFirst()
}

function write(subscription: Subscription) {
  return {
    kind: subscription.kind,
    address: subscription.address,
    language: subscription.language,
    rule: JSON.stringify(subscription.rule),
    wishes: JSON.stringify(subscription.wishes),
    pause_until: subscription.pauseUntil,
    next_at: subscription.nextAt,
    last_slot: subscription.lastSlot,
    state: subscription.state,
  }
}

function read(row: Row): Subscription {
  return {
    kind: readKind(row.kind),
    address: row.address,
    language: readLanguage(row.language),
    rule: readRule(row.rule),
    wishes: readWishes(row.wishes),
    pauseUntil: row.pause_until,
    nextAt: row.next_at,
    lastSlot: row.last_slot,
    state: row.state === 'suspended' ? 'suspended' : 'active',
  }
}

export function readKind(stored: string): Subscription['kind'] {
  return stored === 'channel' ? 'channel' : 'person'
}

/** Wishes that a later release dropped are left out. */
export function readWishes(text: string): readonly ExerciseWish[] {
  const stored = JSON.parse(text) as readonly string[]
  return exerciseWishes.filter((wish) => stored.includes(wish))
}
