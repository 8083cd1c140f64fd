import { toAppointment } from '../appointments/booking.js';
import { publicPlace, type FormConfig } from '../config/config.js';
import { spanWords, zoneWords } from '../page/dates.js';
import { emergencyMessage } from '../page/emergency.js';
import { pathTo, wordsOf, type PageContext } from '../page/layout.js';
import { cancelToken } from '../page/links.js';
import { kindOf, sentTitle, whatIsNext } from '../page/sent-page.js';
import { joinSentences, languageFor } from '../page/words.js';
import type { Keys } from '../secrets.js';
import type { StoredMessage } from '../store/store.js';
import { senderOf, visitorAddress, type Mail } from './mail.js';

/**
 * A mailbox gets a limited number of them per day: enough for a visitor who writes again, too few to harass somebody whose
 * address others type.
 */
export const mostADay = 5;

const day = 24 * 60 * 60 * 1000;

/** Messages that arrived after this time count towards a day's number. */
export function dayBefore({ receivedAt }: StoredMessage): string {
  return new Date(Date.parse(receivedAt) - day).toISOString();
}

/** What is needed to send an acknowledgement, besides its message. */
interface Sender {
  form: FormConfig;
  keys: Keys;
  /** Its display name is the clinic's. */
  from: string;
  publicUrl?: string | undefined;
}

/**
 * Tells a visitor that their message has arrived, in the words of the page after sending. Nothing that was typed is in it:
 * it can be read on the way, and the address in it need not be that of the person who typed it.
 * @returns `undefined` where the message is gone, or has no address.
 */
export function acknowledgement(message: StoredMessage, sender: Sender): Omit<Mail, 'id'> | undefined {
  const { form, from } = sender;
  const { reference, appointment, values } = message;
  const to = visitorAddress(values);
  if (!to || appointment?.cancelledAt) return undefined;
  const language = languageFor(form, message.language, undefined);
  const { basePath } = publicPlace(sender);
  const context: PageContext = { form, language, hasLangParameter: true, basePath };
  const { form: words, mail, format } = wordsOf(context);
  const kind = kindOf(form, message);
  const { phone, replyWithin } = form.page;
  const emergency = emergencyMessage(form, wordsOf(context));
  const paragraphs = [
    sentTitle(wordsOf(context), kind, message.topic),
    format(mail.reference, { reference }),
    appointment && appointmentLines(context, message, sender),
    joinSentences(
      whatIsNext(wordsOf(context), kind, message.topic, replyWithin).map(({ message, values = {} }) =>
        format(message, values),
      ),
    ),
    phone && `${words.callInstead} ${phone}`,
    format(emergency.message, { number: emergency.number }),
    mail.why,
    senderOf(from).name,
  ];
  return {
    to,
    subject: format(mail.subject, { reference }),
    text: `${paragraphs.filter(Boolean).join('\n\n')}\n`,
    isReply: true,
  };
}

function appointmentLines(context: PageContext, message: StoredMessage, { form, keys, publicUrl }: Sender): string {
  const { reference, appointment } = message;
  if (!appointment) return '';
  const words = wordsOf(context);
  const { times, mail, format } = words;
  const booked = toAppointment(appointment, form);
  const token = cancelToken(keys, form.id, reference);
  const link = (words: string, path: string) => [
    words,
    `${publicPlace({ publicUrl }).origin ?? ''}${pathTo(context, path, { token })}`,
  ];
  const links = publicUrl ? [...link(mail.calendar, '/appointment.ics'), ...link(mail.cancel, '/cancel')] : [];
  return [
    Object.values(spanWords(booked, words)).join(''),
    format(times.zone, { zone: zoneWords(booked.timeZone, words, booked.start) }),
    ...(links.length ? ['', ...links] : []),
  ].join('\n');
}
