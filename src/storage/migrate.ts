import { Migrator, type Kysely, type Migration } from 'kysely'
import { createConversation } from './migrations/0001-conversation.ts'
import { createNudges } from './migrations/0002-nudges.ts'
import { createPauseAhead } from './migrations/0004-pause-ahead.ts'
import { createSilence } from './migrations/0003-silence.ts'
import type { Schema } from './schema.ts'
import { StorageError } from './storage-error.ts'

/** Forward only: a migration that was released is never edited, the next one mends it. */
function migrations(isPostgres: boolean): Record<string, Migration> {
  return {
    '0001-conversation': { up: createConversation },
    '0002-nudges': { up: createNudges(isPostgres) },
    '0003-silence': { up: createSilence(isPostgres) },
    '0004-pause-ahead': { up: createPauseAhead(isPostgres) },
  }
}

/**
 * Brings the tables up to date. Two processes may start at once: PostgreSQL lets one at a time
 * through, SQLite has one process.
 */
export async function migrate(db: Kysely<Schema>, tableSchema?: string): Promise<void> {
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations(tableSchema !== undefined)) },
    // without it Kysely takes the tables of any schema in the database for ours
    ...(tableSchema === undefined ? {} : { migrationTableSchema: tableSchema }),
  })
  const { error, results } = await migrator.migrateToLatest()
  if (error === undefined) return
  const failed = results?.find((result) => result.status === 'Error')?.migrationName
  const reason = error instanceof Error ? error.message : 'unknown error'
  throw new StorageError(
    'migration-failed',
    `The tables could not be brought up to date${failed === undefined ? '' : ` (${failed})`}: ${reason}. ` +
      'Check that this user may create tables, and that no newer release has used this store.',
    error,
  )
}
