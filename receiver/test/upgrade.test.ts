/** A database of any earlier release goes on being used, with all that is stored in it. */
import { Kysely, sql } from 'kysely';
import { expect, it } from 'vitest';
import { postgresDialect } from '../src/store/postgres.js';
import type { Schema } from '../src/store/schema.js';
import { sqliteDialect } from '../src/store/sqlite.js';
import type { NewMessage } from '../src/store/store.js';
import { databases, storeAt, useDatabases } from './databases.js';

const locate = useDatabases();

/**
 * What each schema has run when it was new, written out: these statements are those of databases in use, and never change. A new
 * schema is added at the end.
 */
const schemas: readonly (readonly [name: string, statements: readonly string[]])[] = [
  [
    '001-messages',
    [
      `create table messages (reference text primary key, form text not null, submission_id text not null,
        fingerprint text not null, topic text not null, answers text not null, consent_version text, consent_text text,
        status text not null, score integer not null, received_at text not null,
        constraint messages_submission unique (form, submission_id))`,
      'create index messages_received on messages (received_at)',
      'create table spent_nonces (nonce text primary key, expires_at text not null)',
      'create index spent_nonces_expiry on spent_nonces (expires_at)',
    ],
  ],
  [
    '002-appointments-and-outbox',
    [
      `create table appointments (reference text primary key, form text not null, starts_at text not null,
        ends_at text not null, cancelled_at text)`,
      'create unique index appointments_start on appointments (form, starts_at) where cancelled_at is null',
      `create table outbox (id text primary key, reference text not null, kind text not null, target text not null,
        attempts integer default 0 not null, next_attempt_at text, delivered_at text, last_error text,
        constraint outbox_delivery unique (reference, kind, target))`,
      'create table secrets (name text primary key, value text not null)',
      'create index outbox_due on outbox (next_attempt_at) where next_attempt_at is not null',
    ],
  ],
  [
    '003-acknowledgements',
    [
      'alter table messages add column language text',
      "create index outbox_acknowledgements on outbox (target) where kind = 'acknowledgement'",
    ],
  ],
  ['005-notes', ['create table notes (name text primary key, value text not null)']],
  [
    '006-consent-words',
    [
      'alter table messages add column consent_language text',
      `create table consent_words (form text not null, version text not null, text text not null,
        first_used_at text not null, constraint consent_words_version primary key (form, version))`,
    ],
  ],
  ['007-probe', ['create table probe (name text primary key, written_at text not null, filler text not null)']],
  ['008-time-zones', ['alter table appointments add column time_zone text']],
  [
    '009-holders',
    [
      `create table holders (reference text not null, holder text not null,
        constraint holders_key primary key (holder, reference))`,
      'create index holders_reference on holders (reference)',
    ],
  ],
  [
    '010-confirmations',
    [
      'alter table appointments add column confirm_by text',
      'create index appointments_confirmation on appointments (confirm_by) where confirm_by is not null',
    ],
  ],
  [
    // Besides these, triggers of each kind of database that refuse changes of staff_record.
    '011-front-desk',
    [
      'alter table messages add column note text',
      'alter table messages add column done_at text',
      'alter table messages add column revision integer default 0 not null',
      'create index messages_open on messages (received_at) where done_at is null',
      'create index messages_done on messages (received_at) where done_at is not null',
      "create index messages_quarantined on messages (received_at) where status = 'quarantined'",
      `create table sign_in_links (id text primary key, asked text not null, asked_at text not null, address text,
        browser text not null, destination text not null, used_at text)`,
      `create table staff_sessions (id text primary key, address text not null, csrf text not null,
        signed_in_at text not null, seen_at text not null)`,
      `create table staff_record (id text primary key, at text not null, who text not null, action text not null,
        form text, reference text, count integer)`,
      'create index staff_record_at on staff_record (at)',
      'create index staff_record_reference on staff_record (reference)',
      'create index appointments_time on appointments (starts_at)',
      `create table blocked_times (id text primary key, calendar text not null, starts_at text not null,
        ends_at text not null)`,
      'create index blocked_times_end on blocked_times (calendar, ends_at)',
      `create table calendar_feeds (id text primary key, address text not null, form text not null,
        has_names integer not null, created_at text not null)`,
    ],
  ],
];

const names = schemas.map(([name]) => name);
const span = ['2030-01-16T09:00:00.000Z', '2030-01-16T09:30:00.000Z'];

