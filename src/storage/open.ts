import type { ConversationStore } from '../core/ports.ts'
import { SqlConversationStore } from './conversation-store.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { openSqlite } from './sqlite.ts'

/** A folder for the embedded store, or the address of a PostgreSQL that processes share. */
export type StorageSettings =
  | { readonly dataDir: string }
  | {
      readonly databaseUrl: string
      /** Hears of idle connections that broke; they are replaced by themselves. */
      readonly report?: (error: Error) => void
    }

export interface Storage {
  readonly conversations: ConversationStore
  close(): Promise<void>
}

/** Opens the store and brings its tables up to date; throws StorageError with what to mend. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const opened =
    'dataDir' in settings
      ? openSqlite(settings.dataDir)
      : await openPostgres(settings.databaseUrl, settings.report ?? (() => undefined))
  try {
    await migrate(opened.db, opened.tableSchema)
  } catch (error) {
    await opened.close()
    throw error
  }
  return {
    conversations: new SqlConversationStore(opened.db),
    close: () => opened.close(),
  }
}
