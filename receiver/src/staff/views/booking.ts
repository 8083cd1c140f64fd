import type { Slot } from '../../appointments/slots.js';
import { localDay } from '../../appointments/time-zone.js';
import { visitorAddress } from '../../delivery/mail.js';
import { html } from '../../page/html.js';
import type { StoredMessage } from '../../store/store.js';
import type { SignedIn } from '../context.js';
import type { BookableForm } from '../day.js';
import { dayWords } from './day.js';
import { appointmentWords } from './message.js';
import { deskForm, deskPage, deskPath, hidden } from './shell.js';
import { appointmentTime, nameOf, reachOf } from './visitor.js';

/** The most characters of each field. */
export const longest = { name: 200, phone: 60, email: 320, message: 4000 } as const;

export interface Booking {
  form: BookableForm;
  slot: Slot;
  values: { name: string; phone: string; email: string; message: string };
  /** The same for each sending of one page, so that it books once. */
  key: string;
  problems: readonly string[];
  /** Whether somebody else has the time: then the page leads to the others of its day. */
  isTaken?: boolean;
}

/** A form for an appointment that somebody asks for by phone. */
export function bookPage(context: SignedIn, { form, slot, values, key, problems, isTaken }: Booking): string {
  const { calendar } = context.desk;
  const [time, end] = [slot.start, slot.end].map((it) => new Date(it).toISOString());
  const { timeZone } = form.openingHours;
  const when = appointmentTime({ start: time ?? '', end: end ?? '', timeZone }, form, context.words);
  const field = (name: 'name' | 'phone' | 'email', type: string, label: string) =>
    html`<div class="field">
      <label for="${name}">${label}</label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${values[name]}"
        maxlength="${longest[name]}"
        autocomplete="off"
        dir="auto"
      />
    </div>`;
  const day = localDay(slot.start, timeZone);
  const dayLink = html`<p>
    <a href="${deskPath(context, `/day/${day}`)}" target="_blank">${dayWords(context, day)}</a>
  </p>`;
  const content = html`${
      problems.length > 0 &&
      html`<div class="box problem" role="alert">
        ${problems.map((problem) => html`<p>${problem}</p>`)} ${isTaken && dayLink}
      </div>`
    }
    <p class="when">${when}</p>
    <p>${calendar.bookHelp}</p>
    ${deskForm(
      context,
      '/book',
      calendar.bookTitle,
      html`${hidden({ form: form.id, time: time ?? '', key })} ${field('name', 'text', calendar.name)}
        ${field('phone', 'tel', calendar.phone)} ${field('email', 'email', calendar.email)}
        <div class="field">
          <label for="message">${calendar.about}</label>
          <textarea id="message" name="message" rows="3" maxlength="${longest.message}" dir="auto">
${values.message}</textarea>
        </div>
        <button>${calendar.bookYes}</button>`,
    )}`;
  return deskPage(context, 'appointments', calendar.bookTitle, content);
}

/**
 * Asks whether to cancel an appointment, and says whether its visitor will know.
 * @param isMoved whether it had another time when somebody wanted to.
 */
export function cancelPage(context: SignedIn, message: StoredMessage, isMoved = false): string {
  const { desk, words } = context;
  const { calendar } = desk;
  const form = context.forms.find(({ id }) => id === message.form);
  const at = `/messages/${message.reference}`;
  const address = visitorAddress(message.values);
  const { phone } = reachOf(message);
  const untold = phone
    ? html`<p>${calendar.cancelUntold} <a href="${phone.href}">${phone.text}</a></p>`
    : html`<p>${calendar.cancelUntoldNoPhone}</p>`;
  const content = html`${isMoved && html`<p class="said" role="alert">${desk.message.staleTitle}</p>`}
    <p class="when">${appointmentWords(context, message, form)}</p>
    <p>${nameOf(message, context)}</p>
    ${address ? html`<p>${words.format(calendar.cancelTold, { address })}</p>` : untold}
    ${deskForm(context, `${at}/cancel`, calendar.cancelYes, html`${hidden({ time: message.appointment?.start ?? '' })}<button>${calendar.cancelYes}</button>`)}
    <p><a href="${deskPath(context, at)}">${calendar.cancelKeep}</a></p>`;
  return deskPage(context, 'appointments', calendar.cancelTitle, content);
}
