import { createTransport } from 'nodemailer';
import type { MailConfig } from '../config/config.js';
import type { StoredMessage } from '../store/store.js';
import { DeliveryError } from './errors.js';

export interface Mail {
  /** Stable over all attempts: mail programs show a mail that comes again only once. */
  id: string;
  to: string;
  replyTo?: string | undefined;
  subject: string;
  text: string;
}

export interface Mailer {
  /** @throws {DeliveryError} unless the mail server has taken it. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export function createMailer({ from, smtp }: MailConfig): Mailer {
  const transport = createTransport({
    url: smtp,
    pool: true,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Nothing in a mail is ever a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = /@([^@>\s]+)>?$/.exec(from)?.[1] ?? 'localhost';
  return {
    async send({ id, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          from,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': 'auto-generated' },
        });
      } catch (error) {
        throw new DeliveryError(codeOf(error as Error));
      }
    },
    close: () => transport.close(),
  };
}

/** The server's own words can quote the mail: only its numbers go further. */
function codeOf({ code, responseCode }: Error & { code?: string; responseCode?: number }): string {
  return ['smtp', code, responseCode].filter(Boolean).join(' ');
}

/** Tells staff that there is a message. What it says, and who wrote it, stays where it is kept. */
export function notification({ reference, receivedAt, status, values }: StoredMessage, replies: boolean) {
  const visitor = replies ? addressIn(values.email) : undefined;
  const text = [
    status === 'quarantined'
      ? 'A message was put into quarantine: it may have been sent by a program.'
      : 'There is a new message.',
    '',
    `Reference: ${reference}`,
    `Received: ${receivedAt.slice(0, 16).replace('T', ' ')} UTC`,
    '',
    'What it says is not in this mail, to protect the person who wrote it. To read it:',
    `  clinic-receiver inbox show ${reference}`,
    ...(visitor ? ['', 'An answer to this mail goes to that person.'] : []),
    '',
  ].join('\n');
  const subject = `${status === 'quarantined' ? 'New message in quarantine' : 'New message'} ${reference}`;
  return { subject, text, replyTo: visitor };
}

/** An address that can stand in a mail header as it is, and means one mailbox there; `undefined` for any other. */
export function addressIn(value: string | boolean | undefined): string | undefined {
  const plain = /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,63}$/u;
  return typeof value === 'string' && plain.test(value) ? value : undefined;
}
