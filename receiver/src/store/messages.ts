import type { Kysely } from 'kysely';
import type { AppointmentRow, MessageRow, Schema } from './schema.js';
import type { StoredMessage } from './store.js';

export async function list(db: Kysely<Schema>, limit: number): Promise<StoredMessage[]> {
  const newest = select(db).orderBy('received_at', 'desc').orderBy('messages.reference');
  return (await newest.limit(limit).execute()).map(toMessage);
}

export async function show(db: Kysely<Schema>, reference: string): Promise<StoredMessage | undefined> {
  const row = await select(db).where('messages.reference', '=', reference).executeTakeFirst();
  return row && toMessage(row);
}

function select(db: Kysely<Schema>) {
  return db
    .selectFrom('messages')
    .leftJoin('appointments', 'appointments.reference', 'messages.reference')
    .selectAll('messages')
    .select(['starts_at', 'ends_at', 'cancelled_at']);
}

type Row = MessageRow & { [K in 'starts_at' | 'ends_at' | 'cancelled_at']: AppointmentRow[K] | null };

function toMessage({ starts_at: start, ends_at: end, cancelled_at: cancelledAt, ...row }: Row): StoredMessage {
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
    ...(start && end && { appointment: { start, end, cancelledAt } }),
  };
}
