import type { DeliveryQueue } from '../core/delivery.ts'
import type { SubscriptionStore } from '../core/nudges/subscription.ts'
import type { ConversationStore } from '../core/ports.ts'
import type { SilenceStore } from '../core/silence/silence.ts'
import { BatchSize } from './batch-size.ts'
import { SqlConversationStore } from './conversation-store.ts'
import { releaseLeases, SqlDeliveryQueue } from './delivery-queue.ts'
import { migrate } from './migrate.ts'
import { openPostgres } from './postgres.ts'
import { SqlSilenceStore } from './silence-store.ts'
import { openSqlite } from './sqlite.ts'
import { SqlSubscriptionStore } from './subscription-store.ts'

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
  readonly subscriptions: SubscriptionStore
  readonly deliveries: DeliveryQueue
  readonly silence: SilenceStore
  close(): Promise<void>
}

/** Opens the store and brings its tables up to date; throws StorageError with what to mend. */
export async function openStorage(settings: StorageSettings): Promise<Storage> {
  const opened =
    'dataDir' in settings
      ? openSqlite(settings.dataDir)
      : await openPostgres(settings.databaseUrl, settings.report ?? (() => undefined))
  const isShared = opened.tableSchema !== undefined
  try {
    await migrate(opened.db, opened.tableSchema)
    // nobody else has this file, so every lease in it is of a process that died
    if (!isShared) await releaseLeases(opened.db, Number.MAX_SAFE_INTEGER, 0)
  } catch (error) {
    await opened.close()
    throw error
  }
  // SQLite works in the thread of the bot: a batch of 2,000 holds it up for 12 ms, one of 120 for 2.5
  const batchSize = isShared ? new BatchSize(150, 10_000, 5) : new BatchSize(120, 2000, 2)
  return {
    subscriptions: new SqlSubscriptionStore(opened.db),
    deliveries: new SqlDeliveryQueue(opened.db, batchSize, opened.wave),
    silence: new SqlSilenceStore(opened.db, isShared),
    conversations: new SqlConversationStore(opened.db, () => {
      batchSize.heard()
    }),
    close: () => opened.close(),
  }
}
