import { existsSync } from 'node:fs';
import type { Config } from '../config/config.js';
import { openStore } from '../store/database.js';
import type { Store, StoredMessage } from '../store/store.js';

const mostListed = 100;

/** `inbox list`: the newest messages, one a line. */
export async function listInbox(config: Config): Promise<void> {
  const messages = await withStore(config, (store) => store.list(mostListed));
  process.stdout.write(messages?.length ? messages.map(line).join('') : 'No messages yet.\n');
}

/**
 * `inbox show <reference>`: one message in full.
 * @returns whether there is such a message.
 */
export async function showMessage(config: Config, reference: string): Promise<boolean> {
  const message = await withStore(config, (store) => store.show(reference.toUpperCase()));
  if (message) process.stdout.write(full(message));
  else process.stderr.write(`No message has the reference ${reference}. "inbox list" shows those that there are.\n`);
  return message !== undefined;
}

/** Looking does not create a database. */
async function withStore<T>(config: Config, look: (store: Store) => Promise<T>): Promise<T | undefined> {
  if (!config.databaseUrl && !existsSync(config.database)) return undefined;
  const store = await openStore(config);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

function line({ reference, receivedAt, form, topic, status, values }: StoredMessage): string {
  const mark = status === 'quarantined' ? '  (quarantined)' : '';
  return `${reference}  ${receivedAt}  ${form}  ${topic}  ${values.name ?? ''}${mark}\n`;
}

function full({ values, ...message }: StoredMessage): string {
  // A list: a visitor's field may have the name of one of ours.
  const facts: [string, string | boolean | null][] = [
    ['reference', message.reference],
    ['received', message.receivedAt],
    ['form', message.form],
    ['status', `${message.status} (score ${message.score})`],
    ['consent version', message.consentVersion],
    ['consent text', message.consentText],
    ['topic', message.topic],
    ...Object.entries(values),
  ];
  const known = facts.filter(([, value]) => value !== null);
  const width = Math.max(...known.map(([name]) => name.length));
  const indented = (text: string) => text.replaceAll('\n', `\n${' '.repeat(width + 2)}`);
  return known.map(([name, value]) => `${name.padEnd(width)}  ${indented(String(value))}\n`).join('');
}
