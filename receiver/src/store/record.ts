import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Entry } from './entry.js';
import type { DeskStore, Recorded, RecordQuery } from './front-desk.js';
import type { Schema } from './schema.js';

/** The part of a store that is about what staff did. */
export function recordOn(db: Kysely<Schema>): Pick<DeskStore, 'record' | 'readRecord'> {
  return {
    record: (entries) => addToRecord(db, entries),
    readRecord: (query) => readRecord(db, query),
  };
}

let count = 0;

/** Unique, and in the order of what happens in one moment. */
function newId(): string {
  return `${String(++count).padStart(12, '0')}-${randomUUID()}`;
}

/** Within the transaction of what it is about. */
export async function addToRecord(db: Kysely<Schema>, entries: readonly Entry[]): Promise<void> {
  if (!entries.length) return;
  const rows = entries.map(({ at, who, action, form = null, reference = null, count: many = null }) => {
    return { id: newId(), at, who, action, form, reference, count: many };
  });
  await db.insertInto('staff_record').values(rows).execute();
}

async function readRecord(db: Kysely<Schema>, query: RecordQuery): Promise<Recorded[]> {
  const { who, forms, limit, reference, before } = query;
  const rows = await db
    .selectFrom('staff_record')
    .selectAll()
    .where((eb) =>
      eb.or([
        ...(forms.length ? [eb('form', 'in', forms)] : []),
        eb.and([eb('form', 'is', null), eb('who', '=', who)]),
      ]),
    )
    .$if(reference !== undefined, (it) => it.where('reference', '=', reference ?? ''))
    .$if(before !== undefined, (it) =>
      it.where((eb) =>
        eb.or([
          eb('at', '<', before?.at ?? ''),
          eb.and([eb('at', '=', before?.at ?? ''), eb('id', '<', before?.id ?? '')]),
        ]),
      ),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
  return rows.map(({ action, form, reference, count, ...row }) => ({
    ...row,
    action: action as Recorded['action'],
    ...(form !== null && { form }),
    ...(reference !== null && { reference }),
    ...(count !== null && { count }),
  }));
}
