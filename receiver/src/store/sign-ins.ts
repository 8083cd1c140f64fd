import type { Kysely } from 'kysely';
import type { DeskStore, NewSignInLink, Session, SessionLimits, SignInLink } from './front-desk.js';
import { plan } from './outbox.js';
import { addToRecord } from './record.js';
import type { Schema } from './schema.js';

type SignIns = Pick<
  DeskStore,
  | 'askSignIn'
  | 'signInLink'
  | 'useSignInLink'
  | 'openSession'
  | 'keepSession'
  | 'endSession'
  | 'endSessions'
  | 'countSessions'
  | 'forgetSignIns'
>;

const hour = 60 * 60 * 1000;
/** That a session is used is noted once in so many milliseconds: not every page costs a write. */
const notedEvery = 60_000;

/** The part of a store that is about signing in to the front desk. */
export function signInsOn(db: Kysely<Schema>): SignIns {
  return {
    askSignIn: (link, most) => db.transaction().execute((transaction) => ask(transaction, link, most)),
    signInLink: (id, since) => findLink(db, id, since),
    useSignInLink: (id, browser, since, now) =>
      db.transaction().execute((transaction) => useLink(transaction, { id, browser, since, now })),
    openSession: (id, limits) => open(db, id, limits),
    async keepSession({ id, address, signedInAt, csrf }) {
      await db
        .insertInto('staff_sessions')
        .values({ id, address, csrf, signed_in_at: signedInAt, seen_at: signedInAt })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    },
    async endSession(id) {
      await db.deleteFrom('staff_sessions').where('id', '=', id).execute();
    },
    endSessions: (address, entry) =>
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('staff_sessions')
          .$if(address !== undefined, (it) => it.where('address', '=', address ?? ''))
          .executeTakeFirst();
        if (entry) await addToRecord(transaction, [entry]);
        return Number(numDeletedRows);
      }),
    async countSessions(address, limits) {
      const { all } = await usable(db, limits)
        .select((eb) => eb.fn.countAll<string | number>().as('all'))
        .where('address', '=', address)
        .executeTakeFirstOrThrow();
      return Number(all);
    },
    forgetSignIns: (asked, limits) => forget(db, asked, limits),
  };
}

/** Begins with a write: in SQLite, one that follows a read cannot wait for another writer. */
async function ask(db: Kysely<Schema>, link: NewSignInLink, most: number): Promise<void> {
  const { id, asked, askedAt, address, browser, destination } = link;
  await db
    .insertInto('sign_in_links')
    .values({ id, asked, asked_at: askedAt, address, browser, destination, used_at: null })
    .execute();
  const { all } = await db
    .selectFrom('sign_in_links')
    .select((eb) => eb.fn.countAll<string | number>().as('all'))
    .where('asked', '=', asked)
    .where('asked_at', '>', new Date(Date.parse(askedAt) - hour).toISOString())
    .executeTakeFirstOrThrow();
  if (Number(all) > most) await db.deleteFrom('sign_in_links').where('id', '=', id).execute();
  else await plan(db, id, [{ kind: 'sign-in', to: address ?? '' }], askedAt);
}

async function findLink(db: Kysely<Schema>, id: string, since: string): Promise<SignInLink | undefined> {
  return db
    .selectFrom('sign_in_links')
    .select(['address', 'destination'])
    .where('id', '=', id)
    .where('asked_at', '>', since)
    .where('used_at', 'is', null)
    .executeTakeFirst();
}

interface Use {
  id: string;
  browser: string;
  since: string;
  now: string;
}

async function useLink(db: Kysely<Schema>, { id, browser, since, now }: Use): Promise<SignInLink | undefined> {
  const used = await db
    .updateTable('sign_in_links')
    .set({ used_at: now })
    .where('id', '=', id)
    .where('browser', '=', browser)
    .where('asked_at', '>', since)
    .where('used_at', 'is', null)
    .where('address', 'is not', null)
    .returning(['address', 'destination'])
    .executeTakeFirst();
  if (used?.address) await addToRecord(db, [{ at: now, who: used.address, action: 'signed-in' }]);
  return used;
}

function usable(db: Kysely<Schema>, { signedInAfter, seenAfter, latest }: SessionLimits) {
  return db
    .selectFrom('staff_sessions')
    .where('signed_in_at', '>', signedInAfter)
    .where('seen_at', '>', seenAfter)
    .where('seen_at', '<=', latest);
}

async function open(db: Kysely<Schema>, id: string, limits: SessionLimits): Promise<Session | undefined> {
  const row = await usable(db, limits).selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) return undefined;
  if (Date.parse(limits.now) - Date.parse(row.seen_at) > notedEvery) {
    await db.updateTable('staff_sessions').set({ seen_at: limits.now }).where('id', '=', id).execute();
  }
  return { address: row.address, signedInAt: row.signed_in_at, csrf: row.csrf };
}

async function forget(db: Kysely<Schema>, asked: string, limits: SessionLimits): Promise<void> {
  const { signedInAfter, seenAfter, latest } = limits;
  await db.transaction().execute(async (transaction) => {
    const links = await transaction
      .deleteFrom('sign_in_links')
      .where((eb) => eb.or([eb('asked_at', '<=', asked), eb('asked_at', '>', latest)]))
      .returning('id')
      .execute();
    const ids = links.map(({ id }) => id);
    if (ids.length) {
      await transaction.deleteFrom('outbox').where('kind', '=', 'sign-in').where('reference', 'in', ids).execute();
    }
    await transaction
      .deleteFrom('staff_sessions')
      .where((eb) =>
        eb.or([eb('signed_in_at', '<=', signedInAfter), eb('seen_at', '<=', seenAfter), eb('seen_at', '>', latest)]),
      )
      .execute();
  });
}
