import type { Kysely } from 'kysely'

/** `ifNotExists`: SQLite keeps a table whose migration was killed before it was noted. */
export async function createConversation(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('conversation')
    .ifNotExists()
    .addColumn('tenant', 'text', (column) => column.notNull())
    .addColumn('conversation', 'text', (column) => column.notNull())
    .addColumn('language', 'text', (column) => column.notNull())
    .addColumn('language_chosen', 'integer', (column) => column.notNull())
    .addColumn('country', 'text')
    .addColumn('country_chosen', 'integer', (column) => column.notNull())
    .addColumn('tree', 'text')
    .addColumn('node', 'text')
    .addColumn('version', 'text')
    .addColumn('revision', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('conversation_key', ['tenant', 'conversation'])
    .execute()
}
