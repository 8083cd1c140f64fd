import { Migrator, sql, type Kysely, type Migration } from 'kysely';
import { frontDeskMigration } from './front-desk-migration.js';
import type { Schema } from './schema.js';
import { StoreUnavailable } from './unavailable.js';

/** In order of their names. One that has been released is never changed, only followed by another. */
const migrations: Record<string, Migration> = {
  '001-messages': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('messages')
        .addColumn('reference', 'text', (column) => column.primaryKey())
        .addColumn('form', 'text', (column) => column.notNull())
        .addColumn('submission_id', 'text', (column) => column.notNull())
        .addColumn('fingerprint', 'text', (column) => column.notNull())
        .addColumn('topic', 'text', (column) => column.notNull())
        .addColumn('answers', 'text', (column) => column.notNull())
        .addColumn('consent_version', 'text')
        .addColumn('consent_text', 'text')
        .addColumn('status', 'text', (column) => column.notNull())
        .addColumn('score', 'integer', (column) => column.notNull())
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addUniqueConstraint('messages_submission', ['form', 'submission_id'])
        .execute();
      await db.schema.createIndex('messages_received').on('messages').column('received_at').execute();
      await db.schema
        .createTable('spent_nonces')
        .addColumn('nonce', 'text', (column) => column.primaryKey())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('spent_nonces_expiry').on('spent_nonces').column('expires_at').execute();
    },
  },
  '002-appointments-and-outbox': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('appointments')
        .addColumn('reference', 'text', (column) => column.primaryKey())
        .addColumn('form', 'text', (column) => column.notNull())
        .addColumn('starts_at', 'text', (column) => column.notNull())
        .addColumn('ends_at', 'text', (column) => column.notNull())
        .addColumn('cancelled_at', 'text')
        .execute();
      await db.schema
        .createIndex('appointments_start')
        .unique()
        .on('appointments')
        .columns(['form', 'starts_at'])
        .where(sql.ref('cancelled_at'), 'is', null)
        .execute();
      await db.schema
        .createTable('outbox')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('kind', 'text', (column) => column.notNull())
        .addColumn('target', 'text', (column) => column.notNull())
        .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('next_attempt_at', 'text')
        .addColumn('delivered_at', 'text')
        .addColumn('last_error', 'text')
        .addUniqueConstraint('outbox_delivery', ['reference', 'kind', 'target'])
        .execute();
      await db.schema
        .createTable('secrets')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
      await db.schema
        .createIndex('outbox_due')
        .on('outbox')
        .column('next_attempt_at')
        .where(sql.ref('next_attempt_at'), 'is not', null)
        .execute();
    },
  },
  '003-acknowledgements': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('messages').addColumn('language', 'text').execute();
      await db.schema
        .createIndex('outbox_acknowledgements')
        .on('outbox')
        .column('target')
        .where(sql.ref('kind'), '=', sql.lit('acknowledgement'))
        .execute();
    },
  },
  '005-notes': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('notes')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('value', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '006-consent-words': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('messages').addColumn('consent_language', 'text').execute();
      await db.schema
        .createTable('consent_words')
        .addColumn('form', 'text', (column) => column.notNull())
        .addColumn('version', 'text', (column) => column.notNull())
        .addColumn('text', 'text', (column) => column.notNull())
        .addColumn('first_used_at', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('consent_words_version', ['form', 'version'])
        .execute();
    },
  },
  '007-probe': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('probe')
        .addColumn('name', 'text', (column) => column.primaryKey())
        .addColumn('written_at', 'text', (column) => column.notNull())
        .addColumn('filler', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '008-time-zones': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('appointments').addColumn('time_zone', 'text').execute();
    },
  },
  '009-holders': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('holders')
        .addColumn('reference', 'text', (column) => column.notNull())
        .addColumn('holder', 'text', (column) => column.notNull())
        .addPrimaryKeyConstraint('holders_key', ['holder', 'reference'])
        .execute();
      await db.schema.createIndex('holders_reference').on('holders').column('reference').execute();
    },
  },
  '010-confirmations': {
    async up(db: Kysely<unknown>) {
      await db.schema.alterTable('appointments').addColumn('confirm_by', 'text').execute();
      await db.schema
        .createIndex('appointments_confirmation')
        .on('appointments')
        .column('confirm_by')
        .where(sql.ref('confirm_by'), 'is not', null)
        .execute();
    },
  },
  '011-front-desk': frontDeskMigration,
};

/** Brings the tables up to date. Several processes may do so at once: one does, the others wait for it. */
export async function migrate(db: Kysely<Schema>, isSqlite: boolean): Promise<void> {
  // Kysely takes a lock of its own on PostgreSQL only.
  if (isSqlite) await db.connection().execute((connection) => exclusively(connection, () => migrateOn(connection)));
  else await migrateOn(db);
}

async function migrateOn(db: Kysely<Schema>): Promise<void> {
  const newer = await unknownMigrations(db);
  if (newer.length) throw new StoreUnavailable(`It has ${newer.join(', ')}`, undefined, 'DATABASE_NEWER');
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
}

/** The names of migrations that a newer release has made. */
export async function unknownMigrations(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === 'kysely_migration')) return [];
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.map(({ name }) => name).filter((name) => !Object.hasOwn(migrations, name));
}

async function exclusively(connection: Kysely<Schema>, work: () => Promise<void>): Promise<void> {
  await sql`begin immediate`.execute(connection);
  try {
    await work();
    await sql`commit`.execute(connection);
  } catch (error) {
    await sql`rollback`.execute(connection);
    throw error;
  }
}
