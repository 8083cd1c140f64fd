import { createTransport } from 'nodemailer';
import { readEmail } from '../../../src/form/email.js';
import { zoneOf } from '../appointments/booking.js';
import type { OpeningHours } from '../appointments/slots.js';
import type { MailConfig } from '../config/config.js';
import type { StoredMessage } from '../store/store.js';
import { toDeliveryError, type SmtpError } from './smtp-errors.js';

export interface Mail {
  /** Stable over all attempts: mail programs show a mail that comes again only once. */
  id: string;
  to: string;
  replyTo?: string | undefined;
  subject: string;
  text: string;
  /** Whether it replies to a visitor's action (RFC 3834); automatic responders answer neither kind. */
  isReply?: boolean;
}

export interface Mailer {
  /** @throws {DeliveryError} unless the mail server has taken it. */
  send(mail: Mail): Promise<void>;
  close(): void;
}

export function createMailer({ from, smtp, requireTLS }: MailConfig): Mailer {
  // As an object: in a text, a colon or a comma in the name would mean something else.
  const sender = senderOf(from);
  const transport = createTransport({
    url: smtp,
    pool: true,
    requireTLS,
    maxConnections: 5,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    // Nothing in a mail is ever a file or an address to fetch.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  const domain = sender.address.split('@')[1] ?? 'localhost';
  return {
    async send({ id, isReply, ...mail }) {
      try {
        await transport.sendMail({
          ...mail,
          from: sender,
          messageId: `<${id}@${domain}>`,
          headers: { 'Auto-Submitted': isReply ? 'auto-replied' : 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
        });
      } catch (error) {
        throw toDeliveryError(error as SmtpError);
      }
    },
    close: () => transport.close(),
  };
}

/** The name and the address of `Clinic <website@clinic.example>`; the name may be in quotation marks. */
export function senderOf(from: string): { name: string; address: string } {
  const [, name, address] = /^(.*)<([^<>]*)>$/s.exec(from.trim()) ?? [];
  if (name === undefined || address === undefined) return { name: '', address: from.trim() };
  const quoted = /^"(.*)"$/s.exec(name.trim())?.[1];
  return { name: quoted?.replace(/\\(.)/g, '$1') ?? name.trim(), address };
}

/**
 * The mail to staff that there is a message, without its content or its author.
 * @param place where its reader finds the message: the address of the front desk, or a command.
 */
export function notification(
  { reference, receivedAt, status, values }: StoredMessage,
  replies: boolean,
  place = commandFor(reference),
) {
  const visitor = replies ? visitorAddress(values) : undefined;
  const text = [
    status === 'quarantined'
      ? 'A message was put into quarantine: it may have been sent by a program.'
      : 'There is a new message.',
    '',
    `Reference: ${reference}`,
    `Received: ${receivedAt.slice(0, 16).replace('T', ' ')} UTC`,
    '',
    'What it says is not in this mail, to protect the person who wrote it. To read it:',
    `  ${place}`,
    ...(visitor ? ['', 'An answer to this mail goes to that person.'] : []),
    '',
  ].join('\n');
  const subject = `${status === 'quarantined' ? 'New message in quarantine' : 'New message'} ${reference}`;
  return { subject, text, replyTo: visitor };
}

/** Tells staff that a visitor has cancelled; of the message, as little as the first mail. */
export function cancellation(message: StoredMessage, openingHours: OpeningHours | undefined, place?: string) {
  return aboutAppointment(message, openingHours, place, {
    subject: 'Appointment cancelled',
    text: 'The person who had made an appointment has cancelled it. Its time can be booked again.',
  });
}

/** Tells staff that a visitor has chosen another time. */
export function moveNotice(message: StoredMessage, openingHours: OpeningHours | undefined, place?: string) {
  return aboutAppointment(message, openingHours, place, {
    subject: 'Appointment moved',
    text: 'The person who had made an appointment has chosen another time. The time before can be booked again.',
  });
}

function aboutAppointment(
  { reference, appointment }: StoredMessage,
  openingHours: OpeningHours | undefined,
  place = commandFor(reference),
  words: { subject: string; text: string },
) {
  const timeZone = appointment && zoneOf(appointment, openingHours);
  const text = [
    words.text,
    '',
    `Reference: ${reference}`,
    ...(appointment && timeZone ? [`Appointment: ${clinicTime(appointment.start, timeZone)} (${timeZone})`] : []),
    '',
    'To read the message that it belongs to:',
    `  ${place}`,
    '',
  ].join('\n');
  return { subject: `${words.subject} ${reference}`, text };
}

function commandFor(reference: string): string {
  return `clinic-receiver inbox show ${reference}`;
}

/** `2030-01-16 09:30` */
export function clinicTime(instant: string, timeZone: string): string {
  return new Date(instant).toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });
}

/** Where a visitor can be answered; nothing where they gave no address. */
export function visitorAddress({ email }: StoredMessage['values']): string | undefined {
  return typeof email === 'string' ? readEmail(email) : undefined;
}
