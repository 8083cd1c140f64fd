import type { Values } from '../../../src/form/message.js';
import type { Nonce } from '../challenge.js';
import type { Entry } from './entry.js';

/**
 * Where messages are kept. What is answered here has been committed to disk. All that it takes and gives is plain data, so
 * that it can be on another thread.
 */
export interface Store {
  /** What an earlier sending of a submission came to. */
  find(form: string, submissionId: string): Promise<Earlier | undefined>;
  /**
   * Keeps a submission whole, or leaves no trace of it: the message, its challenge spent, its appointment taken, its
   * deliveries planned. Concurrent sendings of one submission get one receipt.
   */
  keep(submission: Submission): Promise<Kept>;
  /** Makes a challenge worthless: it was answered wrongly. */
  spend(nonce: Nonce): Promise<void>;
  /** Forgets challenges that have expired at `now` anyway. */
  forgetNonces(now: number): Promise<void>;
  /** Fails where nothing can be stored: it writes a row of its own, as long as a message. */
  checkWritable(): Promise<void>;
  /** Empties SQLite's write-ahead log where another process has committed: it may have erased something. */
  emptyChangedLog(): Promise<void>;
  /** What the version of the database can lose, in words; nothing where it is sound. */
  fault(): Promise<string | undefined>;
  /** What is wrong with the database's file; none where it is sound, and on PostgreSQL, which checks its own. */
  findDamage(): Promise<string[]>;
  /** The appointments of a calendar that overlap a span of time, in order; cancelled ones are free again. */
  takenTimes(calendar: string, from: string, to: string): Promise<Span[]>;
  /**
   * Frees an appointment's time. Whether the caller may is for them to check, by a token that they derive from the
   * reference: there is nothing to compare with here.
   * @param now ISO 8601, UTC.
   * @param targets who is notified, where this call frees it.
   * @returns the appointment, also where it was cancelled before; `undefined` where the message has none.
   */
  cancelAppointment(reference: string, now: string, targets?: readonly Target[]): Promise<Appointment | undefined>;
  /**
   * Books for good an appointment that had to be confirmed by mail, unless that is too late.
   * @param targets who is notified of the message, where this call confirms it.
   */
  confirmAppointment(reference: string, now: string, targets: readonly Target[]): Promise<void>;
  /** The messages whose appointments were not confirmed in time. */
  unconfirmed(now: string): Promise<string[]>;
  /**
   * Frees the time of an appointment that was not confirmed, and puts its message into quarantine, with the time that was asked for.
   * Does nothing where it was confirmed meanwhile.
   */
  freeUnconfirmed(reference: string, now: string, targets: readonly Target[]): Promise<void>;
  /** The appointments that end after `now` and are not cancelled, in order, each with the form of its message. */
  comingAppointments(now: string): Promise<(BookedSpan & { reference: string; form: string })[]>;
  /** The newest messages first. */
  list(limit: number, filter?: Filter): Promise<StoredMessage[]>;
  count(filter?: Filter): Promise<number>;
  /** Some of the messages that come after one, the oldest first; none where there are no more. See `allMessages`. */
  page(after?: Pick<StoredMessage, 'receivedAt' | 'reference'>, filter?: Filter): Promise<StoredMessage[]>;
  show(reference: string): Promise<StoredMessage | undefined>;
  /** Deletes messages with all that belongs to them. @returns those that there were. */
  delete(references: readonly string[]): Promise<string[]>;
  /**
   * Deletes the messages that arrived before a time, except where their appointment is still to come.
   * @param of the form whose messages are meant, or those whose are not.
   * @returns how many there were.
   */
  purge(before: string, now: string, of?: PurgedForms): Promise<number>;
  /**
   * Gives the present time to messages that a wrong clock has dated: those that arrived before `oldest` and have no
   * appointment, and those that arrived after `newest`.
   * @returns how many there were.
   */
  redate(oldest: string | undefined, newest: string, now: string): Promise<number>;
  /** Takes a message out of quarantine, and plans who is notified. @returns whether it was in quarantine. */
  release(reference: string, targets: readonly Target[], now: string): Promise<boolean>;

  /**
   * Takes up to `limit` deliveries that are due, for the caller alone. One that is neither completed nor postponed is due
   * again at `until`: the process that took it has died. A cancellation is not due before its message was delivered to the
   * same target.
   */
  claimDeliveries(now: string, until: string, limit: number, lane?: Lane): Promise<Delivery[]>;
  completeDelivery(id: string, now: string): Promise<void>;
  /** @param next when to try again; null to give up. */
  postponeDelivery(delivery: Delivery, next: string | null, error: string): Promise<void>;
  /** Has deliveries attempted now that a wrong clock has put off until after `latest`. */
  hastenDeliveries(latest: string, now: string): Promise<void>;
  countDeliveries(): Promise<DeliveryCounts>;
  /**
   * How many mails to the visitor at the target of this one were planned with messages before it.
   * @param since with messages that arrived after this time.
   */
  earlierAcknowledgements(delivery: Delivery, since: string): Promise<number>;
  /** Those whose last attempt failed. */
  failingDeliveries(): Promise<FailingDelivery[]>;
  /** Plans the notifications of a message again, due now. Those that were delivered are not delivered again. */
  replan(reference: string, targets: readonly Target[], now: string): Promise<void>;

