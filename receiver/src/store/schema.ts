import type { Generated } from 'kysely';
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
  sign_in_links: SignInLinkRow;
  staff_sessions: StaffSessionRow;
  staff_record: StaffRecordRow;
  blocked_times: BlockedTimeRow;
  calendar_feeds: CalendarFeedRow;
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
  /** What staff noted. */
  note: string | null;
  /** When staff marked it as done. */
  done_at: string | null;
  /** Counts the changes by staff, so that none is overwritten unseen. */
  revision: Generated<number>;
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

/** A link to sign in. Its token can be made from the receiver's secret only: what is in this table signs nobody in. */
export interface SignInLinkRow {
  id: string;
  /** The typed address, as a keyed hash, to count how often a link was asked for. */
  asked: string;
  asked_at: string;
  /** That of a member of staff; null for any other, who gets no mail. */
  address: string | null;
  /** The cookie of the browser that asked, as a hash. */
  browser: string;
  /** The page that is shown afterwards. */
  destination: string;
  used_at: string | null;
}

export interface StaffSessionRow {
  /** The cookie, as a hash. */
  id: string;
  address: string;
  /** What the tokens of the session's forms are made from. */
  csrf: string;
  signed_in_at: string;
  seen_at: string;
}

/** What a member of staff did. Triggers refuse every change of a row. It has nothing that a visitor typed. */
export interface StaffRecordRow {
  id: string;
  at: string;
  /** Their address. */
  who: string;
  action: string;
  form: string | null;
  reference: string | null;
  /** Of how many messages, where it was about several. */
  count: number | null;
}

/** A time at which no appointments are given away. */
export interface BlockedTimeRow {
  id: string;
  calendar: string;
  starts_at: string;
  ends_at: string;
}

export interface CalendarFeedRow {
  /** The secret of its address, as a hash. */
  id: string;
  /** Whose it is. */
  address: string;
  form: string;
  /** 0 or 1. */
  has_names: number;
  created_at: string;
}
