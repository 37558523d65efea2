import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'
import type { OpenedDatabase } from './sqlite.ts'
import { StorageError } from './storage-error.ts'

const connectTimeoutMs = 5000
/** The number of the type bigint in pg_type. */
const int8: number = pg.types.builtins.INT8

/** Every bigint we keep is a time or a count below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary'): ((text: string) => unknown) =>
    oid === int8 ? Number : (pg.types.getTypeParser as TypeParsers)(oid, format),
}

type TypeParsers = (oid: number, format?: 'text' | 'binary') => (text: string) => unknown

/** Opens the database, in the schema that the address or the user selects. */
export async function openPostgres(
  databaseUrl: string,
  report: (error: Error) => void,
): Promise<OpenedDatabase> {
  const address = readAddress(databaseUrl)
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    connectionTimeoutMillis: connectTimeoutMs,
    application_name: 'ruggespraak',
    types,
  })
  // an idle connection that breaks is replaced; unheard, its error would end the process
  pool.on('error', report)
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) })
  try {
    const found = await sql<{ name: string | null }>`select current_schema() as name`.execute(db)
    const tableSchema = found.rows[0]?.name
    if (tableSchema == null) throw new Error('the search_path names no existing schema')
    return { db, tableSchema, close: () => db.destroy() }
  } catch (error) {
    await db.destroy()
    throw explain(address, error)
  }
}

/** Host, port and database: what a message may show of the address. */
function readAddress(databaseUrl: string): string {
  let url
  try {
    url = new URL(databaseUrl)
  } catch (error) {
    // the cause would carry the address, and with it the password
    throw invalid(error instanceof TypeError ? 'it is not an address' : 'it cannot be read')
  }
  if (!['postgres:', 'postgresql:'].includes(url.protocol))
    throw invalid(`it begins with ${url.protocol}`)
  return `${url.host}${url.pathname}`
}

function invalid(reason: string): StorageError {
  return new StorageError(
    'database-url-invalid',
    `DATABASE_URL cannot be used: ${reason}. It should look like postgres://user:password@host:5432/database.`,
  )
}

function explain(address: string, error: unknown): StorageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const reason = error instanceof Error && error.message !== '' ? error.message : code
  // a five-character code is an answer of PostgreSQL itself
  return /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E')
    ? new StorageError(
        'database-refused',
        `PostgreSQL at ${address} refused the connection: ${reason}. Check the user, password and database in DATABASE_URL.`,
        error,
      )
    : new StorageError(
        'database-unreachable',
        `PostgreSQL at ${address} cannot be reached: ${reason}. Check that it runs, and the host and port in DATABASE_URL.`,
        error,
      )
}
