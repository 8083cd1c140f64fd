import { html, type Html } from '../../page/html.js';
import { localDay } from '../../appointments/time-zone.js';
import type { FormConfig } from '../../config/config.js';
import type { StoredMessage } from '../../store/store.js';
import type { SignedIn } from '../context.js';
import { saidBox } from './messages.js';
import { deskForm, deskPage, deskPath, hidden } from './shell.js';
import { appointmentTime, labelOf, reachOf, theirs, timeOf, topicOf, zoneFor } from './visitor.js';

export type Said = keyof SignedIn['desk']['message']['said'];

/** One message: what the receiver knows, and apart from it what the visitor wrote. */
export function messagePage(context: SignedIn, message: StoredMessage, said: Said | undefined): string {
  const { desk, words } = context;
  const form = context.forms.find(({ id }) => id === message.form);
  const content = html`${said && saidBox(desk.message.said[said])}
    <h2>${desk.message.facts}</h2>
    ${facts(context, message, form)}
    <section class="theirs" aria-labelledby="theirs">
      <h2 id="theirs">${desk.message.theirs}</h2>
      ${written(context, message, form)}
    </section>
    <h2>${desk.message.answer}</h2>
    ${answers(context, message)} ${noteForm(context, message)} ${actions(context, message)}
    <p><a href="${deskPath(context, `/record/${message.reference}`)}">${desk.message.whoSaw}</a></p> `;
  const title = words.format(desk.message.title, { reference: message.reference });
  return deskPage(context, 'messages', title, content);
}

/** Terms and what there is to say of them; those with nothing are left out. */
export function terms(pairs: readonly (readonly [term: string, value: string | Html | false | undefined])[]): Html {
  const rows = pairs.flatMap(([term, value]) =>
    value
      ? html`<div>
          <dt>${term}</dt>
          <dd>${value}</dd>
        </div>`
      : [],
  );
  return html`<dl>${rows}</dl>`;
}

function facts(context: SignedIn, message: StoredMessage, form: FormConfig | undefined): Html {
  const { desk } = context;
  const { appointment, consentText, consentVersion } = message;
  return terms([
    [desk.message.received, timeOf(message.receivedAt, form, context)],
    [desk.message.form, context.forms.length > 1 && message.form],
    [desk.message.topic, topicOf(message, context)],
    [desk.message.state, stateWords(context, message, form)],
    [desk.message.appointment, appointment && appointmentLink(context, message, form)],
    [desk.message.consent, (consentText ?? consentVersion) || undefined],
  ]);
}

function appointmentLink(context: SignedIn, message: StoredMessage, form: FormConfig | undefined): Html {
  const day = localDay(Date.parse(message.appointment?.start ?? ''), zoneFor(form));
  return html`<a href="${deskPath(context, `/day/${day}`)}">${appointmentWords(context, message, form)}</a>`;
}

function stateWords(context: SignedIn, { status, doneAt }: StoredMessage, form: FormConfig | undefined): string {
  const { message } = context.desk;
  if (status === 'quarantined') return message.stateQuarantine;
  return doneAt ? context.words.format(message.stateDone, { time: timeOf(doneAt, form, context) }) : message.stateNew;
}

export function appointmentWords(
  { desk, words }: SignedIn,
  { appointment }: StoredMessage,
  form: FormConfig | undefined,
): string {
  if (!appointment) return '';
  const time = appointmentTime(appointment, form, words);
  if (appointment.cancelledAt) return words.format(desk.message.appointmentCancelled, { time });
  return appointment.confirmBy ? words.format(desk.message.appointmentHeld, { time }) : time;
}

function written({ desk, words }: SignedIn, { values }: StoredMessage, form: FormConfig | undefined): Html {
  return terms(
    Object.entries(values).map(([name, value]) => [
      labelOf(name, form, words),
      typeof value === 'boolean'
        ? value
          ? desk.message.yes
          : desk.message.no
        : html`<span class="words">${theirs(value)}</span>`,
    ]),
  );
}

