import type { Kysely } from 'kysely'

/**
 * Adds columns that are not there yet. PostgreSQL undoes a migration that was killed; SQLite keeps
 * what it did, and has no "if not exists" for columns.
 */
export async function addColumns(
  db: Kysely<unknown>,
  isPostgres: boolean,
  table: string,
  columns: Readonly<Record<string, 'text' | 'bigint'>>,
): Promise<void> {
  const tables = isPostgres ? [] : await db.introspection.getTables()
  const known = tables.find(({ name }) => name === table)?.columns.map(({ name }) => name) ?? []
  for (const [column, type] of Object.entries(columns)) {
    if (known.includes(column)) continue
    await db.schema.alterTable(table).addColumn(column, type).execute()
  }
}
