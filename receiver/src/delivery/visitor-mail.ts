import { toAppointment } from '../appointments/booking.js';
import { publicPlace, type FormConfig } from '../config/config.js';
import { spanWords, zoneWords } from '../page/dates.js';
import { pathTo, wordsOf, type PageContext } from '../page/layout.js';
import { cancelToken } from '../page/links.js';
import { languageFor, type Words } from '../page/words.js';
import type { Keys } from '../secrets.js';
import type { StoredMessage } from '../store/store.js';
import { senderOf, visitorAddress, type Mail } from './mail.js';

/** What is needed to write to a visitor about their appointment, besides the message. */
interface Sender {
  form: FormConfig;
  keys: Keys;
  /** Its display name is the clinic's. */
  from: string;
  publicUrl?: string | undefined;
}

/** Tells a visitor that staff cancelled their appointment. Nothing that was typed is in it. */
export function cancelledMail(message: StoredMessage, sender: Sender): Omit<Mail, 'id'> | undefined {
  if (!message.appointment?.cancelledAt) return undefined;
  return aboutAppointment(message, sender, (mail, link) => [
    mail.cancelledByClinic,
    ...(sender.publicUrl ? [[mail.bookAgain, link('')].join('\n')] : []),
  ]);
}

/** Reminds a visitor of their appointment, with the links to cancel and to choose another time. No procedure is named. */
export function reminderMail(message: StoredMessage, sender: Sender, now: number): Omit<Mail, 'id'> | undefined {
  const { appointment } = message;
  if (!appointment || appointment.cancelledAt || Date.parse(appointment.start) <= now) return undefined;
  return aboutAppointment(message, sender, (mail, link) => [
    mail.reminder,
    [mail.another, link('/move')].join('\n'),
    [mail.cancel, link('/cancel')].join('\n'),
  ]);
}

/** @param write the first paragraph, which says what it is about, and those after the time. */
function aboutAppointment(
  message: StoredMessage,
  { form, keys, from, publicUrl }: Sender,
  write: (mail: Words['mail'], link: (path: string) => string) => string[],
): Omit<Mail, 'id'> | undefined {
  const { reference, appointment, values } = message;
  const to = visitorAddress(values);
  if (!to || !appointment) return undefined;
  const language = languageFor(form, message.language, undefined);
  const { origin = '', basePath } = publicPlace({ publicUrl });
  const context: PageContext = { form, language, hasLangParameter: true, basePath };
  const words = wordsOf(context);
  const token = cancelToken(keys, form.id, reference);
  const link = (path: string) => `${origin}${pathTo(context, path, path ? { token } : {})}`;
  const [about = '', ...after] = write(words.mail, link);
  const { phone } = form.page;
  const booked = toAppointment(appointment, form);
  const paragraphs = [
    about,
    [
      Object.values(spanWords(booked, words)).join(''),
      words.format(words.times.zone, { zone: zoneWords(booked.timeZone, words, booked.start) }),
    ].join('\n'),
    ...after,
    phone && `${words.form.callInstead} ${phone}`,
    words.format(words.mail.reference, { reference }),
    senderOf(from).name,
  ];
  return {
    to,
    subject: words.format(words.mail.news, { reference }),
    text: `${paragraphs.filter(Boolean).join('\n\n')}\n`,
  };
}