/** What was stored by then, as far as the schema has a place for it. */
function stored(has: (name: string) => boolean): string[] {
  const fields = 'reference, form, submission_id, fingerprint, topic, answers, status, score, received_at';
  return [
    `insert into messages (${fields}) values ('AAAA-2222', 'clinic', 'sub-1', 'finger', 'appointment',
      '{"name":"Ana García","email":"ana@example.com"}', 'stored', 1, '2030-01-15T12:00:00.000Z')`,
    `insert into messages (${fields}) values ('BBBB-3333', 'clinic', 'sub-2', 'finger', 'question', '{"name":"Zoë"}',
      'quarantined', 2, '2030-01-15T13:00:00.000Z')`,
    "insert into spent_nonces values ('nonce', '2031-01-01T00:00:00.000Z')",
    ...(has('002-appointments-and-outbox')
      ? [
          `insert into appointments (reference, form, starts_at, ends_at) values ('AAAA-2222', 'clinic', '${span.join("', '")}')`,
          `insert into outbox (id, reference, kind, target, next_attempt_at)
            values ('id-1', 'AAAA-2222', 'mail', 'a@clinic.example', '2030-01-15T12:00:00.000Z')`,
        ]
      : []),
    ...(has('003-acknowledgements') ? ["update messages set language = 'es' where reference = 'AAAA-2222'"] : []),
    ...(has('005-notes') ? ["insert into notes values ('secret', 'mark')"] : []),
    ...(has('006-consent-words') ? ["insert into consent_words values ('clinic', '1', 'Yes', '2030-01-01')"] : []),
    ...(has('008-time-zones') ? ["update appointments set time_zone = 'Europe/Madrid'"] : []),
  ];
}

function open({ database, databaseUrl }: Awaited<ReturnType<typeof locate>>): Kysely<Schema> {
  const dialect = databaseUrl ? postgresDialect(databaseUrl, () => undefined) : sqliteDialect(database);
  return new Kysely<Schema>({ dialect });
}

async function columnsOf(db: Kysely<Schema>): Promise<Record<string, string[]>> {
  const tables = await db.introspection.getTables();
  return Object.fromEntries(tables.map(({ name, columns }) => [name, columns.map((column) => column.name).sort()]));
}

it.each(databases.flatMap((database) => names.map((name) => [name, database] as const)))(
  'of the schema %s on %s',
  async (name, database) => {
    const where = await locate(database);
    const present = schemas.slice(0, names.indexOf(name) + 1);
    const has = (other: string) => present.some(([it]) => it === other);
    const db = open(where);
    const statements = [
      ...present.flatMap(([, all]) => all),
      ...stored(has),
      'create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null)',
      'create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null)',
      "insert into kysely_migration_lock values ('migration_lock', 0)",
      ...present.map(([it]) => `insert into kysely_migration values ('${it}', '2030-01-01T00:00:00.000Z')`),
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
    await db.destroy();

    const store = await storeAt(where);
    expect((await store.show('AAAA-2222'))?.values).toEqual({ name: 'Ana García', email: 'ana@example.com' });
    expect(await store.count()).toBe(2);
    expect(await store.count({ status: 'quarantined' })).toBe(1);
    expect((await store.find('clinic', 'sub-1'))?.receipt.reference).toBe('AAAA-2222');
    const hasAppointments = has('002-appointments-and-outbox');
    expect(await store.takenTimes('clinic', span[0]!, span[1]!)).toHaveLength(hasAppointments ? 1 : 0);
    expect((await store.countDeliveries()).waiting).toBe(hasAppointments ? 1 : 0);
    expect((await store.show('AAAA-2222'))?.language).toBe(has('003-acknowledgements') ? 'es' : undefined);
    const appointment = (await store.show('AAAA-2222'))?.appointment;
    expect(appointment?.timeZone).toBe(has('008-time-zones') ? 'Europe/Madrid' : undefined);
    // A challenge that was spent before is still spent, and a new message finds its place.
    const message: NewMessage = {
      ...{ form: 'clinic', submissionId: 'new', fingerprint: 'f', topic: 'question', values: {} },
      ...{ consentVersion: null, consentText: null, score: 0, receivedAt: '2030-01-15T14:00:00.000Z' },
      status: 'stored',
    };
    const expires = Date.UTC(2031, 0);
    expect((await store.keep({ message, nonce: { value: 'nonce', expires } })).kind).toBe('spent');
    expect((await store.keep({ message, nonce: { value: 'other', expires } })).kind).toBe('kept');

    const fresh = await locate(database);
    await storeAt(fresh);
    const [upgraded, made] = [open(where), open(fresh)];
    expect(await columnsOf(upgraded)).toEqual(await columnsOf(made));
    await Promise.all([upgraded.destroy(), made.destroy()]);
  },
);

it('knows every schema that a new database has', async () => {
  const where = await locate('SQLite');
  await storeAt(where);
  const db = open(where);
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  await db.destroy();
  expect(rows.map(({ name }) => name)).toEqual(names);
});