function answers({ desk, words }: SignedIn, message: StoredMessage): Html {
  const { email, phone } = reachOf(message);
  if (!email && !phone) return html`<p>${desk.message.noAddress}</p>`;
  return html`<ul class="answers">
    ${email && html`<li><a href="${email.href}">${words.format(desk.message.email, { address: email.text })}</a></li>`}
    ${phone && html`<li><a href="${phone.href}">${words.format(desk.message.call, { phone: phone.text })}</a></li>`}
  </ul>`;
}

function noteForm(context: SignedIn, { reference, note = '', revision = 0 }: StoredMessage): Html {
  const { message } = context.desk;
  return deskForm(
    context,
    `/messages/${reference}/note`,
    message.note,
    html`${hidden({ revision })}
      <div class="field">
        <label for="note">${message.note}</label>
        <p class="hint" id="note-help">${message.noteHelp}</p>
        <textarea id="note" name="note" rows="3" maxlength="4000" dir="auto" aria-describedby="note-help">
${note}</textarea>
      </div>
      <button>${message.saveNote}</button>`,
  );
}

function actions(context: SignedIn, { reference, status, doneAt, revision = 0, appointment }: StoredMessage): Html {
  const { message, calendar } = context.desk;
  const at = `/messages/${reference}`;
  const button = (path: string, text: string, help?: string) =>
    deskForm(
      context,
      `${at}/${path}`,
      text,
      html`${hidden({ revision })} ${help && html`<p class="field">${help}</p>`}<button class="second">
          ${text}
        </button>`,
    );
  return html`<div class="actions">
    ${status === 'quarantined' && button('release', message.release, message.releaseHelp)}
    ${status !== 'quarantined' && (doneAt ? button('reopen', message.reopen) : button('done', message.markDone))}
    ${appointment?.cancelledAt === null && html`<p><a href="${deskPath(context, `${at}/cancel`)}">${calendar.cancel}</a></p>`}
    <p><a href="${deskPath(context, `${at}/delete`)}">${message.delete}</a></p>
  </div>`;
}

/** Asks whether to delete a message. */
export function deletePage(context: SignedIn, { reference, revision = 0 }: StoredMessage): string {
  const { message } = context.desk;
  const at = `/messages/${reference}`;
  const content = html`<p>${message.deleteHelp}</p>
    ${deskForm(context, `${at}/delete`, message.delete, html`${hidden({ revision })}<button>${message.deleteYes}</button>`)}
    <p><a href="${deskPath(context, at)}">${message.keep}</a></p>`;
  return deskPage(context, 'messages', message.deleteTitle, content);
}

/** What somebody wanted to do to a message that another person has changed meanwhile. */
export interface Stale {
  path: 'note' | 'done' | 'reopen' | 'delete';
  /** What they typed, where it was a note. */
  note?: string | undefined;
}

/** Shows both, and asks: neither overwrites the other unseen. */
export function stalePage(context: SignedIn, current: StoredMessage, { path, note }: Stale): string {
  const { message } = context.desk;
  const at = `/messages/${current.reference}`;
  const mine = html`<div class="field">
    <label for="note">${message.staleYours}</label>
    <textarea id="note" name="note" rows="3" maxlength="4000" dir="auto">${`\n${note ?? ''}`}</textarea>
  </div>`;
  const content = html`<p>${message.staleHelp}</p>
    <h2>${message.staleTheirs}</h2>
    <p class="words">${current.note ? theirs(current.note) : message.staleNone}</p>
    <p><a href="${deskPath(context, at)}">${message.staleKeep}</a></p>
    ${deskForm(
      context,
      `${at}/${path}`,
      message.staleTitle,
      html`${hidden({ revision: current.revision ?? 0 })} ${note !== undefined && mine}
        <button>${note === undefined ? message.staleDo : message.staleSave}</button>`,
    )}`;
  return deskPage(context, 'messages', message.staleTitle, content);
}
