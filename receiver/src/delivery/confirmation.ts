import { toAppointment } from '../appointments/booking.js';
import { publicPlace, type FormConfig } from '../config/config.js';
import { momentWords, spanWords, zoneWords } from '../page/dates.js';
import { pathTo, wordsOf, type PageContext } from '../page/layout.js';
import { confirmToken } from '../page/links.js';
import { languageFor } from '../page/words.js';
import type { Keys } from '../secrets.js';
import type { StoredMessage } from '../store/store.js';
import { senderOf, visitorAddress, type Mail } from './mail.js';

/** What is needed to ask for a confirmation, besides the message. */
interface Sender {
  form: FormConfig;
  keys: Keys;
  /** Its display name is the clinic's. */
  from: string;
  publicUrl: string;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Asks a visitor to confirm their appointment by a link. Nothing that was typed is in it, as in an acknowledgement.
 * @returns `undefined` where there is nothing to confirm any more.
 */
export function confirmation(message: StoredMessage, sender: Sender): Omit<Mail, 'id'> | undefined {
  const { form, keys, from, publicUrl, now } = sender;
  const { reference, appointment, values } = message;
  const to = visitorAddress(values);
  if (!to || !appointment?.confirmBy || Date.parse(appointment.confirmBy) <= now) return undefined;
  const { origin = '', basePath } = publicPlace({ publicUrl });
  const language = languageFor(form, message.language, undefined);
  const context: PageContext = { form, language, hasLangParameter: true, basePath };
  const words = wordsOf(context);
  const { mail, times, format } = words;
  const wanted = toAppointment(appointment, form);
  const token = confirmToken(keys, form.id, reference);
  const paragraphs = [
    times.confirm,
    format(mail.reference, { reference }),
    [
      Object.values(spanWords(wanted, words)).join(''),
      format(times.zone, { zone: zoneWords(wanted.timeZone, words, wanted.start) }),
    ].join('\n'),
    [
      format(mail.confirm, { time: momentWords(appointment.confirmBy, wanted.timeZone, words) }),
      `${origin}${pathTo(context, '/confirm', { token })}`,
    ].join('\n'),
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
