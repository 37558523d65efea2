import { sql, type Kysely } from 'kysely'

/** The two databases number rows by themselves in words of their own. */
export function createNudges(isPostgres: boolean) {
  return async (db: Kysely<unknown>): Promise<void> => {
    await db.schema
      .createTable('subscription')
      .ifNotExists()
      .addColumn('id', isPostgres ? 'bigserial' : 'integer', (column) =>
        isPostgres ? column.primaryKey() : column.primaryKey().autoIncrement(),
      )
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('address', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('rule', 'text', (column) => column.notNull())
      .addColumn('wishes', 'text', (column) => column.notNull())
      .addColumn('pause_until', 'bigint')
      .addUniqueConstraint('subscription_key', ['tenant', 'conversation'])
      .execute()
    await db.schema
      .createTable('moment')
      .ifNotExists()
      // on SQLite this very type makes the column the row's own number
      .addColumn('subscription', isPostgres ? 'bigint' : 'integer', (column) => column.primaryKey())
      .addColumn('next_at', 'bigint')
      .addColumn('last_slot', 'text')
      .addColumn('state', 'text', (column) => column.notNull())
      .execute()
    await db.schema
      .createIndex('moment_due')
      .ifNotExists()
      .on('moment')
      .columns(['next_at', 'subscription'])
      .where(sql.ref('state'), '=', sql.lit('active'))
      .execute()
    await db.schema
      .createTable('delivery')
      .ifNotExists()
      .addColumn('subscription', 'bigint', (column) => column.notNull())
      .addColumn('slot', 'text', (column) => column.notNull())
      .addColumn('tenant', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addColumn('run_at', 'bigint', (column) => column.notNull())
      .addColumn('expires_at', 'bigint', (column) => column.notNull())
      .addColumn('tries', 'integer', (column) => column.notNull())
      .addColumn('lease_until', 'bigint')
      .addPrimaryKeyConstraint('delivery_key', ['subscription', 'slot'])
      .execute()
    await db.schema
      .createIndex('delivery_ready')
      .ifNotExists()
      .on('delivery')
      .columns(['tenant', 'expires_at'])
      .where(sql.ref('lease_until'), 'is', null)
      .execute()
    await db.schema
      .createIndex('delivery_leased')
      .ifNotExists()
      .on('delivery')
      .column('lease_until')
      .where(sql.ref('lease_until'), 'is not', null)
      .execute()
    await db.schema
      .createTable('tenant_pace')
      .ifNotExists()
      .addColumn('tenant', 'text', (column) => column.primaryKey())
      .addColumn('tat', 'bigint', (column) => column.notNull())
      .addColumn('crowd_until', 'bigint', (column) => column.notNull())
      .addColumn('work_at', 'bigint')
      .execute()
    await db.schema
      .createIndex('tenant_work')
      .ifNotExists()
      .on('tenant_pace')
      .column('work_at')
      .where(sql.ref('work_at'), 'is not', null)
      .execute()
  }
}
