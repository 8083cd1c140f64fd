import type { Values } from '../../../src/form/message.js';
import type { Nonce } from '../challenge.js';

/** Where messages are kept. What is answered here has been committed to disk. */
export interface Store {
  /** What an earlier sending of a submission came to. */
  find(form: string, submissionId: string): Promise<Earlier | undefined>;
  /**
   * Keeps a submission whole, or leaves no trace of it: the message, its challenge spent, its appointment taken, its
   * deliveries planned. Concurrent sendings of one submission get one receipt.
   */
  keep(submission: Submission): Promise<Kept>;
  /** Makes a challenge worthless: it was answered wrongly. */
  burn(nonce: Nonce): Promise<void>;
  /** Forgets challenges that have expired at `now` anyway. Writes, and so fails where nothing can be stored. */
  forgetNonces(now: number): Promise<void>;
  /** The appointments of a form that overlap a span of time, in order; cancelled ones are free again. */
  takenTimes(form: string, from: string, to: string): Promise<Span[]>;
  /**
   * Frees an appointment's time. Whether the caller may is for them to check, by a token that they derive from the
   * reference: there is nothing to compare with here.
   * @param now ISO 8601, UTC.
   * @returns the appointment, also where it was cancelled before; `undefined` where the message has none.
   */
  cancelAppointment(reference: string, now: string): Promise<Appointment | undefined>;
  /** The newest messages first. */
  list(limit: number): Promise<StoredMessage[]>;
  show(reference: string): Promise<StoredMessage | undefined>;
  close(): Promise<void>;
}

/** Everything that is kept in one transaction. */
export interface Submission {
  message: NewMessage;
  /** The challenge that was answered rightly; it is good for one submission. */
  nonce?: Nonce | undefined;
  /** The time asked for; it goes to the first who asks. */
  appointment?: Span | undefined;
  /** Who is to be told of the message. */
  deliveries?: readonly Target[];
}

export type Status = 'stored' | 'quarantined';

export interface NewMessage {
  form: string;
  submissionId: string;
  fingerprint: string;
  topic: string;
  values: Values;
  consentVersion: string | null;
  consentText: string | null;
  status: Status;
  score: number;
  /** ISO 8601, UTC. */
  receivedAt: string;
}

/** A span of time: ISO 8601, UTC, as `Date.toISOString` writes it, so that texts compare as times do. */
export interface Span {
  start: string;
  end: string;
}

export interface Appointment extends Span {
  cancelledAt: string | null;
}

/**
 * Who is told of a message: a mail to staff or a webhook, by address; or the visitor, whose address is in the message
 * and not repeated here.
 */
export type Target = { kind: 'mail' | 'webhook'; to: string } | { kind: 'acknowledgement'; to: '' };

/** What the visitor is told of a message that is kept. */
export interface Receipt {
  reference: string;
  status: Status;
  appointment?: Span;
}

export interface Earlier {
  fingerprint: string;
  receipt: Receipt;
}

export type Kept =
  | { kind: 'kept'; receipt: Receipt }
  /** The submission id came before, with other content. */
  | { kind: 'conflict' }
  /** The challenge was used before. */
  | { kind: 'spent' }
  /** Somebody else has the time. */
  | { kind: 'taken' };

export type StoredMessage = Omit<NewMessage, 'submissionId' | 'fingerprint'> & {
  reference: string;
  appointment?: Appointment;
};
