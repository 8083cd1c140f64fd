import type { Status } from './store.js';

/** The tables, in types that SQLite and PostgreSQL share. */
export interface Schema {
  messages: MessageRow;
  spent_nonces: SpentNonceRow;
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
  status: Status;
  score: number;
  received_at: string;
}

export interface SpentNonceRow {
  nonce: string;
  /** ISO 8601, UTC: from then on the token itself is refused. */
  expires_at: string;
}
