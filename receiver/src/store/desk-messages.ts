import { sql, type Kysely, type SelectQueryBuilder } from 'kysely';
import type { Together } from './commit-sqlite.js';
import type { Entry } from './entry.js';
import type { Changed, Cursor, DeskQuery, DeskStore, MessageChange } from './front-desk.js';
import { findMessage, releaseMessage, remove, select, toMessage } from './messages.js';
import { addToRecord } from './record.js';
import type { Schema } from './schema.js';
import type { StoredMessage } from './store.js';

type DeskMessages = Pick<
  DeskStore,
  | 'deskMessages'
  | 'olderMessages'
  | 'seeMessage'
  | 'changeMessage'
  | 'releaseMessage'
  | 'deleteMessage'
  | 'deleteMessages'
>;

/**
 * The part of a store that is about what staff see of messages, and change about them.
 * @param together for what staff see, whose record can share the commits of messages.
 */
export function deskMessagesOn(db: Kysely<Schema>, together?: Together): DeskMessages {
  const within = <T>(work: (transaction: Kysely<Schema>) => Promise<T>) => db.transaction().execute(work);
  const seeing: typeof within = (work) =>
    together ? together(async (transaction) => ({ kept: await work(transaction), undo: false })) : within(work);
  return {
    deskMessages: (query, entries) => seeing((transaction) => listFor(transaction, query, entries)),
    async olderMessages(forms, limit, before) {
      const rows = await newestFirst(select(db).where(ofForms(forms)), before)
        .limit(limit)
        .execute();
      return rows.map(toMessage);
    },
    seeMessage: (reference, forms, entry) => seeing((transaction) => see(transaction, reference, forms, entry)),
    changeMessage: (change, entry) => within((transaction) => changeOne(transaction, change, entry)),
    releaseMessage: (reference, targets, entry) =>
      within(async (transaction) => {
        const isReleased = await releaseMessage(transaction, reference, targets, entry.at);
        if (isReleased) await addToRecord(transaction, [entry]);
        return isReleased;
      }),
    deleteMessage: (reference, revision, entry) =>
      within(async (transaction) => {
        const changed = await changeOne(transaction, { reference, revision }, entry);
        if (changed.kind === 'changed') await remove(transaction, [reference]);
        return changed;
      }),
    deleteMessages: (references, entries) =>
      within(async (transaction) => {
        const gone = await remove(transaction, references);
        const about = (reference: string | undefined) => reference === undefined || gone.includes(reference);
        await addToRecord(transaction, gone.length ? entries.filter((entry) => about(entry.reference)) : []);
        return gone;
      }),
  };
}

/** The record first: in SQLite, a write that follows a read cannot wait for another writer. */
async function listFor(db: Kysely<Schema>, query: DeskQuery, entries: readonly Entry[]): Promise<StoredMessage[]> {
  await addToRecord(db, entries);
  const { forms, state, limit, before } = query;
  const all = select(db).where(ofForms(forms));
  // Written out, so that SQLite finds the index of each.
  const ofState = {
    new: all.where(sql<boolean>`done_at is null and status <> 'quarantined'`),
    done: all.where(sql<boolean>`done_at is not null and status <> 'quarantined'`),
    quarantine: all.where(sql<boolean>`status = 'quarantined'`),
  };
  return (await newestFirst(ofState[state], before).limit(limit).execute()).map(toMessage);
}

/**
 * Of these forms. As an expression, so that SQLite goes by the time and stops at the limit: by the index of the forms it would read
 * and sort all of their messages.
 */
function ofForms(forms: readonly string[]) {
  return sql<boolean>`messages.form || '' in (${sql.join(forms)})`;
}

function newestFirst<Row>(
  query: SelectQueryBuilder<Schema, 'messages', Row>,
  before: Cursor | undefined,
): SelectQueryBuilder<Schema, 'messages', Row> {
  return query
    .$if(before !== undefined, (it) =>
      it.where(sql<boolean>`(received_at, messages.reference) < (${before?.receivedAt}, ${before?.reference})`),
    )
    .orderBy('received_at', 'desc')
    .orderBy('messages.reference', 'desc');
}

async function see(
  db: Kysely<Schema>,
  reference: string,
  forms: readonly string[],
  entry: Entry,
): Promise<StoredMessage | undefined> {
  const row = await select(db)
    .where('messages.reference', '=', reference)
    .where('messages.form', 'in', forms)
    .executeTakeFirst();
  if (!row) return undefined;
  await addToRecord(db, [{ ...entry, form: row.form }]);
  return toMessage(row);
}

async function changeOne(db: Kysely<Schema>, change: MessageChange, entry: Entry): Promise<Changed> {
  const { reference, revision, note, doneAt } = change;
  const { numUpdatedRows } = await db
    .updateTable('messages')
    .set({
      revision: revision + 1,
      ...(note !== undefined && { note: note || null }),
      ...(doneAt !== undefined && { done_at: doneAt }),
    })
    .where('reference', '=', reference)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows) {
    await addToRecord(db, [entry]);
    return { kind: 'changed' };
  }
  const message = await findMessage(db, reference);
  return message ? { kind: 'stale', message } : { kind: 'gone' };
}
