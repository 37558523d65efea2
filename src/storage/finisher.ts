import { sql, type Kysely } from 'kysely'
import type { Delivery } from '../core/delivery.ts'
import type { Schema } from './schema.ts'

interface Waiting {
  readonly delivery: Delivery
  readonly resolve: () => void
  readonly reject: (error: unknown) => void
}

/** Statements under way at once; the rest of the connections is for people. */
const mostAtOnce = 2
/** Rows in one statement: within what SQLite takes as parameters. */
const mostInOne = 500

/**
 * Notes that nudges were answered. Answers that come in while a statement runs share the next one:
 * nobody waits for company, and a busy store commits once for many.
 */
export class Finisher {
  readonly #db: Kysely<Schema>
  #waiting: Waiting[] = []
  #running = 0

  constructor(db: Kysely<Schema>) {
    this.#db = db
  }

  finish(delivery: Delivery): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ delivery, resolve, reject })
      this.#next()
    })
  }

  #next(): void {
    if (this.#running >= mostAtOnce || this.#waiting.length === 0) return
    const batch = this.#waiting.splice(0, mostInOne)
    this.#running++
    this.#remove(batch)
      .then(
        () => {
          for (const { resolve } of batch) resolve()
        },
        (error: unknown) => {
          for (const { reject } of batch) reject(error)
        },
      )
      .finally(() => {
        this.#running--
        this.#next()
      })
  }

  async #remove(batch: readonly Waiting[]): Promise<void> {
    const rows = batch.map(
      ({ delivery }) => sql`(${sql.lit(delivery.subscription)}, ${delivery.slot})`,
    )
    await sql`
      delete from delivery where (subscription, slot) in (values ${sql.join(rows)})`.execute(
      this.#db,
    )
  }
}
