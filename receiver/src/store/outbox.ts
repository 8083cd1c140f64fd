import { randomUUID } from 'node:crypto';
import { sql, type ExpressionBuilder, type Kysely } from 'kysely';
import { attemptsUntilFailing } from '../delivery/backoff.js';
import type { OutboxRow, Schema } from './schema.js';
import type { Delivery, DeliveryCounts, FailingDelivery, Lane, Store, Target } from './store.js';

type OutboxStore = Pick<
  Store,
  | 'claimDeliveries'
  | 'completeDelivery'
  | 'postponeDelivery'
  | 'hastenDeliveries'
  | 'countDeliveries'
  | 'earlierAcknowledgements'
  | 'failingDeliveries'
  | 'replan'
>;

/**
 * The part of a store that is about deliveries.
 * @param skipsLocked whether several receivers may claim at the same time: on PostgreSQL.
 */
export function outboxOn(db: Kysely<Schema>, skipsLocked: boolean): OutboxStore {
  return {
    claimDeliveries: (now, until, limit, lane) => claimDue(db, skipsLocked, { now, until, limit, lane }),
    completeDelivery: (id, now) => complete(db, id, now),
    postponeDelivery: (delivery, next, error) => postpone(db, delivery, next, error),
    hastenDeliveries: (latest, now) => hasten(db, latest, now),
    countDeliveries: () => countByState(db),
    earlierAcknowledgements: (delivery, since) => countEarlierAcknowledgements(db, delivery, since),
    failingDeliveries: () => listFailing(db),
    replan: (reference, targets, now) =>
      db.transaction().execute((transaction) => replan(transaction, reference, targets, now)),
  };
}

interface Claim {
  now: string;
  until: string;
  limit: number;
  lane: Lane | undefined;
}

async function claimDue(db: Kysely<Schema>, skipsLocked: boolean, claim: Claim): Promise<Delivery[]> {
  const { now, until, limit, lane } = claim;
  const due = db
    .selectFrom('outbox')
    .select('id')
    .where('next_attempt_at', '<=', now)
    .$if(lane !== undefined, (query) => query.where('kind', 'in', lane?.kinds ?? []))
    .$if(lane?.to !== undefined, (query) => query.where('target', '=', lane?.to ?? ''))
    .$if(lane?.except !== undefined && lane.except.length > 0, (query) =>
      query.where('target', 'not in', lane?.except ?? []),
    )
    .where((eb) => eb.not(eb.exists(messageBefore(eb))))
    .orderBy('next_attempt_at')
    .limit(limit)
    .$if(skipsLocked, (query) => query.forUpdate().skipLocked());
  const claimed = await db
    .updateTable('outbox')
    .set((row) => ({ attempts: row('attempts', '+', 1), next_attempt_at: until }))
    .where('id', 'in', due)
    .returningAll()
    .execute();
  return claimed.map(toDelivery);
}

/** The delivery that a cancellation would overtake: of its message, to the same target. */
function messageBefore(eb: ExpressionBuilder<Schema, 'outbox'>) {
  return eb
    .selectFrom('outbox as earlier')
    .select('earlier.id')
    .whereRef('earlier.reference', '=', 'outbox.reference')
    .whereRef('earlier.target', '=', 'outbox.target')
    .where('earlier.delivered_at', 'is', null)
    .where(sql<boolean>`outbox.kind = 'cancellation-' || earlier.kind`);
}

async function complete(db: Kysely<Schema>, id: string, now: string): Promise<void> {
  const done = { delivered_at: now, next_attempt_at: null, last_error: null };
  await db.updateTable('outbox').set(done).where('id', '=', id).execute();
}

async function postpone(
  db: Kysely<Schema>,
  { id, attempts }: Delivery,
  next: string | null,
  error: string,
): Promise<void> {
  // Where this attempt has counted as lost and another has begun, that one decides.
  await db
    .updateTable('outbox')
    .set({ next_attempt_at: next, last_error: error })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('delivered_at', 'is', null)
    .execute();
}

