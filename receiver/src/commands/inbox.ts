import type { Config } from '../config/config.js';
import { allMessages } from '../store/all.js';
import type { Filter, StoredMessage } from '../store/store.js';
import { complain, print, shown, withStore } from './with-store.js';

const mostListed = 100;

/** `inbox list`, `quarantine list`: the newest messages, one a line. */
export async function listMessages(config: Config, filter?: Filter): Promise<void> {
  const messages = (await withStore(config, (store) => store.list(mostListed, filter))) ?? [];
  const none = filter?.status === 'quarantined' ? 'Nothing is in quarantine.' : 'No messages yet.';
  print(messages.length ? messages.map(line).join('\n') : none);
}

/** `inbox show <reference>`: one message in full. */
export async function showMessage(config: Config, reference: string): Promise<number> {
  const message = await withStore(config, (store) => store.show(reference));
  if (!message) return unknown([reference]);
  print(full(message));
  return 0;
}

/** `inbox export`: all messages as JSON, one a line, the oldest first. */
export async function exportMessages(config: Config, filter: Filter): Promise<void> {
  await withStore(config, async (store) => {
    for await (const message of allMessages(store, filter)) print(JSON.stringify(message));
  });
}

/** `inbox delete`, `quarantine delete`: with all that belongs to the messages. */
export async function deleteMessages(config: Config, references: string[], filter?: Filter): Promise<number> {
  const gone = await withStore(config, async (store) => {
    const found = await Promise.all(references.map((reference) => store.show(reference)));
    const meant = found.filter((it) => it && (!filter?.status || it.status === filter.status));
    return store.delete(meant.map((it) => it?.reference ?? ''));
  });
  for (const reference of gone ?? []) print(`Deleted ${reference}.`);
  const others = references.filter((reference) => !gone?.includes(reference));
  return others.length ? unknown(others) : 0;
}

export function unknown(references: readonly string[]): number {
  for (const reference of references) {
    complain(`No message has the reference ${reference} there. "inbox list" shows those that there are.`);
  }
  return 1;
}

function line({ reference, receivedAt, form, topic, status, values }: StoredMessage): string {
  const mark = status === 'quarantined' ? '  (quarantined)' : '';
  return `${reference}  ${receivedAt}  ${form}  ${topic}  ${shown(String(values.name ?? ''))}${mark}`;
}

function full({ values, appointment, ...message }: StoredMessage): string {
  const facts: Line[] = [
    ['reference', message.reference],
    ['received', message.receivedAt],
    ['form', message.form],
    ['status', `${message.status} (score ${message.score})`],
    [message.consentText === null ? 'consent version of the page' : 'consent version', message.consentVersion],
    ['consent text', message.consentText],
    ['consent language', message.consentLanguage],
    ['appointment', appointment && `${appointment.start} to ${appointment.end}`],
    ['cancelled', appointment?.cancelledAt],
    ['language', message.language],
    ['topic', message.topic],
  ];
  // Separate from the receiver's own lines, since a visitor's field may have any name.
  return [...written(facts), '', 'Written by the visitor:', ...written(Object.entries(values))].join('\n');
}

type Line = [name: string, value: string | boolean | null | undefined];

/** In two columns. */
function written(lines: readonly Line[]): string[] {
  const known = lines.flatMap(([name, value]) => (value == null ? [] : [[shown(name), shown(String(value))] as const]));
  const width = Math.max(...known.map(([name]) => name.length));
  const indented = (text: string) => text.replaceAll('\n', `\n${' '.repeat(width + 2)}`);
  return known.map(([name, value]) => `${name.padEnd(width)}  ${indented(value)}`);
}
