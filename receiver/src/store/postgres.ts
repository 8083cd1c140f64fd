import { CompiledQuery, PostgresDialect } from 'kysely';
import { Pool } from 'pg';

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