async function hasten(db: Kysely<Schema>, latest: string, now: string): Promise<void> {
  await db.updateTable('outbox').set({ next_attempt_at: now }).where('next_attempt_at', '>', latest).execute();
}

async function countByState(db: Kysely<Schema>): Promise<DeliveryCounts> {
  const rows = await db
    .selectFrom('outbox')
    .select((eb) => [
      eb.fn.countAll<string | number>().as('all'),
      eb
        .case()
        .when('next_attempt_at', 'is', null)
        .then('given up')
        .when('attempts', '>=', eb.val(attemptsUntilFailing))
        .then('failing')
        .else('waiting')
        .end()
        .as('state'),
    ])
    .where('delivered_at', 'is', null)
    .groupBy('state')
    .execute();
  const count = (state: string) => Number(rows.find((row) => row.state === state)?.all ?? 0);
  return { waiting: count('waiting'), failing: count('failing'), givenUp: count('given up') };
}

async function countEarlierAcknowledgements(
  db: Kysely<Schema>,
  { reference, to }: Delivery,
  since: string,
): Promise<number> {
  const { all: count } = await db
    .selectFrom('outbox')
    .innerJoin('messages as other', 'other.reference', 'outbox.reference')
    .innerJoin('messages as current', (join) => join.on('current.reference', '=', reference))
    .select((eb) => eb.fn.countAll<string | number>().as('all'))
    .where('kind', 'in', ['acknowledgement', 'confirmation'])
    .where('target', '=', to)
    .where('other.received_at', '>', since)
    // An order that all instances agree on, so that those of one moment do not wait for each other.
    .where((eb) =>
      eb.or([
        eb('other.received_at', '<', eb.ref('current.received_at')),
        eb.and([
          eb('other.received_at', '=', eb.ref('current.received_at')),
          eb('other.reference', '<', eb.ref('current.reference')),
        ]),
      ]),
    )
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function listFailing(db: Kysely<Schema>): Promise<FailingDelivery[]> {
  const rows = await db
    .selectFrom('outbox')
    .selectAll()
    .where('delivered_at', 'is', null)
    .where('last_error', 'is not', null)
    .orderBy('reference')
    .execute();
  return rows.map((row) => ({ ...toDelivery(row), error: row.last_error ?? '', next: row.next_attempt_at }));
}

/** Plans missing deliveries, removes those that are no longer wanted, and makes the rest due now. */
export async function replan(
  db: Kysely<Schema>,
  reference: string,
  targets: readonly Target[],
  now: string,
): Promise<void> {
  await db
    .updateTable('outbox')
    .set({ next_attempt_at: now, attempts: 0 })
    .where('reference', '=', reference)
    .where('delivered_at', 'is', null)
    .execute();
  const planned = await db.selectFrom('outbox').selectAll().where('reference', '=', reference).execute();
  const isWanted = ({ kind, target }: OutboxRow) => targets.some((it) => it.kind === kind && it.to === target);
  const unwanted = planned.filter((row) => row.delivered_at === null && !isWanted(row)).map(({ id }) => id);
  if (unwanted.length) await db.deleteFrom('outbox').where('id', 'in', unwanted).execute();
  await plan(db, reference, targets, now);
}

/** Plans deliveries; those that there are already stay as they are. */
export async function plan(
  db: Kysely<Schema>,
  reference: string,
  targets: readonly Target[],
  due: string,
): Promise<void> {
  await planRows(db, toOutboxRows(reference, targets, due));
}

export type NewOutboxRow = Omit<OutboxRow, 'delivered_at' | 'last_error'>;

export function toOutboxRows(reference: string, targets: readonly Target[], due: string): NewOutboxRow[] {
  return targets.map(({ kind, to }) => ({
    id: randomUUID(),
    reference,
    kind,
    target: to,
    attempts: 0,
    next_attempt_at: due,
  }));
}

export async function planRows(db: Kysely<Schema>, rows: readonly NewOutboxRow[]): Promise<void> {
  if (!rows.length) return;
  await db
    .insertInto('outbox')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function toDelivery({ id, reference, kind, target, attempts }: OutboxRow): Delivery {
  return { id, reference, kind, to: target, attempts };
}
