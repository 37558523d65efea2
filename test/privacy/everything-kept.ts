import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import type { StorageSettings } from '../../src/storage/open.ts'

export type Row = Readonly<Record<string, unknown>>

/** Every row of every table, by the table's name, read without our own storage. */
export async function everyRow(
  settings: StorageSettings,
): Promise<Readonly<Record<string, readonly Row[]>>> {
  return 'dataDir' in settings ? rowsOfFile(settings.dataDir) : rowsOfServer(settings.databaseUrl)
}

function rowsOfFile(dataDir: string): Record<string, readonly Row[]> {
  const database = new Database(join(dataDir, 'ruggespraak.db'))
  try {
    const tables = database
      .prepare(`select name from sqlite_master where type = 'table'`)
      .all() as readonly { readonly name: string }[]
    return Object.fromEntries(
      tables.map(({ name }) => [name, database.prepare(`select * from "${name}"`).all() as Row[]]),
    )
  } finally {
    database.close()
  }
}

async function rowsOfServer(databaseUrl: string): Promise<Record<string, readonly Row[]>> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const tables = await client.query<{ name: string }>(
      `select table_name as name from information_schema.tables
       where table_schema = current_schema()`,
    )
    const rows: Record<string, readonly Row[]> = {}
    for (const { name } of tables.rows) {
      rows[name] = (await client.query<Row>(`select * from "${name}"`)).rows
    }
    return rows
  } finally {
    await client.end()
  }
}

/** The bytes of every file of the embedded store, its write-ahead log included; none for a server. */
export function everyByte(settings: StorageSettings): Readonly<Record<string, string>> {
  if (!('dataDir' in settings)) return {}
  const { dataDir } = settings
  return Object.fromEntries(
    readdirSync(dataDir).map((file) => [file, readFileSync(join(dataDir, file), 'latin1')]),
  )
}
