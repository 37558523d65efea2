import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openStorage, type Storage, type StorageSettings } from '../../src/storage/open.ts'

/** An empty place for a store: it can be opened more than once, and is gone after `remove`. */
export interface Place {
  readonly settings: StorageSettings
  remove(): Promise<void>
}

interface Kind {
  readonly name: string
  /** Null when it can be used, else why not. */
  readonly missing: string | null
  readonly makePlace: () => Promise<Place>
}

const named = process.env['TEST_DATABASE_URL'] ?? process.env['DATABASE_URL']
const databaseUrl = named ?? 'postgres://postgres@127.0.0.1:5432/test'
let made = 0

export const embedded: Kind = {
  name: 'SQLite',
  missing: null,
  makePlace: () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ruggespraak-'))
    return Promise.resolve({
      settings: { dataDir },
      remove: () => {
        rmSync(dataDir, { recursive: true, force: true })
        return Promise.resolve()
      },
    })
  },
}

export const shared: Kind = {
  name: 'PostgreSQL',
  missing: await whyUnreachable(),
  makePlace: async () => {
    const schema = `test_${process.pid}_${++made}`
    await asServer(`create schema ${schema}`)
    return {
      settings: { databaseUrl: inSchema(databaseUrl, schema) },
      remove: () => asServer(`drop schema ${schema} cascade`),
    }
  },
}

/**
 * Runs a suite over SQLite and, when it can be reached, PostgreSQL. A PostgreSQL that was named
 * (TEST_DATABASE_URL or DATABASE_URL) and cannot be reached fails; only the default may be absent.
 */
export function overEachDatabase(
  title: string,
  suite: (makePlace: Kind['makePlace']) => void,
): void {
  for (const kind of [embedded, shared]) {
    if (kind.missing === null) {
      describe(`${title} (${kind.name})`, () => {
        suite(kind.makePlace)
      })
    } else if (named === undefined) {
      describe.skip(`${title} (${kind.name}) skipped: ${kind.missing}`, () => {
        suite(kind.makePlace)
      })
    } else {
      const reason = kind.missing
      it(`${title} (${kind.name}) reaches the database that was named`, () => {
        throw new Error(reason)
      })
    }
  }
}

/** Opens a store for the tests of one suite, and closes and removes it after each. */
export function freshStorage(makePlace: Kind['makePlace']): () => Storage {
  let place: Place
  let storage: Storage
  beforeEach(async () => {
    place = await makePlace()
    storage = await openStorage(place.settings)
  })
  afterEach(async () => {
    await storage.close()
    await place.remove()
  })
  return () => storage
}

async function asServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

function inSchema(url: string, schema: string): string {
  const address = new URL(url)
  address.searchParams.set('options', `-c search_path=${schema}`)
  return address.href
}

async function whyUnreachable(): Promise<string | null> {
  try {
    await asServer('select 1')
    return null
  } catch (error) {
    const { host } = new URL(databaseUrl)
    return `no PostgreSQL at ${host}: ${error instanceof Error ? error.message : 'unknown error'}`
  }
}
