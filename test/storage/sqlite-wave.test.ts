import assert from 'node:assert/strict'
import { copyFileSync, mkdtempSync, rmSync, statSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { openStorage } from '../../src/storage/open.ts'
import { openSqlite, type OpenedDatabase } from '../../src/storage/sqlite.ts'
import type { SqliteWave } from '../../src/storage/sqlite-wave.ts'
import { aKey, aSubscription, claimSome, dueAt, planAll } from './a-subscription.ts'

const limit = 2
const more = { due: limit, enqueued: limit, late: 0 }
const last = { due: 1, enqueued: 1, late: 0 }
const full = 2
const normal = 1

describe('A wave on SQLite', () => {
  let dataDir: string
  let opened: OpenedDatabase

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ruggespraak-'))
    opened = openSqlite(dataDir)
  })
  afterEach(async () => {
    await opened.close()
    rmSync(dataDir, { recursive: true, force: true })
  })

  function wave(): SqliteWave {
    assert.ok(opened.wave, 'a wave comes with SQLite')
    return opened.wave
  }

  async function pragma(name: string): Promise<unknown> {
    const { rows } = await sql<Record<string, number>>`pragma ${sql.raw(name)}`.execute(opened.db)
    return Object.values(rows[0] ?? {})[0]
  }

  it('does not wait for the disk while it plans, and everything after it does', async () => {
    let within: unknown
    await wave().plan(limit, async (transaction) => {
      const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(transaction)
      within = rows[0]?.synchronous
      return last
    })
    assert.equal(within, normal)
    assert.equal(await pragma('synchronous'), full)
  })

  it('waits for the disk again after a batch that failed, and keeps nothing of it', async () => {
    await sql`create table kept (one integer)`.execute(opened.db)
    const failing = wave().plan(limit, async (transaction) => {
      await sql`insert into kept values (1)`.execute(transaction)
      throw new Error('no such zone')
    })
    await assert.rejects(failing, /no such zone/)
    assert.equal(await pragma('synchronous'), full)
    assert.deepEqual((await sql`select * from kept`.execute(opened.db)).rows, [])
  })

  it('brings its log into the file when it is over, and not before', async () => {
    await sql`create table kept (text text)`.execute(opened.db)
    await wave().plan(limit, () => Promise.resolve(more))
    const before = statSync(join(dataDir, 'ruggespraak.db')).size
    await wave().plan(limit, async (transaction) => {
      await sql`
        with recursive row (n) as (select 1 union all select n + 1 from row where n < 3000)
        insert into kept select hex(zeroblob(1000)) from row`.execute(transaction)
      return more
    })
    const during = statSync(join(dataDir, 'ruggespraak.db')).size
    await wave().plan(limit, () => Promise.resolve(last))
    await wave().settle()
    const after = statSync(join(dataDir, 'ruggespraak.db')).size
    assert.equal(during, before)
    assert.ok(after > before + 3_000_000, `${before} bytes before, ${after} after`)
    assert.equal(await pragma('wal_autocheckpoint'), 1000)
  })

  it('may be cut off by a stop', async () => {
    await sql`create table kept (one integer)`.execute(opened.db)
    await wave().plan(limit, async (transaction) => {
      await sql`insert into kept values (1)`.execute(transaction)
      return more
    })
    await opened.close()
    opened = openSqlite(dataDir)
    assert.equal((await sql`select * from kept`.execute(opened.db)).rows.length, 1)
  })
})

describe('A power cut in a wave on SQLite', () => {
  const people = 30
  let dataDir: string
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ruggespraak-'))
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('takes back whole batches, and each nudge comes once', async () => {
    const before = await openStorage({ dataDir })
    for (let person = 0; person < people; person++) {
      await before.subscriptions.put(aKey(`${person}`), aSubscription())
    }
    await before.close()
    // what the log holds from here on is the wave
    const opened = openSqlite(dataDir)
    await sql`pragma wal_checkpoint(truncate)`.execute(opened.db)
    await opened.close()
    const wave = await openStorage({ dataDir })
    for (let batch = 0; batch < 3; batch++) await planAll(wave, dueAt, { limit: 10 })

    const log = statSync(join(dataDir, 'ruggespraak.db-wal')).size
    const kept = new Set<number>()
    for (let part = 0; part <= 20; part++) {
      const after = await openStorage({ dataDir: copyCut(dataDir, Math.floor((log * part) / 20)) })
      const { enqueued } = await planAll(after, dueAt)
      kept.add(people - enqueued)
      const { deliveries } = await claimSome(after, dueAt, { intervalMs: 0 })
      const names = deliveries.map(({ key }) => key.conversation)
      assert.equal(names.length, people)
      assert.equal(new Set(names).size, people)
      await after.close()
    }
    await wave.close()
    assert.deepEqual([...kept], [0, 10, 20, 30])
  })
})

/** The store as a power cut leaves it that took the end of the log. */
function copyCut(dataDir: string, log: number): string {
  const copy = mkdtempSync(join(dataDir, 'cut-'))
  for (const name of ['ruggespraak.db', 'ruggespraak.db-wal']) {
    copyFileSync(join(dataDir, name), join(copy, name))
  }
  truncateSync(join(copy, 'ruggespraak.db-wal'), log)
  return copy
}
