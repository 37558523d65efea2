import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Kysely, SqliteDialect, type SqliteDatabase, type SqliteStatement } from 'kysely'
import Database from 'libsql'
import { LRUCache } from 'lru-cache'
import type { Schema } from './schema.ts'
import { SqliteWave } from './sqlite-wave.ts'
import { StorageError } from './storage-error.ts'

/** Longest wait for another reader of the file, such as a backup. */
const busyTimeoutMs = 5000

export interface OpenedDatabase {
  readonly db: Kysely<Schema>
  /** PostgreSQL: the schema that holds the tables. */
  readonly tableSchema?: string
  /** SQLite. */
  readonly wave?: SqliteWave
  close(): Promise<void>
}

/** Opens `dataDir/ruggespraak.db`, made when it is not there; one process at a time. */
export function openSqlite(dataDir: string): OpenedDatabase {
  const unlock = lock(dataDir)
  try {
    const path = join(dataDir, 'ruggespraak.db')
    const file = new Database(path, { timeout: busyTimeoutMs })
    file.exec('pragma journal_mode = wal')
    file.exec('pragma synchronous = full')
    file.exec(`pragma busy_timeout = ${busyTimeoutMs}`)
    const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: remembering(file) }) })
    const wave = new SqliteWave(db, path)
    return {
      db,
      wave,
      close: async () => {
        await wave.settle()
        await db.destroy()
        if (file.open) file.close()
        unlock()
      },
    }
  } catch (error) {
    unlock()
    throw unusable(dataDir, error)
  }
}

/** Statements are few and come again and again: each is made ready once. */
function remembering(file: Database.Database): SqliteDatabase {
  const ready = new LRUCache<string, SqliteStatement>({ max: 200 })
  return {
    prepare: (text) => {
      const known = ready.get(text) ?? file.prepare(text)
      ready.set(text, known)
      return known
    },
    close: () => {
      file.close()
    },
  }
}

/**
 * The lock is an exclusive transaction on a file of its own: the system lets go of it when the
 * process dies in whatever way, which a file with a process number cannot promise.
 */
function lock(dataDir: string): () => void {
  let file
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    file = new Database(join(dataDir, 'ruggespraak.lock'), { timeout: 0 })
    file.exec('begin exclusive')
  } catch (error) {
    file?.close()
    if (!isBusy(error)) throw unusable(dataDir, error)
    throw new StorageError(
      'data-dir-in-use',
      `Another process already uses DATA_DIR ${dataDir}. Stop it first, give this one a folder ` +
        'of its own, or set DATABASE_URL to let several processes share one PostgreSQL.',
      error,
    )
  }
  const held = file
  return () => {
    held.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
}

function unusable(dataDir: string, error: unknown): StorageError {
  const reason = error instanceof Error ? error.message : 'unknown error'
  return new StorageError(
    'data-dir-unusable',
    `DATA_DIR ${dataDir} cannot be used: ${reason}. Set it to a folder that this user may write in.`,
    error,
  )
}
