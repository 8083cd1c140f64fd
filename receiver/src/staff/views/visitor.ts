import { phoneLink } from '../../../../src/form/phone.js';
import type { FormConfig } from '../../config/config.js';
import { zoneOf } from '../../appointments/booking.js';
import { visitorAddress } from '../../delivery/mail.js';
import { shown } from '../../message/shown.js';
import { dateTimeWords, spanWords, zoneWords } from '../../page/dates.js';
import { html, type Html } from '../../page/html.js';
import type { Words } from '../../page/words.js';
import type { BookedSpan, StoredMessage } from '../../store/store.js';
import type { DeskContext } from '../context.js';

/** What a visitor wrote, apart from the direction and the order of what stands around it. */
export function theirs(text: string): Html {
  return html`<bdi>${shown(text)}</bdi>`;
}

export function nameOf({ values }: StoredMessage, { desk }: DeskContext): Html {
  const name = String(values.name ?? '').trim();
  return name ? theirs(name) : html`${desk.list.noName}`;
}

/** The clinic's time zone: that of the form's opening hours. */
export function zoneFor(form: FormConfig | undefined): string {
  return form?.openingHours?.timeZone ?? 'UTC';
}

/** `15 Jan 2030, 09:30`, in the clinic's time. */
export function timeOf(iso: string, form: FormConfig | undefined, { words }: DeskContext): string {
  return dateTimeWords(iso, zoneFor(form), words);
}

/** `Tuesday, 15 January 2030, 09:30–10:00 Central European Time (Madrid)` */
export function appointmentTime(span: BookedSpan, form: FormConfig | undefined, words: Words): string {
  const timeZone = zoneOf(span, form?.openingHours);
  const { before, time, after } = spanWords({ ...span, timeZone }, words);
  return `${before}${time}${after}, ${zoneWords(timeZone, words, span.start)}`;
}

/** How a field is called: as the form's page calls it. */
export function labelOf(name: string, form: FormConfig | undefined, words: Words): string {
  // Its name is a visitor's to choose, and may be that of something which objects inherit.
  const labels: Readonly<Record<string, string>> = { ...words.form.fields, ...form?.labels };
  return Object.hasOwn(labels, name) ? (labels[name] ?? '') : shown(name);
}

export function topicOf({ topic }: StoredMessage, { words }: DeskContext): string {
  const topics: Readonly<Record<string, string>> = words.form.topics;
  return Object.hasOwn(topics, topic) ? (topics[topic] ?? topic) : shown(topic);
}

/** How a visitor can be reached: addresses for links, and what to show. */
export interface Reach {
  email?: { href: string; text: string };
  phone?: { href: string; text: string };
}

export function reachOf({ reference, values }: StoredMessage): Reach {
  const email = visitorAddress(values);
  const written = typeof values.phone === 'string' ? shown(values.phone) : '';
  const call = written && phoneLink(written);
  return {
    ...(email && {
      email: {
        href: `mailto:${encodeURIComponent(email)}?subject=${encodeURIComponent(`Re: ${reference}`)}`,
        text: email,
      },
    }),
    ...(call && { phone: { href: call, text: written } }),
  };
}
