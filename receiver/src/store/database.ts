import { Kysely } from 'kysely';
import type { Config } from '../config/config.js';
import { cancelAppointment, comingAppointments, takenTimes } from './appointments.js';
import { confirmationsOn } from './confirmations.js';
import { settleVersion } from './consent.js';
import { deskCalendarOn } from './desk-calendar.js';
import { deskMessagesOn } from './desk-messages.js';
import type { DeskStore } from './front-desk.js';
import { findDamage, watchFile, writeProbe } from './health.js';
import { find, keepIn, spend } from './keep.js';
import { keepInPostgres } from './commit-postgres.js';
import { togetherInSqlite } from './commit-sqlite.js';
import { messagesOn } from './messages.js';
import { migrate } from './migrations.js';
import { notesOn } from './notes.js';
import { outboxOn } from './outbox.js';
import { postgresDialect, sharedSecret } from './postgres.js';
import { recordOn } from './record.js';
import type { Schema } from './schema.js';
import { backup, dataVersion, emptyLog, faultOf, sqliteDialect, sqliteVersion } from './sqlite.js';
import { signInsOn } from './sign-ins.js';

/**
 * Opens the store that the settings name, with its tables up to date.
 * @param ownsLog whether this process empties SQLite's write-ahead log; see `sqliteDialect`.
 * @param onError called for a connection to PostgreSQL that broke while nobody used it.
 */
export async function openStore(
  { database, databaseUrl }: Pick<Config, 'database' | 'databaseUrl'>,
  onError: (error: Error) => void = () => undefined,
  ownsLog = true,
): Promise<DeskStore> {
  const dialect = databaseUrl ? postgresDialect(databaseUrl, onError) : sqliteDialect(database, ownsLog);
  const db = new Kysely<Schema>({ dialect });
  await migrate(db, !databaseUrl);
  const file = databaseUrl ? undefined : watchFile(database);
  const messages = messagesOn(db);
  const together = databaseUrl ? undefined : togetherInSqlite(db, () => file?.check());
  const deskMessages = deskMessagesOn(db, together);
  let seen = databaseUrl ? 0 : await dataVersion(db);
  return {
    find: (form, submissionId) => find(db, form, submissionId),
    keep: together ? (submission) => together((transaction) => keepIn(transaction, submission)) : keepInPostgres(db),
    async spend(nonce) {
      await spend(db, nonce);
    },
    async forgetNonces(now) {
      await db.deleteFrom('spent_nonces').where('expires_at', '<=', new Date(now).toISOString()).execute();
    },
    async checkWritable() {
      file?.check();
      await writeProbe(db);
    },
    async findDamage() {
      const found = databaseUrl ? [] : await findDamage(db);
      if (found.length) file?.damaged();
      return found;
    },
    takenTimes: (calendar, from, to) => takenTimes(db, calendar, from, to),
    comingAppointments: (now) => comingAppointments(db, now),
    cancelAppointment: (reference, now, targets = []) =>
      db.transaction().execute((transaction) => cancelAppointment(transaction, reference, now, targets)),
    ...confirmationsOn(db),
    ...messages,
    async delete(references) {
      const gone = await messages.delete(references);
      if (gone.length && !databaseUrl && ownsLog) await emptyLog(db);
      return gone;
    },
    ...signInsOn(db),
    ...recordOn(db),
    ...deskMessages,
    async deleteMessage(reference, revision, entry) {
      const changed = await deskMessages.deleteMessage(reference, revision, entry);
      if (changed.kind === 'changed' && !databaseUrl && ownsLog) await emptyLog(db);
      return changed;
    },
    async deleteMessages(references, entries) {
      const gone = await deskMessages.deleteMessages(references, entries);
      if (gone.length && !databaseUrl && ownsLog) await emptyLog(db);
      return gone;
    },
    ...deskCalendarOn(db),
    async purge(before, now, of) {
      const count = await messages.purge(before, now, of);
      // Also where nothing was due: an earlier attempt may have met a reader.
      if (!databaseUrl && ownsLog) await emptyLog(db);
      return count;
    },
    ...notesOn(db),
    ...outboxOn(db, databaseUrl !== undefined),
    async emptyChangedLog() {
      if (databaseUrl || !ownsLog) return;
      const version = await dataVersion(db);
      if (version !== seen) await emptyLog(db);
      seen = version;
    },
    async fault() {
      return databaseUrl ? undefined : faultOf(await sqliteVersion(db));
    },
    settleVersion: (form, version, text, now) => settleVersion(db, form, version, text, now),
    ...(databaseUrl ? { secret: (offered) => sharedSecret(db, offered) } : { backup: (file) => backup(db, file) }),
    close: () => db.destroy(),
  };
}
