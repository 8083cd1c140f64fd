import type { Values } from '../../../src/form/message.js';
import type { Nonce } from '../challenge.js';

/** Where messages are kept. What is answered here has been committed to disk. */
export interface Store {
  /** What an earlier sending of a submission came to. */
  find(form: string, submissionId: string): Promise<Earlier | undefined>;
  /** Keeps a message and spends its challenge, both or neither. Concurrent sendings of one submission get one receipt. */
  keep(message: NewMessage, nonce: Nonce | undefined): Promise<Kept>;
  /** Makes a challenge worthless: it was answered wrongly. */
  burn(nonce: Nonce): Promise<void>;
  /** Forgets challenges that have expired at `now` anyway. Writes, and so fails where nothing can be stored. */
  forgetNonces(now: number): Promise<void>;
  /** The newest messages first. */
  list(limit: number): Promise<StoredMessage[]>;
  show(reference: string): Promise<StoredMessage | undefined>;
  close(): Promise<void>;
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

/** What the visitor is told of a message that is kept. */
export interface Receipt {
  reference: string;
  status: Status;
}

export interface Earlier {
  fingerprint: string;
  receipt: Receipt;
}

export type Kept = { kind: 'kept'; receipt: Receipt } | { kind: 'conflict' } | { kind: 'spent' };

export type StoredMessage = Omit<NewMessage, 'submissionId' | 'fingerprint'> & { reference: string };
