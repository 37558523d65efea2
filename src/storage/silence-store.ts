import { sql, type Kysely, type SelectQueryBuilder } from 'kysely'
import type { ConversationKey } from '../core/ports.ts'
import type { SilenceStore, SilentPerson, SilentRequest } from '../core/silence/silence.ts'
import { readLanguage } from './language-column.ts'
import type { Schema } from './schema.ts'
import { removeSubscriptions } from './subscription-store.ts'

export class SqlSilenceStore implements SilenceStore {
  readonly #db: Kysely<Schema>
  readonly #isShared: boolean

  /** `isShared`: other processes work on the same tables. */
  constructor(db: Kysely<Schema>, isShared: boolean) {
    this.#db = db
    this.#isShared = isShared
  }

  async startCounting(month: string): Promise<void> {
    await this.#db
      .updateTable('conversation')
      .set({ heard_in: month })
      .where('heard_in', 'is', null)
      // of a team or a group these are never kept, and their rows stay as they are
      .where((of) =>
        of.or([
          of('country', 'is not', null),
          of('tree', 'is not', null),
          of('language_chosen', '=', 1),
        ]),
      )
      .execute()
    await this.#db
      .insertInto('conversation')
      .columns([
        ...(['tenant', 'conversation', 'language', 'language_chosen'] as const),
        ...(['country_chosen', 'heard_in', 'address', 'revision'] as const),
      ])
      .expression((of) =>
        of
          .selectFrom('subscription')
          .select(['subscription.tenant', 'subscription.conversation', 'subscription.language'])
          .select([sql.lit(0).as('language_chosen'), sql.lit(0).as('country_chosen')])
          .select([
            sql.lit(month).as('heard_in'),
            'subscription.address',
            sql.lit(1).as('revision'),
          ])
          // the store failed between the nudges and the conversation that they were asked in
          .where('kind', '=', 'person')
          .where((one) =>
            one.not(
              one.exists(
                one
                  .selectFrom('conversation')
                  .select('revision')
                  .whereRef('conversation.tenant', '=', 'subscription.tenant')
                  .whereRef('conversation.conversation', '=', 'subscription.conversation'),
              ),
            ),
          ),
      )
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }

  async takeSilent(request: SilentRequest): Promise<SilentPerson | null> {
    const { since, today, position, except } = request
    return this.#db.transaction().execute(async (transaction) => {
      const silent = transaction
        .selectFrom('conversation')
        .select(['tenant', 'conversation', 'language', 'country', 'heard_in', 'address'])
        .where('told_on', 'is', null)
        .where('heard_in', '<', since)
        .$if(except.size > 0, (query) => query.where('tenant', 'not in', [...except]))
        .orderBy('heard_in')
        .limit(1)
      const row = await this.#hold(silent).executeTakeFirst()
      if (row === undefined) return null
      const { tenant, conversation, language, country, heard_in } = row
      const key = { tenant, conversation }
      await updateOf(transaction, key)
        .set({ told_on: today, ...position })
        .execute()
      return {
        key,
        language: readLanguage(language),
        country,
        heardIn: heard_in ?? since,
        address: (await addressOfNudges(transaction, key)) ?? row.address,
      }
    })
  }

  async putBack(key: ConversationKey, today: string): Promise<void> {
    await updateOf(this.#db, key)
      .set({ told_on: null, tree: null, node: null, version: null })
      .where('told_on', '=', today)
      .execute()
  }

  async forgetOne(toldBy: string): Promise<boolean> {
    return this.#db.transaction().execute(async (transaction) => {
      const told = transaction
        .selectFrom('conversation')
        .select(['tenant', 'conversation'])
        .where('told_on', '<=', toldBy)
        .orderBy('told_on')
        .limit(1)
      const gone = await this.#hold(told).executeTakeFirst()
      if (gone === undefined) return false
      const { tenant, conversation } = gone
      await transaction
        .deleteFrom('conversation')
        .where('tenant', '=', tenant)
        .where('conversation', '=', conversation)
        .execute()
      const itsNudges = sql<boolean>`conversation = ${conversation}`
      await removeSubscriptions(transaction, tenant, itsNudges)
      return true
    })
  }

  /** What another process holds is its work. */
  #hold<O>(query: SelectQueryBuilder<Schema, 'conversation', O>) {
    return this.#isShared ? query.forUpdate().skipLocked() : query
  }
}

function updateOf(db: Kysely<Schema>, { tenant, conversation }: ConversationKey) {
  return db
    .updateTable('conversation')
    .where('tenant', '=', tenant)
    .where('conversation', '=', conversation)
}

/** Newer than that of the conversation, which is written once a month. */
async function addressOfNudges(
  db: Kysely<Schema>,
  { tenant, conversation }: ConversationKey,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('subscription')
    .select('address')
    .where('tenant', '=', tenant)
    .where('conversation', '=', conversation)
    .executeTakeFirst()
  return row?.address
}
