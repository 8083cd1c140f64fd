import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import { replan } from './outbox.js';
import type { AppointmentRow, MessageRow, Schema } from './schema.js';
import type { Filter, PurgedForms, Store, StoredMessage, Target } from './store.js';

const pageSize = 200;

type MessageStore = Pick<Store, 'list' | 'count' | 'page' | 'show' | 'delete' | 'purge' | 'redate' | 'release'>;

/** The part of a store that is about messages. */
export function messagesOn(db: Kysely<Schema>): MessageStore {
  return {
    list: (limit, filter) => listNewest(db, limit, filter),
    count: (filter) => countMessages(db, filter),
    page: (after, filter) => readPage(db, after, filter),
    show: (reference) => findMessage(db, reference),
    delete: (references) => db.transaction().execute((transaction) => remove(transaction, references)),
    purge: (before, now, of) => purgeBefore(db, before, now, of),
    redate: (oldest, newest, now) => redateMessages(db, oldest, newest, now),
    release: (reference, targets, now) =>
      db.transaction().execute((transaction) => releaseMessage(transaction, reference, targets, now)),
  };
}

async function listNewest(db: Kysely<Schema>, limit: number, filter?: Filter): Promise<StoredMessage[]> {
  const newest = select(db, filter).orderBy('received_at', 'desc').orderBy('messages.reference');
  return (await newest.limit(limit).execute()).map(toMessage);
}

async function countMessages(db: Kysely<Schema>, filter?: Filter): Promise<number> {
  const { all: count } = await select(db, filter)
    .clearSelect()
    .select((eb) => eb.fn.countAll<string | number>().as('all'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function readPage(
  db: Kysely<Schema>,
  { receivedAt, reference }: Pick<StoredMessage, 'receivedAt' | 'reference'> = { receivedAt: '', reference: '' },
  filter?: Filter,
): Promise<StoredMessage[]> {
  const rows = await select(db, filter)
    .where((eb) =>
      eb.or([
        eb('received_at', '>', receivedAt),
        eb.and([eb('received_at', '=', receivedAt), eb('messages.reference', '>', reference)]),
      ]),
    )
    .orderBy('received_at')
    .orderBy('messages.reference')
    .limit(pageSize)
    .execute();
  return rows.map(toMessage);
}

export async function findMessage(db: Kysely<Schema>, reference: string): Promise<StoredMessage | undefined> {
  const row = await select(db).where('messages.reference', '=', reference).executeTakeFirst();
  return row && toMessage(row);
}

/** Deletes in portions, so that messages can arrive in between. */
async function purgeBefore(
  db: Kysely<Schema>,
  before: string,
  now: string,
  of: PurgedForms = { except: [] },
): Promise<number> {
  let count = 0;
  for (;;) {
    const references = await referencesBefore(db, before, now, of);
    if (!references.length) return count;
    count += (await db.transaction().execute((transaction) => remove(transaction, references))).length;
  }
}

/** Some of the messages that arrived before a time and whose appointment is not still to come. */
async function referencesBefore(db: Kysely<Schema>, before: string, now: string, of: PurgedForms): Promise<string[]> {
  const rows = await db
    .selectFrom('messages')
    .select('messages.reference')
    .where('received_at', '<', before)
    .$if('form' in of, (it) => it.where('messages.form', '=', 'form' in of ? of.form : ''))
    .$if('except' in of && of.except.length > 0, (it) =>
      it.where('messages.form', 'not in', 'except' in of ? of.except : []),
    )
    .where((eb) => eb.not(eb.exists(appointmentOf(eb).where('ends_at', '>', now).where('cancelled_at', 'is', null))))
    .limit(pageSize)
    .execute();
  return rows.map(({ reference }) => reference);
}

async function redateMessages(
  db: Kysely<Schema>,
  oldest: string | undefined,
  newest: string,
  now: string,
): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ received_at: now })
    .where((eb) =>
      eb.or([
        eb('received_at', '>', newest),
        eb.and([eb('received_at', '<', oldest ?? ''), eb.not(eb.exists(appointmentOf(eb)))]),
      ]),
    )
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

export async function releaseMessage(
  db: Kysely<Schema>,
  reference: string,
  targets: readonly Target[],
  now: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({ status: 'stored' })
    .where('reference', '=', reference)
    .where('status', '=', 'quarantined')
    .executeTakeFirst();
  if (numUpdatedRows) await replan(db, reference, targets, now);
  return numUpdatedRows > 0n;
}

function appointmentOf(eb: ExpressionBuilder<Schema, 'messages'>) {
  return eb
    .selectFrom('appointments')
    .select('appointments.reference')
    .whereRef('appointments.reference', '=', 'messages.reference');
}

/** Messages before what belongs to them: a transaction that adds to one waits for it, and finds it gone. */
export async function remove(db: Kysely<Schema>, references: readonly string[]): Promise<string[]> {
  if (!references.length) return [];
  const gone = await db.deleteFrom('messages').where('reference', 'in', references).returning('reference').execute();
  for (const table of ['outbox', 'appointments', 'holders'] as const) {
    await db.deleteFrom(table).where('reference', 'in', references).execute();
  }
  return gone.map(({ reference }) => reference);
}

/** Messages with their appointments; {@link toMessage} reads the rows. */
export function select(db: Kysely<Schema>, { form, status }: Filter = {}) {
  return db
    .selectFrom('messages')
    .leftJoin('appointments', 'appointments.reference', 'messages.reference')
    .selectAll('messages')
    .select(['starts_at', 'ends_at', 'cancelled_at', 'time_zone', 'confirm_by'])
    .$if(form !== undefined, (query) => query.where('messages.form', '=', form ?? ''))
    .$if(status !== undefined, (query) => query.where('status', '=', status ?? 'stored'));
}

type Row = Selectable<MessageRow> & {
  [K in 'starts_at' | 'ends_at' | 'cancelled_at' | 'time_zone' | 'confirm_by']: AppointmentRow[K] | null;
};

export function toMessage({
  starts_at: start,
  ends_at: end,
  cancelled_at: cancelledAt,
  time_zone: timeZone,
  confirm_by: confirmBy,
  ...row
}: Row): StoredMessage {
  return {
    reference: row.reference,
    form: row.form,
    topic: row.topic,
    values: JSON.parse(row.answers) as StoredMessage['values'],
    consentVersion: row.consent_version,
    consentText: row.consent_text,
    ...(row.consent_language && { consentLanguage: row.consent_language }),
    status: row.status,
    score: row.score,
    receivedAt: row.received_at,
    ...(row.language && { language: row.language }),
    ...(row.note && { note: row.note }),
    ...(row.done_at && { doneAt: row.done_at }),
    ...(row.revision && { revision: row.revision }),
    ...(start &&
      end && {
        appointment: { start, end, cancelledAt, ...(timeZone && { timeZone }), ...(confirmBy && { confirmBy }) },
      }),
  };
}
