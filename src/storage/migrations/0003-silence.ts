import { sql, type Kysely } from 'kysely'
import { addColumns } from './add-columns.ts'

/** When a person was last heard, and when they were told what their silence leads to. */
export function createSilence(isPostgres: boolean) {
  return async (db: Kysely<unknown>): Promise<void> => {
    await addColumns(db, isPostgres, 'conversation', {
      heard_in: 'text',
      address: 'text',
      told_on: 'text',
    })
    await db.schema
      .createIndex('conversation_silent')
      .ifNotExists()
      .on('conversation')
      .column('heard_in')
      .where(sql.ref('told_on'), 'is', null)
      .execute()
    await db.schema
      .createIndex('conversation_told')
      .ifNotExists()
      .on('conversation')
      .column('told_on')
      .where(sql.ref('told_on'), 'is not', null)
      .execute()
  }
}
