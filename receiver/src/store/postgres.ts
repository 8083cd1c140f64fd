import { CompiledQuery, PostgresDialect, type Kysely } from 'kysely';
import { Pool } from 'pg';
import type { Schema } from './schema.js';

/** A PostgreSQL database, which several receivers may share. */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new Pool({ connectionString: url, max: 10, connectionTimeoutMillis: 5000, statement_timeout: 10_000 });
  // A connection that breaks while nobody uses it: the pool makes another. Unheard, it would end the process.
  pool.on('error', onError);
  return new PostgresDialect({
    pool,
    async onCreateConnection(connection) {
      // Whatever the server's default is: a message that was answered survives a loss of power.
      await connection.executeQuery(CompiledQuery.raw('set synchronous_commit = on'));
    },
  });
}

/** What the first of the receivers on this database offered; the others take it over. */
export async function sharedSecret(db: Kysely<Schema>, offered: string): Promise<string> {
  const name = 'receiver';
  await db
    .insertInto('secrets')
    .values({ name, value: offered })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { value } = await db.selectFrom('secrets').select('value').where('name', '=', name).executeTakeFirstOrThrow();
  return value;
}
