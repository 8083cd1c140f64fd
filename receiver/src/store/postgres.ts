import {
  PostgresDialect,
  type Kysely,
  type PostgresCursor,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely';
import { DatabaseError, Pool, type PoolClient } from 'pg';
import { errorCode } from '../error-code.js';
import type { Schema } from './schema.js';
import { OutcomeUnknown, StoreUnavailable } from './unavailable.js';

/**
 * How long PostgreSQL may take, in milliseconds. Together less than the 15 seconds that a form waits for an answer. The
 * server ends a statement by itself first; the last limit is for a server that does not answer any more.
 */
const limits = { connectionTimeoutMillis: 3000, statement_timeout: 6000, query_timeout: 7000 };

/** A PostgreSQL database, which several receivers may share. */
export function postgresDialect(url: string, onError: (error: Error) => void): PostgresDialect {
  const pool = new Pool({ connectionString: url, max: 10, keepAlive: true, ...limits });
  // A connection that breaks while nobody uses it: the pool makes another. Without a listener, it would end the process.
  pool.on('error', onError);
  // The same for one in use, whose statement fails by itself. The pool's own listener is on idle connections only.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool: withoutBrokenConnections(pool) });
}

/**
 * Kysely gives every connection back to the pool as if it were fit for use. One that broke, or on which an answer is
 * still to come, must never be used again.
 */
function withoutBrokenConnections(pool: Pool): PostgresPool {
  const prepared = new WeakSet<PoolClient>();
  return {
    async connect() {
      const client = await pool.connect().catch((error: unknown) => {
        throw unavailable(error);
      });
      const guarded = new GuardedClient(client);
      if (prepared.has(client)) return guarded;
      try {
        // Whatever the server's default is: a message that was answered survives a loss of power.
        await guarded.query('set synchronous_commit = on', []);
      } catch (error) {
        guarded.release();
        throw error;
      }
      prepared.add(client);
      return guarded;
    },
    end: () => pool.end(),
  };
}

/** Kysely's view of a connection that may break. */
class GuardedClient implements PostgresPoolClient {
  readonly #client: PoolClient;
  #broken: StoreUnavailable | undefined;

  constructor(client: PoolClient) {
    this.#client = client;
  }

  query<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    statement: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof statement !== 'string') throw new TypeError('The receiver does not read with cursors.');
    return this.#run<R>(statement, parameters);
  }

  release(): void {
    this.#client.release(this.#broken !== undefined);
  }

  async #run<R>(statement: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // Not sent: it would wait behind a statement that is never answered.
    if (this.#broken) throw this.#broken;
    try {
      const result = await this.#client.query(statement, [...parameters]);
      return result as PostgresQueryResult<R>;
    } catch (error) {
      if (!isAnswer(error)) this.#broken = unavailable(error);
      if (statement === 'commit' && !isRefusal(error)) throw new OutcomeUnknown(error);
      throw this.#broken ?? error;
    }
  }
}

/** Whether the server itself sent the error, and goes on listening. With a code of 57P it ends the connection. */
function isAnswer(error: unknown): boolean {
  return error instanceof DatabaseError && error.code?.startsWith('57P') !== true;
}

/** Whether a commit was refused, and everything of it undone: a constraint, or another transaction in its way. */
function isRefusal(error: unknown): boolean {
  return /^(23|40)\w{3}$/.test(errorCode(error) ?? '');
}

function unavailable(error: unknown): StoreUnavailable {
  return new StoreUnavailable(error instanceof Error ? error.message : 'The database cannot be reached.', error);
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
