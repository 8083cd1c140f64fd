import { Kysely, type Selectable, type Transaction } from 'kysely';
import type { Nonce } from '../challenge.js';
import type { Config } from '../config/config.js';
import { newReference } from '../message/reference.js';
import { migrate } from './migrations.js';
import type { MessageRow, Schema } from './schema.js';
import { sqliteDialect } from './sqlite.js';
import type { Earlier, Kept, NewMessage, Store, StoredMessage } from './store.js';

/** Two at once are unlikely already. */
const mostReferences = 5;

/** Opens the store that the settings name, with its tables up to date. */
export async function openStore(config: Pick<Config, 'database'>): Promise<Store> {
  const db = new Kysely<Schema>({ dialect: sqliteDialect(config.database) });
  await migrate(db as unknown as Kysely<never>);
  return storeOn(db);
}

function storeOn(db: Kysely<Schema>): Store {
  return {
    find: (form, submissionId) => find(db, form, submissionId),
    keep: (message, nonce) => db.transaction().execute((transaction) => keepIn(transaction, message, nonce)),
    async burn(nonce) {
      await spend(db, nonce);
    },
    async forgetNonces(now) {
      await db.deleteFrom('spent_nonces').where('expires_at', '<=', new Date(now).toISOString()).execute();
    },
    async list(limit) {
      const newest = db.selectFrom('messages').selectAll().orderBy('received_at', 'desc').orderBy('reference');
      return (await newest.limit(limit).execute()).map(toMessage);
    },
    async show(reference) {
      const row = await db.selectFrom('messages').selectAll().where('reference', '=', reference).executeTakeFirst();
      return row && toMessage(row);
    },
    close: () => db.destroy(),
  };
}

/**
 * One message within a transaction. Every way out leaves the database fit to be committed, so that many messages can
 * share one commit. It begins with a write: in SQLite, one that follows a read cannot wait for another writer.
 */
async function keepIn(transaction: Transaction<Schema>, message: NewMessage, nonce: Nonce | undefined): Promise<Kept> {
  if (nonce && !(await spend(transaction, nonce))) {
    return (await earlierSending(transaction, message)) ?? { kind: 'spent' };
  }
  for (let attempt = 0; attempt < mostReferences; attempt++) {
    const reference = newReference();
    if (await insert(transaction, reference, message)) {
      return { kind: 'kept', receipt: { reference, status: message.status } };
    }
    // Either this submission is there already, or, once in a great while, the reference is.
    const earlier = await earlierSending(transaction, message);
    if (earlier) return earlier;
  }
  throw new Error(`${mostReferences} new references were all taken: the database refuses messages for another reason.`);
}

/** Another sending of the same submission that was kept first, a moment ago. */
async function earlierSending(transaction: Transaction<Schema>, message: NewMessage): Promise<Kept | undefined> {
  const earlier = await find(transaction, message.form, message.submissionId);
  if (!earlier) return undefined;
  const isSame = earlier.fingerprint === message.fingerprint;
  return isSame ? { kind: 'kept', receipt: earlier.receipt } : { kind: 'conflict' };
}

async function find(db: Kysely<Schema>, form: string, submissionId: string): Promise<Earlier | undefined> {
  const row = await db
    .selectFrom('messages')
    .select(['fingerprint', 'reference', 'status'])
    .where('form', '=', form)
    .where('submission_id', '=', submissionId)
    .executeTakeFirst();
  return row && { fingerprint: row.fingerprint, receipt: { reference: row.reference, status: row.status } };
}

/** @returns whether the nonce was still good. */
async function spend(db: Kysely<Schema>, { value, expires }: Nonce): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('spent_nonces')
    .values({ nonce: value, expires_at: new Date(expires).toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

async function insert(db: Kysely<Schema>, reference: string, message: NewMessage): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('messages')
    .values({
      reference,
      form: message.form,
      submission_id: message.submissionId,
      fingerprint: message.fingerprint,
      topic: message.topic,
      answers: JSON.stringify(message.values),
      consent_version: message.consentVersion,
      consent_text: message.consentText,
      status: message.status,
      score: message.score,
      received_at: message.receivedAt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

function toMessage(row: Selectable<MessageRow>): StoredMessage {
  return {
    reference: row.reference,
    form: row.form,
    topic: row.topic,
    values: JSON.parse(row.answers) as StoredMessage['values'],
    consentVersion: row.consent_version,
    consentText: row.consent_text,
    status: row.status,
    score: row.score,
    receivedAt: row.received_at,
  };
}
