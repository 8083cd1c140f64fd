import { Migrator, type Kysely, type Migration } from 'kysely';

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
};

export async function migrate(db: Kysely<never>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw new Error('The database could not be brought up to date.', { cause: error });
}
