import type { Kysely, Selectable } from 'kysely'
import type { Position } from '../core/dialog/position.ts'
import type {
  Conversation,
  ConversationKey,
  ConversationStore,
  Heard,
  StoredConversation,
} from '../core/ports.ts'
import { readLanguage } from './language-column.ts'
import type { Schema } from './schema.ts'

type Row = Selectable<Schema['conversation']>

export class SqlConversationStore implements ConversationStore {
  readonly #db: Kysely<Schema>
  readonly #onTurn: () => void

  constructor(db: Kysely<Schema>, onTurn: () => void = () => undefined) {
    this.#db = db
    this.#onTurn = onTurn
  }

  async load(key: ConversationKey): Promise<StoredConversation | null> {
    this.#onTurn()
    const row = await this.#db
      .selectFrom('conversation')
      .selectAll()
      .where('tenant', '=', key.tenant)
      .where('conversation', '=', key.conversation)
      .executeTakeFirst()
    return row === undefined ? null : read(row)
  }

  async save(key: ConversationKey, next: Conversation, expected: number | null): Promise<boolean> {
    const columns = write(next)
    if (expected === null) {
      const inserted = await this.#db
        .insertInto('conversation')
        .values({ tenant: key.tenant, conversation: key.conversation, ...columns, revision: 1 })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      return inserted.numInsertedOrUpdatedRows === 1n
    }
    const updated = await this.#db
      .updateTable('conversation')
      .set({ ...columns, revision: expected + 1 })
      .where('tenant', '=', key.tenant)
      .where('conversation', '=', key.conversation)
      .where('revision', '=', expected)
      .executeTakeFirst()
    return updated.numUpdatedRows === 1n
  }

  async remove(key: ConversationKey): Promise<void> {
    await this.#db
      .deleteFrom('conversation')
      .where('tenant', '=', key.tenant)
      .where('conversation', '=', key.conversation)
      .execute()
  }
}

function write(next: Conversation) {
  return {
    language: next.language,
    language_chosen: Number(next.languageChosen),
    country: next.country,
    country_chosen: Number(next.countryChosen),
    tree: next.position?.tree ?? null,
    node: next.position?.node ?? null,
    version: next.position?.version ?? null,
    heard_in: next.heard?.month ?? null,
    address: next.heard?.address ?? null,
    told_on: next.heard?.toldOn ?? null,
  }
}

function read(row: Row): StoredConversation {
  return {
    language: readLanguage(row.language),
    languageChosen: row.language_chosen === 1,
    country: row.country,
    countryChosen: row.country_chosen === 1,
    position: readPosition(row),
    heard: readHeard(row),
    revision: row.revision,
  }
}

function readPosition({ tree, node, version }: Row): Position | null {
  return tree === null || node === null || version === null ? null : { tree, node, version }
}

function readHeard({ heard_in, address, told_on }: Row): Heard | null {
  return heard_in === null ? null : { month: heard_in, address, toldOn: told_on }
}
