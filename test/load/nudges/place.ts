import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import pg from 'pg'
import { presetRule, presets } from '../../../src/core/nudges/preset.ts'
import type { StorageSettings } from '../../../src/storage/open.ts'

export type DatabaseName = 'sqlite' | 'postgres'

/** A database of its own for a load script, filled by plain SQL and gone afterwards. */
export interface LoadPlace {
  readonly name: DatabaseName
  readonly settings: StorageSettings
  /** Runs SQL beside the store: `$n` numbers rows 1 to `count` in `fill`. */
  query(sql: string): Promise<Record<string, unknown>[]>
  remove(): Promise<void>
}

const serverUrl =
  process.env['TEST_DATABASE_URL'] ??
  process.env['DATABASE_URL'] ??
  'postgres://postgres@127.0.0.1:5432/test'

export async function makePlace(name: DatabaseName): Promise<LoadPlace> {
  return name === 'sqlite' ? makeEmbedded() : makeShared()
}

function makeEmbedded(): LoadPlace {
  const dataDir = mkdtempSync(join(tmpdir(), 'ruggespraak-load-'))
  return {
    name: 'sqlite',
    settings: { dataDir },
    query: (sql) => {
      const database = new Database(join(dataDir, 'ruggespraak.db'), { timeout: 20_000 })
      try {
        const statement = database.prepare(sql)
        if (statement.reader) return Promise.resolve(statement.all() as Record<string, unknown>[])
        statement.run()
        return Promise.resolve([])
      } finally {
        database.close()
      }
    },
    remove: () => {
      rmSync(dataDir, { recursive: true, force: true })
      return Promise.resolve()
    },
  }
}

async function makeShared(): Promise<LoadPlace> {
  const database = `load_${process.pid}_${Math.floor(performance.now())}`
  await onServer(serverUrl, `create database ${database}`)
  const url = new URL(serverUrl)
  url.pathname = `/${database}`
  return {
    name: 'postgres',
    settings: { databaseUrl: url.href },
    query: (sql) => onServer(url.href, sql),
    remove: async () => {
      await onServer(serverUrl, `drop database ${database} with (force)`)
    },
  }
}

async function onServer(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}

/** The rules that people have who chose a preset: every preset at every shift. */
export const rules = presets.flatMap((preset) =>
  Array.from({ length: 15 }, (_, shift) => presetRule(preset, 'Europe/Amsterdam', 'NL', shift)),
)

/** Fills an opened store with people, spread evenly over tenants and rules, all due at one moment. */
export async function fill(
  place: LoadPlace,
  people: number,
  tenants: number,
  dueAt: number,
): Promise<void> {
  const texts = rules.map((rule, index) => `when ${index} then '${JSON.stringify(rule)}'`).join(' ')
  await place.query(`
    with recursive row (n) as (select 1 union all select n + 1 from row where n < ${people})
    insert into subscription
      (tenant, conversation, kind, address, language, rule, wishes, pause_until)
    select 'tenant-' || (n % ${tenants}), 'a:1' || n || '-0123456789012345678901234567890123456789', 'person',
      '{"serviceUrl":"https://smba.trafficmanager.net/emea/","conversation":"a:1' || n || '","bot":"28:bot"}',
      case n % 2 when 0 then 'nl' else 'en' end, case n % ${rules.length} ${texts} end, '[]', null
    from row`)
  await place.query(
    `insert into moment (subscription, next_at, last_slot, state)
      select id, ${dueAt}, null, 'active' from subscription`,
  )
  // these people did not come this minute: PostgreSQL has looked after their rows since
  await place.query(place.name === 'postgres' ? 'vacuum analyze' : 'analyze')
}
