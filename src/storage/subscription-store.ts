import {
  sql,
  type Expression,
  type Kysely,
  type Selectable,
  type SqlBool,
  type Transaction,
} from 'kysely'
import { nudgeExpiryMs } from '../core/delivery.ts'
import type { Away } from '../core/nudges/away.ts'
import { exerciseWishes, type ExerciseWish } from '../core/nudges/choose-exercise.ts'
import { slotElsewhere } from '../core/nudges/next-moment.ts'
import { isAtSameTimes } from '../core/nudges/rule.ts'
import type { Subscription, SubscriptionStore } from '../core/nudges/subscription.ts'
import type { ConversationKey } from '../core/ports.ts'
import { readLanguage } from './language-column.ts'
import { readRule } from './rule-column.ts'
import type { Schema } from './schema.ts'
import { wakeTenants } from './tenant-pace.ts'

type Row = Omit<Selectable<Schema['subscription']>, 'id' | 'unfound_slot'> &
  Selectable<Schema['moment']>

export class SqlSubscriptionStore implements SubscriptionStore {
  readonly #db: Kysely<Schema>

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  async find(key: ConversationKey): Promise<Subscription | null> {
    const row = await this.#db
      .selectFrom('subscription')
      .innerJoin('moment', 'moment.subscription', 'subscription.id')
      .selectAll()
      .where('tenant', '=', key.tenant)
      .where('conversation', '=', key.conversation)
      .executeTakeFirst()
    return row === undefined ? null : read(row)
  }

  async put(key: ConversationKey, subscription: Subscription): Promise<void> {
    const settings = writeSettings(subscription)
    await this.#db.transaction().execute(async (transaction) => {
      const before = await transaction
        .selectFrom('subscription')
        .select('rule')
        .where('tenant', '=', key.tenant)
        .where('conversation', '=', key.conversation)
        .executeTakeFirst()
      const { id } = await transaction
        .insertInto('subscription')
        .values({ tenant: key.tenant, conversation: key.conversation, ...settings })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'conversation']).doUpdateSet(settings),
        )
        .returning('id')
        .executeTakeFirstOrThrow()
      // a slot that was sent since the caller looked stays sent, on whichever clock
      const sent = await lastSent(transaction, id)
      const known = before === undefined ? null : readRule(before.rule)
      const { rule } = subscription
      const moment = writeMoment(subscription, slotIn(sent, known?.zone ?? null, rule.zone))
      await transaction
        .insertInto('moment')
        .values({ subscription: id, ...moment })
        .onConflict((conflict) => conflict.column('subscription').doUpdateSet(moment))
        .execute()
      if (known !== null && isAtSameTimes(known, rule)) return
      await transaction.deleteFrom('delivery').where('subscription', '=', id).execute()
    })
  }

  async pause(key: ConversationKey, away: Away | null, nextAt: number | null): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const found = await transaction
        .updateTable('subscription')
        .set({ pause_from: away?.from ?? null, pause_until: away?.until ?? null })
        .where('tenant', '=', key.tenant)
        .where('conversation', '=', key.conversation)
        .returning('id')
        .executeTakeFirst()
      if (found === undefined) return
      // waits for a planner that holds this row: what it enqueues is seen below
      await transaction
        .updateTable('moment')
        .set({ next_at: nextAt })
        .where('subscription', '=', found.id)
        .execute()
      if (away === null) return
      await transaction
        .deleteFrom('delivery')
        .where('subscription', '=', found.id)
        .where('due_at', '>=', away.from ?? 0)
        .where('due_at', '<', away.until)
        .execute()
    })
  }

  async refresh(key: ConversationKey, address: string): Promise<void> {
    await this.#db.transaction().execute(async (transaction) => {
      const row = await transaction
        .selectFrom('subscription')
        .innerJoin('moment', 'moment.subscription', 'subscription.id')
        .select(['id', 'address', 'state', 'unfound_slot'])
        .where('tenant', '=', key.tenant)
        .where('conversation', '=', key.conversation)
        .executeTakeFirst()
      if (row === undefined) return
      if (row.address !== address || row.unfound_slot !== null) {
        await transaction
          .updateTable('subscription')
          .set({ address, unfound_slot: null })
          .where('id', '=', row.id)
          .execute()
      }
      if (row.state !== 'active') {
        await transaction
          .updateTable('moment')
          .set({ state: 'active' })
          .where('subscription', '=', row.id)
          .execute()
      }
    })
  }

  async remove({ tenant, conversation }: ConversationKey): Promise<void> {
    await this.#removeWhere(tenant, sql<boolean>`conversation = ${conversation}`)
  }

  async removeWithin(tenant: string, beginning: string): Promise<void> {
    const begins = sql<boolean>`substr(conversation, 1, ${sql.lit(beginning.length)}) = ${beginning}`
    await this.#removeWhere(tenant, begins)
  }

  async #removeWhere(tenant: string, matches: Expression<SqlBool>): Promise<void> {
    await this.#db
      .transaction()
      .execute((transaction) => removeSubscriptions(transaction, tenant, matches))
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

/** Subscriptions of a tenant, and everything queued for them. */
export async function removeSubscriptions(
  transaction: Transaction<Schema>,
  tenant: string,
  matches: Expression<SqlBool>,
): Promise<void> {
  const gone = await transaction
    .deleteFrom('subscription')
    .where('tenant', '=', tenant)
    .where(matches)
    .returning('id')
    .execute()
  const ids = gone.map(({ id }) => id)
  if (ids.length === 0) return
  await transaction.deleteFrom('moment').where('subscription', 'in', ids).execute()
  await transaction.deleteFrom('delivery').where('subscription', 'in', ids).execute()
}

/** Writing the row to itself holds it, in either database, until the transaction ends. */
function lockActive(transaction: Transaction<Schema>, key: ConversationKey) {
  return transaction
    .updateTable('moment')
    .set((row) => ({ state: row.ref('state') }))
    .where('subscription', '=', (of) =>
      of
        .selectFrom('subscription')
        .select('id')
        .where('tenant', '=', key.tenant)
        .where('conversation', '=', key.conversation),
    )
    .where('state', '=', 'active')
    .returning('subscription as id')
    .executeTakeFirst()
}

/** Waits for a planner that holds the row. */
async function lastSent(transaction: Transaction<Schema>, id: number): Promise<string | null> {
  const row = await transaction
    .updateTable('moment')
    .set((of) => ({ state: of.ref('state') }))
    .where('subscription', '=', id)
    .returning('last_slot')
    .executeTakeFirst()
  return row?.last_slot ?? null
}

function slotIn(slot: string | null, from: string | null, to: string): string | null {
  return slot === null || from === null ? slot : slotElsewhere(slot, from, to)
}

function writeSettings(subscription: Subscription) {
  return {
    kind: subscription.kind,
    address: subscription.address,
    language: subscription.language,
    rule: JSON.stringify(subscription.rule),
    wishes: JSON.stringify(subscription.wishes),
    pause_from: subscription.pauseFrom,
    pause_until: subscription.pauseUntil,
    // who sets something can be reached
    unfound_slot: null,
  }
}

function writeMoment(subscription: Subscription, sent: string | null) {
  const { lastSlot } = subscription
  return {
    next_at: subscription.nextAt,
    last_slot: lastSlot === null || (sent !== null && sent > lastSlot) ? sent : lastSlot,
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
    pauseFrom: row.pause_from,
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
