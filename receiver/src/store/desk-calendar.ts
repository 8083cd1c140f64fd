import type { Kysely } from 'kysely';
import { cancel } from './appointments.js';
import { move } from './move.js';
import { plan } from './outbox.js';
import type { Entry } from './entry.js';
import type { BookedMessage, DeskStore, Feed } from './front-desk.js';
import { select, toMessage } from './messages.js';
import { addToRecord } from './record.js';
import type { CalendarFeedRow, Schema } from './schema.js';
import type { Span } from './store.js';

type DeskCalendar = Pick<
  DeskStore,
  | 'deskAppointments'
  | 'cancelByStaff'
  | 'dueReminders'
  | 'planReminder'
  | 'moveAppointment'
  | 'blockedTimes'
  | 'block'
  | 'unblock'
  | 'makeFeed'
  | 'feed'
  | 'feedsOf'
  | 'endFeed'
>;

/** The part of a store that is about what staff see and change in calendars. */
export function deskCalendarOn(db: Kysely<Schema>): DeskCalendar {
  const within = <T>(work: (transaction: Kysely<Schema>) => Promise<T>) => db.transaction().execute(work);
  return {
    deskAppointments: (forms, span, entries) =>
      within(async (transaction) => {
        await addToRecord(transaction, entries);
        return appointmentsOf(transaction, forms, span);
      }),
    cancelByStaff: (reference, start, targets, entry) =>
      within(async (transaction) => {
        const isCancelled = await cancel(transaction, reference, entry.at, targets, start);
        if (isCancelled) await addToRecord(transaction, [entry]);
        return isCancelled;
      }),
    dueReminders: (form, bookedBefore, span) => dueReminders(db, form, bookedBefore, span),
    planReminder: (reference, targets, now) => plan(db, reference, targets, now),
    moveAppointment: (reference, wanted, targets, now) => move(db, reference, wanted, targets, now),
    ...blocksOn(db),
    ...feedsOn(db),
  };
}

async function appointmentsOf(db: Kysely<Schema>, forms: readonly string[], span: Span): Promise<BookedMessage[]> {
  const rows = await select(db)
    .where('messages.form', 'in', forms)
    .where('starts_at', '<', span.end)
    .where('ends_at', '>', span.start)
    .orderBy('starts_at')
    .orderBy('messages.reference')
    .execute();
  return rows.map(toMessage).filter((message): message is BookedMessage => message.appointment !== undefined);
}

function blocksOn(db: Kysely<Schema>): Pick<DeskStore, 'blockedTimes' | 'block' | 'unblock'> {
  return {
    blockedTimes: (calendars, span) =>
      db
        .selectFrom('blocked_times')
        .select(['id', 'calendar', 'starts_at as start', 'ends_at as end'])
        .where('calendar', 'in', calendars)
        .where('starts_at', '<', span.end)
        .where('ends_at', '>', span.start)
        .orderBy('starts_at')
        .execute(),
    block: ({ id, calendar, start, end }, entry) =>
      db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows } = await transaction
          .insertInto('blocked_times')
          .values({ id, calendar, starts_at: start, ends_at: end })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows) await addToRecord(transaction, [entry]);
      }),
    unblock: (id, calendar, entry) =>
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('blocked_times')
          .where('id', '=', id)
          .where('calendar', '=', calendar)
          .executeTakeFirst();
        if (numDeletedRows) await addToRecord(transaction, [entry]);
        return numDeletedRows > 0n;
      }),
  };
}

async function dueReminders(db: Kysely<Schema>, form: string, bookedBefore: string, span: Span) {
  const rows = await select(db, { form, status: 'stored' })
    .where('starts_at', '>', span.start)
    .where('starts_at', '<=', span.end)
    .where('cancelled_at', 'is', null)
    .where('confirm_by', 'is', null)
    .where('received_at', '<', bookedBefore)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('outbox')
            .select('outbox.id')
            .whereRef('outbox.reference', '=', 'messages.reference')
            .where('outbox.kind', '=', 'reminder'),
        ),
      ),
    )
    .execute();
  return rows.map(toMessage);
}

function feedsOn(db: Kysely<Schema>): Pick<DeskStore, 'makeFeed' | 'feed' | 'feedsOf' | 'endFeed'> {
  return {
    makeFeed: ({ id, address, form, hasNames, createdAt }, entry: Entry) =>
      db.transaction().execute(async (transaction) => {
        const row = { id, address, form, has_names: hasNames ? 1 : 0, created_at: createdAt };
        await transaction.insertInto('calendar_feeds').values(row).execute();
        await addToRecord(transaction, [entry]);
      }),
    async feed(id) {
      const row = await db.selectFrom('calendar_feeds').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toFeed(row);
    },
    async feedsOf(address) {
      const rows = await db
        .selectFrom('calendar_feeds')
        .selectAll()
        .where('address', '=', address)
        .orderBy('created_at')
        .execute();
      return rows.map(toFeed);
    },
    endFeed: (id, address, entry) =>
      db.transaction().execute(async (transaction) => {
        const { numDeletedRows } = await transaction
          .deleteFrom('calendar_feeds')
          .where('id', '=', id)
          .where('address', '=', address)
          .executeTakeFirst();
        if (numDeletedRows) await addToRecord(transaction, [entry]);
        return numDeletedRows > 0n;
      }),
  };
}

function toFeed({ id, address, form, has_names: hasNames, created_at: createdAt }: CalendarFeedRow): Feed {
  return { id, address, form, hasNames: hasNames === 1, createdAt };
}
