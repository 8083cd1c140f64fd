import type { Status, Target } from './store.js';

/** The tables, in types that SQLite and PostgreSQL share. Times are ISO 8601, UTC. */
export interface Schema {
  messages: MessageRow;
  spent_nonces: SpentNonceRow;
  appointments: AppointmentRow;
  holders: HolderRow;
  outbox: OutboxRow;
  secrets: SecretRow;
  notes: NoteRow;
  consent_words: ConsentWordsRow;
  probe: ProbeRow;
}

/** A message is its own idempotency row: its submission id is unique within its form. */
export interface MessageRow {
  reference: string;
  form: string;
  submission_id: string;
  fingerprint: string;
  topic: string;
  /** The answers by field name, as JSON. */
  answers: string;
  consent_version: string | null;
  consent_text: string | null;
  consent_language: string | null;
  status: Status;
  score: number;
  received_at: string;
  language: string | null;
}

export interface SpentNonceRow {
  nonce: string;
  /** From then on the token itself is refused. */
  expires_at: string;
}

/** Of a calendar's appointments that are not cancelled, each has a start of its own. */
export interface AppointmentRow {
  reference: string;
  /** The calendar; by default it has the name of the form. */
  form: string;
  starts_at: string;
  ends_at: string;
  cancelled_at: string | null;
  time_zone: string | null;
  /** Until when the visitor has to confirm it by mail; null where they have, or need not. */
  confirm_by: string | null;
}

/** Who booked an appointment, as keyed hashes of an address and a phone. */
export interface HolderRow {
  reference: string;
  holder: string;
}

/** One message to one target. It holds nothing of the message, only what it is called. */
export interface OutboxRow {
  /** The same at every attempt: by it a receiver knows what it has already. */
  id: string;
  reference: string;
  kind: Target['kind'];
  target: string;
  attempts: number;
  /** When it is due; while an attempt is under way, when that counts as lost. Null: delivered, or given up. */
  next_attempt_at: string | null;
  delivered_at: string | null;
  last_error: string | null;
}

/** What the receiver notes for its operator and for itself; nothing of a visitor. */
export interface NoteRow {
  name: string;
  value: string;
}

/** On PostgreSQL only, and there only where the environment gives no secret. */
export interface SecretRow {
  name: string;
  value: string;
}

/** The words of each version of a form's consent. No personal data. */
export interface ConsentWordsRow {
  form: string;
  version: string;
  text: string;
  first_used_at: string;
}

/** A single row, written to see whether messages could be. */
export interface ProbeRow {
  name: string;
  written_at: string;
  filler: string;
}
