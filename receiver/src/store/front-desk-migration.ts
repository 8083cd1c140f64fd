// cspell:ignore plpgsql
import { sql, SqliteAdapter, type Kysely, type Migration } from 'kysely';

/** The tables of the front desk: signing in, the record of what staff did, their notes, blocked times and calendar feeds. */
export const frontDeskMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await extendMessages(db);
    await makeSignIn(db);
    await makeRecord(db);
    await makeCalendar(db);
  },
};

async function extendMessages(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('messages').addColumn('note', 'text').execute();
  await db.schema.alterTable('messages').addColumn('done_at', 'text').execute();
  await db.schema
    .alterTable('messages')
    .addColumn('revision', 'integer', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('messages_open')
    .on('messages')
    .column('received_at')
    .where(sql.ref('done_at'), 'is', null)
    .execute();
  await db.schema
    .createIndex('messages_done')
    .on('messages')
    .column('received_at')
    .where(sql.ref('done_at'), 'is not', null)
    .execute();
  await db.schema
    .createIndex('messages_quarantined')
    .on('messages')
    .column('received_at')
    .where(sql.ref('status'), '=', sql.lit('quarantined'))
    .execute();
}

async function makeSignIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('sign_in_links')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('asked', 'text', (column) => column.notNull())
    .addColumn('asked_at', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('browser', 'text', (column) => column.notNull())
    .addColumn('destination', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await db.schema
    .createTable('staff_sessions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('csrf', 'text', (column) => column.notNull())
    .addColumn('signed_in_at', 'text', (column) => column.notNull())
    .addColumn('seen_at', 'text', (column) => column.notNull())
    .execute();
}

async function makeRecord(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('staff_record')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('who', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('form', 'text')
    .addColumn('reference', 'text')
    .addColumn('count', 'integer')
    .execute();
  await db.schema.createIndex('staff_record_at').on('staff_record').column('at').execute();
  await db.schema.createIndex('staff_record_reference').on('staff_record').column('reference').execute();
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  for (const statement of isSqlite ? appendOnlyOnSqlite : appendOnlyOnPostgres) await sql.raw(statement).execute(db);
}

/** `insert or replace` deletes a row without a trigger for deleting, so that is refused before it inserts. */
const appendOnlyOnSqlite = [
  `create trigger staff_record_update before update on staff_record
    begin select raise(abort, 'staff_record only grows'); end`,
  `create trigger staff_record_delete before delete on staff_record
    begin select raise(abort, 'staff_record only grows'); end`,
  `create trigger staff_record_replace before insert on staff_record
    when exists (select 1 from staff_record where id = new.id)
    begin select raise(abort, 'staff_record only grows'); end`,
];

const appendOnlyOnPostgres = [
  `create function refuse_change_of_staff_record() returns trigger language plpgsql as
    $$ begin raise exception 'staff_record only grows'; end $$`,
  `create trigger staff_record_grows before update or delete or truncate on staff_record
    for each statement execute function refuse_change_of_staff_record()`,
];

async function makeCalendar(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('appointments_time').on('appointments').column('starts_at').execute();
  await db.schema
    .createTable('blocked_times')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('calendar', 'text', (column) => column.notNull())
    .addColumn('starts_at', 'text', (column) => column.notNull())
    .addColumn('ends_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('blocked_times_end').on('blocked_times').columns(['calendar', 'ends_at']).execute();
  await db.schema
    .createTable('calendar_feeds')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('form', 'text', (column) => column.notNull())
    .addColumn('has_names', 'integer', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
}
