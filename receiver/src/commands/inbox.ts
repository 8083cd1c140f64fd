import { zoneOf } from '../appointments/booking.js';
import { toLocalIso } from '../appointments/time-zone.js';
import type { Config, FormConfig } from '../config/config.js';
import { clinicTime } from '../delivery/mail.js';
import { shown } from '../message/shown.js';
import { allMessages } from '../store/all.js';
import type { Filter, Span, StoredMessage } from '../store/store.js';
import { changeStore, complain, print, withStore } from './with-store.js';

const mostListed = 100;

/** `inbox list`, `quarantine list`: the newest messages, one a line. */
export async function listMessages(config: Config, filter?: Filter): Promise<void> {
  const found = await withStore(config, async (store) => ({
    messages: await store.list(mostListed, filter),
    count: await store.count(filter),
  }));
  const { messages, count } = found ?? { messages: [], count: 0 };
  const none = filter?.status === 'quarantined' ? 'Nothing is in quarantine.' : 'No messages yet.';
  print(messages.length ? messages.map((message) => line(config, message)).join('\n') : none);
  const older = count - messages.length;
  if (older > 0) complain(`These are the newest; ${older} older ones are not shown. "inbox export" writes all.`);
}

/** `inbox show <reference>`: one message in full. */
export async function showMessage(config: Config, reference: string): Promise<number> {
  const message = await withStore(config, (store) => store.show(reference));
  if (!message) return unknown([reference]);
  print(full(config, message));
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
  const gone = await changeStore(config, async (store) => {
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

/** The name comes last, in one line: nothing behind it is the receiver's. */
function line({ forms }: Config, { reference, receivedAt, form, topic, status, values }: StoredMessage): string {
  const zone = forms.get(form)?.openingHours?.timeZone ?? 'UTC';
  const name = shown(String(values.name ?? '')).replace(/\s+/g, ' ');
  return [reference, toLocalIso(Date.parse(receivedAt), zone), form, shown(topic), status, name].join('  ');
}

function full({ forms }: Config, { values, appointment, ...message }: StoredMessage): string {
  const hours = forms.get(message.form)?.openingHours;
  const zone = hours?.timeZone ?? 'UTC';
  const facts: Line[] = [
    ['reference', message.reference],
    ['received', `${clinicTime(message.receivedAt, zone)} (${zone})`],
    ['form', message.form],
    ['status', statusWords(message, forms.get(message.form))],
    [message.consentText === null ? 'consent version of the page' : 'consent version', message.consentVersion],
    ['consent text', message.consentText],
    ['consent language', message.consentLanguage],
    ['appointment', appointment && appointmentWords(appointment, zoneOf(appointment, hours))],
    ['confirmed', appointment?.confirmBy && `not yet; held until ${clinicTime(appointment.confirmBy, zone)} (${zone})`],
    ['cancelled', appointment?.cancelledAt && `${clinicTime(appointment.cancelledAt, zone)} (${zone})`],
    ['language', message.language],
    ['topic', message.topic],
  ];
  // Marked, since what a visitor writes may look like the lines above.
  const theirs = written(Object.entries(values)).flatMap((text) => text.split('\n').map((part) => `> ${part}`));
  return [...written(facts), '', 'Written by the visitor:', ...theirs].join('\n');
}

/** Why a message is in quarantine that does not look like a program's. */
function statusWords({ status, score }: Pick<StoredMessage, 'status' | 'score'>, form: FormConfig | undefined): string {
  const isOverLimit = status === 'quarantined' && form !== undefined && score < form.quarantineScore;
  return `${status} (${isOverLimit ? 'a booking beyond the limits, or not confirmed by mail' : `score ${score}`})`;
}

/** `2030-01-16 09:30 to 10:00 (Europe/Madrid)` */
export function appointmentWords({ start, end }: Span, timeZone: string): string {
  const [from, to] = [clinicTime(start, timeZone), clinicTime(end, timeZone)];
  const [day, time = ''] = to.split(' ');
  return `${from} to ${day && from.startsWith(day) ? time : to} (${timeZone})`;
}

type Line = [name: string, value: string | boolean | null | undefined];

/** In two columns. */
function written(lines: readonly Line[]): string[] {
  const known = lines.flatMap(([name, value]) => (value == null ? [] : [[shown(name), shown(String(value))] as const]));
  const width = Math.max(...known.map(([name]) => name.length));
  const indented = (text: string) => text.replaceAll('\n', `\n${' '.repeat(width + 2)}`);
  return known.map(([name, value]) => `${name.padEnd(width)}  ${indented(value)}`);
}
