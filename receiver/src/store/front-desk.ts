import type { Entry } from './entry.js';
import type { Appointment, BookedSpan, Span, Store, StoredMessage, Target } from './store.js';

/** The store with what the front desk needs. Whatever changes something also writes into the record, in one transaction. */
export interface DeskStore extends Store {
  /**
   * Keeps a link to sign in, and plans its mail. Does the same work for an address that nobody has, so that the time it takes
   * tells nothing.
   * @param most how many links an address gets in an hour: beyond that nothing is kept.
   */
  askSignIn(link: NewSignInLink, most: number): Promise<void>;
  /** A link that can still be used: it was asked for after `since`, and not used. */
  signInLink(id: string, since: string): Promise<SignInLink | undefined>;
  /** Uses up a link. @returns `undefined` where it cannot be used, or another browser asked for it. */
  useSignInLink(id: string, browser: string, since: string, now: string): Promise<SignInLink | undefined>;

  /** A session that is younger than `signedInAfter` and was used after `seenAfter`; that it is used now is noted. */
  openSession(id: string, limits: SessionLimits): Promise<Session | undefined>;
  keepSession(session: Session & { id: string }): Promise<void>;
  endSession(id: string): Promise<void>;
  /** Ends all sessions of a person, or everybody's. @returns how many there were. */
  endSessions(address: string | undefined, entry?: Entry): Promise<number>;
  countSessions(address: string, limits: SessionLimits): Promise<number>;
  /** Deletes links and sessions from before these times. */
  forgetSignIns(asked: string, limits: SessionLimits): Promise<void>;

  /** Adds to the record. */
  record(entries: readonly Entry[]): Promise<void>;
  /** The newest entries first: of these forms, and the person's own that are about no form. */
  readRecord(query: RecordQuery): Promise<Recorded[]>;

  /** Some messages of these forms, the newest first, and that they were seen. */
  deskMessages(query: DeskQuery, entries: readonly Entry[]): Promise<StoredMessage[]>;
  /** Some messages of these forms that are older than one, to be searched. */
  olderMessages(forms: readonly string[], limit: number, before?: Cursor): Promise<StoredMessage[]>;
  /** One message of these forms, and that it was seen. */
  seeMessage(reference: string, forms: readonly string[], entry: Entry): Promise<StoredMessage | undefined>;
  /** Changes a message, unless somebody has changed it since `revision`. */
  changeMessage(change: MessageChange, entry: Entry): Promise<Changed>;
  releaseMessage(reference: string, targets: readonly Target[], entry: Entry): Promise<boolean>;
  /** Deletes a message, unless somebody has changed it since `revision`. */
  deleteMessage(reference: string, revision: number, entry: Entry): Promise<Changed>;
  /** @returns the references of the messages that there were. */
  deleteMessages(references: readonly string[], entries: readonly Entry[]): Promise<string[]>;

  /** The appointments of these forms between two times, cancelled ones too, in order. */
  deskAppointments(forms: readonly string[], span: Span, entries: readonly Entry[]): Promise<BookedMessage[]>;
  /** Cancels an appointment, and plans who is told. @returns whether this call cancelled it. */
  cancelByStaff(reference: string, start: string, targets: readonly Target[], entry: Entry): Promise<boolean>;
  /** Messages with an appointment that begins in a span of time, for which no reminder was planned yet. */
  dueReminders(form: string, bookedBefore: string, span: Span): Promise<StoredMessage[]>;
  planReminder(reference: string, targets: readonly Target[], now: string): Promise<void>;
  /** Moves an appointment that is to come to another time, and plans who is told. */
  moveAppointment(reference: string, wanted: MovedSpan, targets: readonly Target[], now: string): Promise<Moved>;
  blockedTimes(calendars: readonly string[], span: Span): Promise<BlockedTime[]>;
  block(time: BlockedTime, entry: Entry): Promise<void>;
  unblock(id: string, calendar: string, entry: Entry): Promise<boolean>;

  makeFeed(feed: Feed, entry: Entry): Promise<void>;
  feed(id: string): Promise<Feed | undefined>;
  feedsOf(address: string): Promise<Feed[]>;
  endFeed(id: string, address: string, entry: Entry): Promise<boolean>;
}

export interface SignInLink {
  /** Null where the address that was typed is nobody's. */
  address: string | null;
  destination: string;
}

export interface NewSignInLink extends SignInLink {
  id: string;
  asked: string;
  askedAt: string;
  browser: string;
}

export interface SessionLimits {
  signedInAfter: string;
  seenAfter: string;
  now: string;
  /** Somewhat after `now`, as the clocks of several receivers differ. */
  latest: string;
}

export interface Session {
  address: string;
  signedInAt: string;
  /** What the tokens of its forms are made from. */
  csrf: string;
}

export interface Recorded extends Entry {
  id: string;
}

export interface RecordQuery {
  who: string;
  forms: readonly string[];
  limit: number;
  reference?: string | undefined;
  /** Only entries that are older. */
  before?: { at: string; id: string } | undefined;
}

export type DeskState = 'new' | 'done' | 'quarantine';

/** The place of a message in the order of arrival. */
export type Cursor = Pick<StoredMessage, 'receivedAt' | 'reference'>;

export interface DeskQuery {
  forms: readonly string[];
  state: DeskState;
  limit: number;
  /** Only messages that arrived before this one. */
  before?: Cursor | undefined;
}

export interface MessageChange {
  reference: string;
  /** The one that the person saw. */
  revision: number;
  note?: string;
  doneAt?: string | null;
}

export type Changed = { kind: 'changed' } | { kind: 'gone' } | { kind: 'stale'; message: StoredMessage };

/** Where an appointment is moved to. */
export interface MovedSpan extends Span {
  timeZone: string;
  calendar: string;
}

export type Moved = 'moved' | 'taken' | 'gone';

export type BookedMessage = StoredMessage & { appointment: Appointment };

export interface BlockedTime extends BookedSpan {
  id: string;
  calendar: string;
}

export interface Feed {
  id: string;
  address: string;
  form: string;
  hasNames: boolean;
  createdAt: string;
}
