import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Planned } from '../core/delivery.ts'
import type { Schema } from './schema.ts'

/** The log is brought into the file at so many pages, by whoever writes then: SQLite's own default. */
const usualPages = 1000

/** Plain text, so that it runs from the sources and from `dist` alike. */
const checkpoint = `
  const { workerData } = require('node:worker_threads')
  const Database = require(workerData.driver)
  const file = new Database(workerData.path)
  file.prepare('pragma wal_checkpoint(passive)').all()
  file.close()
`

/**
 * Plans on SQLite, which works in the thread of the bot: whatever a batch waits for there, people
 * wait for as well. So it does not wait for the disk, and the log of a wave is brought into the
 * file after it, in a thread of its own.
 */
export class SqliteWave {
  readonly #db: Kysely<Schema>
  readonly #path: string
  #isOn = false
  #emptying: Promise<void> | undefined

  constructor(db: Kysely<Schema>, path: string) {
    this.#db = db
    this.#path = path
  }

  /**
   * One batch. A power cut may take back the last ones, each as a whole, and then they are planned
   * again: nothing of them was sent, since a lease waits for the disk, and for all that stands
   * before it in the log.
   */
  async plan(
    limit: number,
    batch: (transaction: Transaction<Schema>) => Promise<Planned>,
  ): Promise<Planned> {
    const planned = await this.#db.connection().execute(async (connection) => {
      await sql`pragma synchronous = normal`.execute(connection)
      try {
        return await connection.transaction().execute(batch)
      } finally {
        await sql`pragma synchronous = full`.execute(connection)
      }
    })
    if (planned.due < limit) this.#end()
    else await this.#goOn()
    return planned
  }

  /** To be awaited before the file is closed. */
  async settle(): Promise<void> {
    this.#end()
    await this.#emptying
  }

  async #goOn(): Promise<void> {
    if (this.#isOn) return
    this.#isOn = true
    await this.#emptyAt(0)
  }

  #end(): void {
    if (!this.#isOn) return
    this.#isOn = false
    this.#emptying = this.#empty()
  }

  async #empty(): Promise<void> {
    const driver = createRequire(import.meta.url).resolve('libsql')
    const workerData = { driver, path: this.#path }
    const worker = new Worker(checkpoint, { eval: true, execArgv: [], workerData })
    await new Promise((resolve) => {
      worker.once('exit', resolve)
      // the next commit then does its work, in this thread
      worker.once('error', resolve)
    })
    if (!this.#isOn) await this.#emptyAt(usualPages)
  }

  /** 0: never. */
  async #emptyAt(pages: number): Promise<void> {
    await sql`pragma wal_autocheckpoint = ${sql.lit(pages)}`.execute(this.#db)
  }
}