  /** Notes something for the operator, or for the receiver's own upkeep, in place of what stood under this name. */
  note(name: string, value: string | undefined): Promise<void>;
  /** All notes by name. */
  notes(): Promise<Record<string, string>>;

  /**
   * The version under which a form's words of consent are known: the one that is given, unless it means other words
   * already; then one that is made from the words.
   * @param now ISO 8601, UTC.
   */
  settleVersion(form: string, version: string, text: string, now: string): Promise<string>;

  /**
   * A secret that all receivers on one database share: the first to offer one decides. Only where there is no file
   * beside the database that they could share: on PostgreSQL.
   */
  secret?: ((offered: string) => Promise<string>) | undefined;
  /** Writes a copy of the whole database into a new file while it is in use. SQLite only. */
  backup?: ((file: string) => Promise<void>) | undefined;
  close(): Promise<void>;
}

/** Which messages are meant; every one of those conditions that are given. */
export interface Filter {
  form?: string | undefined;
  status?: Status | undefined;
}

export type PurgedForms = { form: string } | { except: readonly string[] };

/** Everything that is kept in one transaction. */
export interface Submission {
  message: NewMessage;
  /** The challenge that was answered rightly; it is good for one submission. */
  nonce?: Nonce | undefined;
  /** The wanted time; the first message that wants it gets it. */
  appointment?: WantedSpan | undefined;
  /** Who is notified of the message. */
  deliveries?: readonly Target[];
  /** Where staff booked it. */
  entry?: Entry | undefined;
}

export type Status = 'stored' | 'quarantined';

export interface NewMessage {
  form: string;
  submissionId: string;
  fingerprint: string;
  topic: string;
  values: Values;
  consentVersion: string | null;
  /** The words that were agreed to, as they were shown; null where they are not the receiver's. */
  consentText: string | null;
  /** The language of those words, as a BCP 47 tag. */
  consentLanguage?: string | null;
  status: Status;
  score: number;
  /** ISO 8601, UTC. */
  receivedAt: string;
  /** In which its visitor is written to, where the receiver does. */
  language?: string | null;
}

/** A span of time: ISO 8601, UTC, as `Date.toISOString` writes it, so that texts compare as times do. */
export interface Span {
  start: string;
  end: string;
}

/** A time that is booked. Settings change; what was confirmed to the visitor stays. */
export interface BookedSpan extends Span {
  /** The clinic's time zone when it was booked; of old bookings it is not known. */
  timeZone?: string | undefined;
  /** Until when the visitor has to confirm it by mail; absent once they have, or where they need not. ISO 8601, UTC. */
  confirmBy?: string | undefined;
}

/** A time that is wanted. */
export interface WantedSpan extends Span {
  /** Until when it is held unless the visitor confirms it by mail. */
  confirmBy?: string | undefined;
  timeZone: string;
  /** Forms of one calendar never give away a time twice. By default it has the name of the form. */
  calendar: string;
  /** The person that wants it, by keyed hashes of what names them. */
  holders: readonly string[];
  /** How many appointments to come a holder may have in the calendar. */
  maxPerPerson: number;
}

export interface Appointment extends BookedSpan {
  cancelledAt: string | null;
}

/** Who is notified of a message, and of what: that there is one, or that its appointment was cancelled. */
export interface Target {
  kind:
    | 'mail'
    | 'webhook'
    | 'cancellation-mail'
    | 'cancellation-webhook'
    | 'acknowledgement'
    | 'confirmation'
    /** To a visitor whose appointment staff cancelled. */
    | 'cancelled'
    /** To a visitor whose appointment is soon. */
    | 'reminder'
    /** That a visitor chose another time. */
    | 'move-mail'
    | 'move-webhook'
    /** A link for a member of staff; its `reference` is that of the link. */
    | 'sign-in';
  /** The address of staff or of a webhook. The visitor's own is in the message; here it is a keyed hash. */
  to: string;
}

/** Deliveries that wait for each other, and for no others: those of one mail server, or of one webhook. */
export interface Lane {
  kinds: readonly Target['kind'][];
  /** Only those to this target. */
  to?: string;
  /** Only those to none of these. */
  except?: readonly string[];
}

/** One message to one target, being attempted. */
export interface Delivery {
  /** The same at every attempt. */
  id: string;
  reference: string;
  kind: Target['kind'];
  to: string;
  /** With the one under way. */
  attempts: number;
}

export interface FailingDelivery extends Delivery {
  error: string;
  /** When it is tried again; null where it was given up. */
  next: string | null;
}

/** What is still to be delivered: as yet without trouble, failing again and again, and not tried any more. */
export interface DeliveryCounts {
  waiting: number;
  failing: number;
  givenUp: number;
}

/** What the visitor is shown of a message that is kept. */
export interface Receipt {
  reference: string;
  status: Status;
  /** Only one that is booked: not while it has to be confirmed. */
  appointment?: BookedSpan;
  /** Until when the visitor has to confirm their appointment by mail. */
  confirmBy?: string;
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
  | { kind: 'taken' }
  /** The person holds as many appointments as they may. */
  | { kind: 'too many' };

export type StoredMessage = Omit<NewMessage, 'submissionId' | 'fingerprint'> & {
  reference: string;
  appointment?: Appointment;
  /** What staff noted. */
  note?: string;
  /** When staff marked it as done. ISO 8601, UTC. */
  doneAt?: string;
  /** How often staff changed it. */
  revision?: number;
};
