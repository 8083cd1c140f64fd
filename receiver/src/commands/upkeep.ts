import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError, type Config } from '../config/config.js';
import { servedFolderOf } from '../config/served.js';
import { webhookSecret } from '../delivery/webhook.js';
import { loadKeys } from '../secrets.js';
import { openStore } from '../store/database.js';
import type { Store } from '../store/store.js';
import { complain, print, withStore } from './with-store.js';

const day = 24 * 60 * 60 * 1000;

/** Deletes what is older than the settings allow. `serve` does so by itself, every hour. */
export async function purgeStore({ retentionDays }: Config, store: Store, now: number): Promise<number> {
  await store.forgetNonces(now);
  return store.purge(new Date(now - retentionDays * day).toISOString(), new Date(now).toISOString());
}

/** `purge`: the same, now. */
export async function purge(config: Config): Promise<void> {
  const count = await withStore(config, (store) => purgeStore(config, store, Date.now()));
  print(`${count ?? 0} deleted: older than ${config.retentionDays} days.`);
}

/** `status`: how many messages there are, and what is the matter with their delivery. Fails where something is. */
export async function status(config: Config): Promise<number> {
  const found = await withStore(config, async (store) => ({
    all: await store.count(),
    quarantined: await store.count({ status: 'quarantined' }),
    deliveries: await store.countDeliveries(),
    failing: await store.failingDeliveries(),
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
  return failing || givenUp ? 1 : 0;
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
    return true;
  });
  if (!isDone) complain(`There is no database yet at ${config.database}.`);
  else print(`Copied to ${path}. Keep receiver.secret, beside the database, with it.`);
  return isDone ? 0 : 1;
}

/** Makes an empty file that only its owner can read. */
function reserve(path: string): void {
  try {
    writeFileSync(path, '', { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new ConfigError(path, ['there is such a file already. Name another.']);
  }
}

/** `webhooks`: where messages go, and the secret that each place checks their signature with. */
export async function listWebhooks(config: Config): Promise<void> {
  const store = await openStore(config);
  try {
    const { webhook } = await loadKeys(config, store);
    const lines = [...config.forms.values()].flatMap(({ id, webhooks }) =>
      webhooks.map(({ url, format }) => `${id}  ${format}  ${url}  ${webhookSecret(webhook, url)}`),
    );
    print(lines.join('\n') || 'No form has webhooks.');
  } finally {
    await store.close();
  }
}
