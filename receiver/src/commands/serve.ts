import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { ConfigError, type Config } from '../config/config.js';
import { checkFolders } from '../config/served.js';
import { warningsOf } from '../config/warnings.js';
import { createDeliverer } from '../delivery/deliver.js';
import { startOutbox } from '../delivery/outbox.js';
import { createLogger } from '../http/log.js';
import { forgetNotices } from '../http/notices.js';
import { createTime } from '../retention/time.js';
import { createUpkeep } from '../retention/upkeep.js';
import { loadKeys } from '../secrets.js';
import { buildServer } from '../server.js';
import { openStore } from '../store/database.js';
import { openStoreOnThread } from '../store/on-thread.js';
import type { Store } from '../store/store.js';

/** What a stop waits for requests under way. */
const patience = 10_000;
const hour = 60 * 60 * 1000;

/** `serve`: takes messages, and delivers them, until it is told to stop. */
export async function serve(config: Config): Promise<void> {
  checkFolders(config);
  const log = createLogger(config.logLevel);
  for (const warning of warningsOf(config)) log.warn(warning);
  const store = config.databaseUrl
    ? await openStore(config, (error) => log.warn({ err: error }, 'A connection to the database broke.'))
    : await openStoreOnThread(config.database);
  try {
    await serveFrom(store, config, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function serveFrom(store: Store, config: Config, log: FastifyBaseLogger): Promise<void> {
  await forgetNotices(store);
  const time = createTime(Date.now, () => performance.now());
  const upkeep = createUpkeep(config, store, log, time);
  // Before the first message: its time has to be right.
  await upkeep();
  const services = { config, keys: await loadKeys(config, store), store, log, now: time.now };
  const app = await buildServer(services);
  await listen(app, config);
  const deliverer = createDeliverer(services);
  const outbox = startOutbox({ ...services, deliverer });
  const hourly = setInterval(() => void upkeep(), hour);
  stopOnSignal(app, async () => {
    clearInterval(hourly);
    await app.close();
    // What is not delivered by then is delivered after the next start.
    await Promise.race([outbox.stop(), setTimeout(patience, undefined, { ref: false })]);
    deliverer.close();
    await store.close();
  });
  const place = config.databaseUrl ? 'the PostgreSQL database' : config.database;
  process.stdout.write(`Listening on ${addressOf(app)}\nMessages go to ${place}\n`);
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (!reason) throw error;
    throw new ConfigError(`Host ${host}, port ${port}`, [reason]);
  }
}

const reasons: Record<string, string> = {
  EADDRINUSE: 'another program listens there. Stop it, or set another "port" (or PORT in the environment).',
  EACCES: 'this user may not listen there. Set a "port" above 1023 (or PORT in the environment).',
  EADDRNOTAVAIL: 'this machine has no such address. Set another "host" (or HOST in the environment).',
  ENOTFOUND: 'there is no such host. Set another "host" (or HOST in the environment).',
};

/** Finishes what is under way, then ends; a second signal ends at once. */
function stopOnSignal(app: FastifyInstance, stop: () => Promise<void>): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // Browsers keep a connection open after their answer; one that falls idle from now on is in the way.
      setInterval(() => app.server.closeIdleConnections(), 100).unref();
      globalThis.setTimeout(() => app.server.closeAllConnections(), patience).unref();
      stop().catch((error: unknown) => {
        app.log.error({ err: error }, 'Stopping failed.');
        process.exit(1);
      });
    });
  }
}

/** What was asked for need not be what was got: port 0 is any free one. */
function addressOf(app: FastifyInstance): string {
  const { address, family, port } = app.server.address() as AddressInfo;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
