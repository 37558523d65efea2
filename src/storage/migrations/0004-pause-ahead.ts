import type { Kysely } from 'kysely'
import { addColumns } from './add-columns.ts'

/** A pause that begins later, and the first of two 404s. */
export function createPauseAhead(isPostgres: boolean) {
  return (db: Kysely<unknown>): Promise<void> =>
    addColumns(db, isPostgres, 'subscription', { pause_from: 'bigint', unfound_slot: 'text' })
}
