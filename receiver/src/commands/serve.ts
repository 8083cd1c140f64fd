import { setTimeout } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { appointmentsOutside } from '../appointments/outside.js';
import { planReminders } from '../appointments/reminders.js';
import { freeUnconfirmed } from '../appointments/unconfirmed.js';
import { backUpIfDue } from '../backup/scheduled.js';
import type { Config } from '../config/config.js';
import { checkFolders } from '../config/served.js';
import { warningsOf } from '../config/warnings.js';
import { createDeliverer } from '../delivery/deliver.js';
import { startOutbox } from '../delivery/outbox.js';
import { Front } from '../http/front.js';
import { createLogger } from '../http/log.js';
import { forgetNotices } from '../http/notices.js';
import { createTime } from '../retention/time.js';
import { createUpkeep } from '../retention/upkeep.js';
import { loadKeys } from '../secrets.js';
import { buildServer } from '../server.js';
import type { Services } from '../services.js';
import { forgetOldSignIns } from '../staff/sessions.js';
import { claimDatabase } from '../store/claim.js';
import { openStore } from '../store/database.js';
import { openStoreOnThread } from '../store/on-thread.js';
import type { DeskStore } from '../store/front-desk.js';
import type { Store } from '../store/store.js';
import { CommandFailure, exitCodes } from './command-failure.js';
import { listen } from './listen.js';
import { reloadOnHangup, settingsToUse } from './reload.js';
import { stopOnSignal } from './stop-on-signal.js';

/** How long a stop waits for requests and deliveries under way. */
const maxStopMs = 10_000;
/** How soon what a command erased is gone from the write-ahead log, too, and a time that nobody confirmed is free. */
const minuteMs = 60_000;
const upkeepIntervalMs = 60 * 60 * 1000;

/**
 * `serve`: takes messages and delivers them until a signal stops the process.
 * @param readSettings reads the settings again, when SIGHUP asks for that.
 */
export async function serve(config: Config, readSettings: () => Config): Promise<void> {
  checkFolders(config);
  const log = createLogger(config.logLevel);
  for (const warning of warningsOf(config)) log.warn(warning);
  claim(config);
  const store = config.databaseUrl
    ? await openStore(config, (error) => log.warn({ err: error }, 'A connection to the database broke.'))
    : await openStoreOnThread(config.database);
  try {
    await serveFrom(store, config, log, readSettings);
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** @throws {CommandFailure} where another `serve` has the same SQLite file. */
function claim({ database, databaseUrl }: Config): void {
  if (databaseUrl || claimDatabase(database)) return;
  throw new CommandFailure(
    `Another "serve", or a command that writes, uses ${database}. Stop it first; several receivers can share PostgreSQL.`,
  );
}

async function serveFrom(store: DeskStore, config: Config, log: Logger, readSettings: () => Config): Promise<void> {
  await refuseDamage(store, config);
  await forgetNotices(store);
  const time = createTime(Date.now, () => performance.now());
  const upkeep = createUpkeep(config, store, log, time);
  // Before the first message: its time has to be right.
  await upkeep();
  const services = { config, keys: await loadKeys(config, store), store, log, now: time.now };
  const front = new Front();
  const app = await buildServer(services, front.serverFactory);
  const url = await listen(app, config);
  const fault = await store.fault();
  if (fault) log.warn(fault);
  await reportOutside(services);
  const running = { config, services, upkeep, stopDeliveries: startDeliveries(services) };
  const emptyLog = () =>
    store
      .emptyChangedLog()
      .catch((error: unknown) => log.error({ err: error }, 'The log of the database is not emptied.'));
  const freeTimes = () =>
    freeUnconfirmed(running.services).catch((error: unknown) => {
      log.error({ err: error }, 'Times that were not confirmed are not free yet.');
    });
  const forgetSignIns = () =>
    forgetOldSignIns(running.services).catch((error: unknown) => {
      log.error({ err: error }, 'Old links and sessions of the front desk are not deleted yet.');
    });
  const remind = () =>
    planReminders(running.services).catch((error: unknown) => {
      log.error({ err: error }, 'Visitors are not reminded of their appointments yet.');
    });
  const everyMinute = () => freeTimes().then(forgetSignIns).then(remind).then(emptyLog);
  const minuteTimer = setInterval(() => void everyMinute(), minuteMs);
  let backingUp = Promise.resolve();
  // One after the other, also when the settings are read again.
  const backUp = () => {
    backingUp = backingUp.then(() => backUpIfDue(running.config, store, log, time.now()));
    return backingUp;
  };
  void backUp();
  const upkeepTimer = setInterval(() => void running.upkeep().then(backUp), upkeepIntervalMs);
  reloadOnHangup(async () => {
    const next = { ...services, config: settingsToUse(readSettings(), config, log) };
    checkFolders(next.config);
    next.keys = await loadKeys(next.config, store);
    await front.handOver(await buildServer(next));
    for (const warning of warningsOf(next.config)) log.warn(warning);
    log.level = next.config.logLevel;
    await running.stopDeliveries();
    running.stopDeliveries = startDeliveries(next);
    running.config = next.config;
    running.services = next;
    void backUp();
    running.upkeep = createUpkeep(next.config, store, log, time);
    await reportOutside(next);
  }, log);
  stopOnSignal(async () => {
    clearInterval(upkeepTimer);
    clearInterval(minuteTimer);
    await closeServer(app);
    await running.stopDeliveries();
    await store.close();
  }, log);
  const place = config.databaseUrl ? 'the PostgreSQL database' : config.database;
  process.stdout.write(`Listening on ${url}\nMessages go to ${place}\n`);
}

async function reportOutside({ config, store, log, now }: Services): Promise<void> {
  const outside = await appointmentsOutside(config, store, now());
  const references = outside.map(({ reference }) => reference);
  if (outside.length) log.warn({ references }, 'Appointments are outside of the opening hours by now: see "status".');
}

/** @throws {CommandFailure} where the database's file is damaged: what is stored in it may be lost. */
async function refuseDamage(store: Store, { database }: Config): Promise<void> {
  const damage = await store.findDamage();
  if (!damage.length) return;
  throw new CommandFailure(
    [
      `The database ${database} is damaged, so no message is taken. SQLite says:`,
      ...damage.map((words) => `  ${words}`),
      'Keep a copy of the file, and put a backup in its place.',
    ].join('\n'),
    exitCodes.database,
  );
}

/** Answers the requests under way, then closes all connections. */
async function closeServer(app: FastifyInstance): Promise<void> {
  // Browsers keep a connection open after their answer: close it once it is idle.
  setInterval(() => app.server.closeIdleConnections(), 100).unref();
  globalThis.setTimeout(() => app.server.closeAllConnections(), maxStopMs).unref();
  await app.close();
}

/** Delivers in the background. @returns a function that stops it; the rest is delivered after the next start. */
function startDeliveries(services: Services): () => Promise<void> {
  const deliverer = createDeliverer(services);
  const outbox = startOutbox({ ...services, deliverer });
  return async () => {
    await Promise.race([outbox.stop(), setTimeout(maxStopMs, undefined, { ref: false })]);
    deliverer.close();
  };
}
