import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { backupTrouble } from '../backup/scheduled.js';
import { zoneOf } from '../appointments/booking.js';
import { appointmentsOutside } from '../appointments/outside.js';
import { ConfigError, type Config } from '../config/config.js';
import { secretFile, servedFolderOf } from '../config/served.js';
import { webhookSecret } from '../delivery/webhook.js';
import { errorCode } from '../error-code.js';
import { doubtWords } from '../retention/doubt.js';
import { keepUp, lookAtClock } from '../retention/keep-up.js';
import { periodOf, periodsOf, periodWords } from '../retention/periods.js';
import { readKeys } from '../secrets.js';
import { allMessages } from '../store/all.js';
import { openStore } from '../store/database.js';
import type { Store } from '../store/store.js';
import { appointmentWords } from './inbox.js';
import { secretBeside } from './restore.js';
import { changeStore, complain, print, withStore } from './with-store.js';

/**
 * `purge`: deletes now all messages whose retention time is over. Fails where the clock is in doubt, unless the operator confirms that it is
 * right.
 */
export async function purge(config: Config, isConfirmed: boolean): Promise<number> {
  const now = Date.now();
  const found = await changeStore(config, async (store) => {
    const { clock, deleted } = await keepUp(config, store, now, isConfirmed);
    const doubt = doubtWords(clock, config);
    return { deleted, doubt, due: doubt ? await countDue(config, store, now) : 0 };
  });
  if (found?.doubt) {
    complain(`${found.doubt}\nPast their time by this clock: ${found.due} messages.`);
    return 1;
  }
  print(`${found?.deleted ?? 0} deleted: older than ${periodWords(config)}.`);
  return 0;
}

async function countDue(config: Config, store: Store, now: number): Promise<number> {
  const periods = periodsOf(config);
  let count = 0;
  for await (const { form, receivedAt, appointment } of allMessages(store)) {
    const isComing = appointment?.cancelledAt === null && Date.parse(appointment.end) > now;
    if (Date.parse(receivedAt) < now - periodOf(periods, form) && !isComing) count += 1;
  }
  return count;
}

/**
 * `status`: how many messages there are, and the problems with their delivery or with the clock. Fails where something
 * is.
 */
export async function status(config: Config): Promise<number> {
  const found = await withStore(config, async (store) => ({
    all: await store.count(),
    quarantined: await store.count({ status: 'quarantined' }),
    deliveries: await store.countDeliveries(),
    failing: await store.failingDeliveries(),
    outside: await appointmentsOutside(config, store, Date.now()),
    doubt: doubtWords(await lookAtClock(config, store, Date.now()), config),
    backups: await backupTrouble(config, store, Date.now()),
  }));
  if (!found) {
    print('No messages yet.');
    return 0;
  }
  const { waiting, failing, givenUp } = found.deliveries;
  print(`Messages: ${found.all}, ${found.quarantined} of them in quarantine`);
  print(`Deliveries: ${waiting} waiting, ${failing} failing, ${givenUp} given up`);
  for (const { reference, kind, error, attempts, next } of found.failing) {
    const when = next ? `next ${next}` : 'given up';
    print(`  ${reference}  ${kind}  ${error}  ${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, ${when}`);
  }
  if (found.outside.length)
    print('Appointments outside of the opening hours, which were changed since they were booked:');
  for (const appointment of found.outside) {
    const zone = zoneOf(appointment, config.forms.get(appointment.form)?.openingHours);
    print(`  ${appointment.reference}  ${appointmentWords(appointment, zone)}`);
  }
  if (found.doubt) print(`Clock: ${found.doubt}`);
  if (found.backups) print(`Backups: ${found.backups}`);
  return failing || givenUp || found.doubt || found.backups ? 1 : 0;
}

/** `backup <file>`: a copy of the database, made while it is in use. */
export async function backup(config: Config, file: string): Promise<number> {
  if (config.databaseUrl) {
    complain('This receiver keeps its messages in PostgreSQL: use pg_dump, which makes a copy while it is in use.');
    return 1;
  }
  const path = resolve(file);
  const served = servedFolderOf(path, config.static);
  if (served)
    throw new ConfigError(path, [`everybody could read the copy there: ${served} is served. Name another folder.`]);
  const isDone = await withStore(config, async (store) => {
    reserve(path);
    await store.backup?.(path);
    copySecret(secretFile(config.database), secretBeside(path));
    return true;
  });
  if (!isDone) complain(`There is no database yet at ${config.database}.`);
  else print(`Copied to ${path}, and the secret, unless it is in the environment, to ${secretBeside(path)}.`);
  return isDone ? 0 : 1;
}

function copySecret(from: string, to: string): void {
  if (existsSync(from)) writeFileSync(to, readFileSync(from), { mode: 0o600 });
}

/** Makes an empty file that only its owner can read. */
function reserve(path: string): void {
  try {
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    throw new ConfigError(path, ['there is such a file already. Name another.']);
  }
}

/** `webhooks`: where messages go, and the secret that each place checks their signature with. */
export async function listWebhooks(config: Config): Promise<void> {
  const store = await openStore(config, undefined, false);
  try {
    const { webhook } = await readKeys(config, store);
    const lines = [...config.forms.values()].flatMap(({ id, webhooks }) =>
      webhooks.map(({ url, format }) => `${id}  ${format}  ${url}  ${webhookSecret(webhook, url)}`),
    );
    print(lines.join('\n') || 'No form has webhooks.');
  } finally {
    await store.close();
  }
}
