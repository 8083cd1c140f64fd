import type { Appointment, FreeTimes } from '../../../src/form/times.js';
import type { FormConfig } from '../config/config.js';
import { likeTopic } from '../message/topics.js';
import type { StoredMessage } from '../store/store.js';
import { spanWords } from './dates.js';
import { html, type Html } from './html.js';
import { callInstead, layout, pathTo, wordsOf, type PageContext } from './layout.js';
import { renderTimes } from './time-field.js';
import type { Words } from './words.js';

/** What the page after sending shows. */
export interface Sent {
  reference: string;
  topic: string;
  kind: 'question' | 'appointment' | 'booked' | 'unconfirmed';
  /** One that is booked. */
  appointment?: Appointment | undefined;
  /** Until when an appointment has to be confirmed, in words. */
  confirmBy?: string | undefined;
  /** The tokens of the links to the calendar file and to cancelling. */
  receipt: string;
  cancel: string;
}

export function kindOf(
  form: Pick<FormConfig, 'words'>,
  { topic, appointment }: Pick<StoredMessage, 'topic' | 'appointment'>,
): Sent['kind'] {
  if (appointment?.confirmBy) return 'unconfirmed';
  return appointment?.cancelledAt === null ? 'booked' : likeTopic(form, topic);
}

/** How a message that arrived is called. */
export function sentTitle({ form, times }: Words, kind: Sent['kind'], topic: string): string {
  const ofTopics: Readonly<Record<string, string>> = form.sent;
  if (kind === 'unconfirmed') return times.confirm;
  return kind === 'booked' ? times.booked : (ofTopics[topic] ?? form.sent[kind]);
}

/**
 * What happens next, in sentences: messages with what fills their gaps.
 * @param time within which the clinic replies; of an appointment that has to be confirmed, until when.
 */
export function whatIsNext(
  { form, times, page }: Words,
  kind: Sent['kind'],
  topic: string,
  time: string | undefined,
): { message: string; values?: { time: string } }[] {
  if (kind === 'booked') return [{ message: page.booked }];
  if (kind === 'unconfirmed') return [{ message: times.confirmByMail, values: { time: time ?? '' } }];
  const ofTopics: Readonly<Record<string, string>> = form.next;
  return [
    { message: ofTopics[topic] ?? form.next[kind] },
    ...(time ? [{ message: form.replyTime, values: { time } }] : []),
  ];
}

/** What happens next, with the reference. */
export function sentPage(context: PageContext, sent: Sent): string {
  const { reference, topic, kind, appointment, confirmBy, receipt, cancel } = sent;
  const words = wordsOf(context);
  const { replyWithin } = context.form.page;
  const title = sentTitle(words, kind, topic);
  const calendar = pathTo(context, '/appointment.ics', { receipt });
  const content = html`<h1>${words.say(title)}</h1>
    <div class="box">
      ${appointment && when(context, appointment)}
      <p>${words.say(words.form.reference)}<br /><span class="reference" translate="no">${reference}</span></p>
      ${whatIsNext(words, kind, topic, confirmBy ?? replyWithin).map(({ message, values }) => html`<p>${words.say(message, values)}</p>`)}
      ${appointment && html`<p><a href="${calendar}">${words.say(words.times.calendar)}</a></p>`}
      ${appointment && html`<p><a href="${pathTo(context, '/cancel', { token: cancel })}">${words.say(words.page.cancelLink)}</a></p>`}
      ${callInstead(context)}
    </div>
    <p class="again"><a href="${pathTo(context)}">${words.say(words.form.again)}</a></p>`;
  return layout(context, title, content);
}

/** Asks whether to cancel, or says that it was done. */
export function cancelPage(context: PageContext, appointment: Appointment, isCancelled: boolean): string {
  const words = wordsOf(context);
  if (isCancelled) {
    const done = html`<h1>${words.say(words.page.cancelled)}</h1>
      ${when(context, appointment)}
      <p>${words.say(words.page.cancelledHelp)}</p>
      <p><a href="${pathTo(context)}">${words.say(words.form.again)}</a></p>`;
    return layout(context, words.page.cancelled, done);
  }
  // Without an action the form goes back to this page's own address, with its token.
  const question = html`<h1>${words.say(words.page.cancelTitle)}</h1>
    ${when(context, appointment)}
    <form method="post">
      <p class="field">${words.say(words.page.cancelQuestion)}</p>
      <button>${words.say(words.page.cancelLink)}</button>
    </form>`;
  return layout(context, words.page.cancelTitle, question);
}

/** Asks whether to book an appointment for good. */
export function confirmPage(context: PageContext, appointment: Appointment): string {
  const words = wordsOf(context);
  const question = html`<h1>${words.say(words.times.confirm)}</h1>
    ${when(context, appointment)}
    <form method="post">
      <p class="field">${words.say(words.page.confirmQuestion)}</p>
      <button>${words.say(words.page.confirmButton)}</button>
    </form>`;
  return layout(context, words.times.confirm, question);
}

/**
 * Lets a visitor choose another time for their appointment, or says that it was moved.
 * @param free the times to choose from; without, it was moved.
 */
export function movePage(
  context: PageContext,
  appointment: Appointment,
  free: FreeTimes | undefined,
  isTaken = false,
): string {
  const words = wordsOf(context);
  if (!free) {
    const done = html`<h1>${words.say(words.page.moved)}</h1>
      ${when(context, appointment)}`;
    return layout(context, words.page.moved, done);
  }
  const error = isTaken ? words.say(words.form.errors.taken) : undefined;
  const question = html`<h1>${words.say(words.page.moveTitle)}</h1>
    ${when(context, appointment)}
    <form method="post">
      ${renderTimes(free, '', error, words, false)}
      ${free.times.length > 0 && html`<button>${words.say(words.page.moveButton)}</button>`}
    </form>
    ${callInstead(context)}`;
  return layout(context, words.page.moveTitle, question);
}

/** For a link by which nothing can be confirmed any more. */
export function latePage(context: PageContext): string {
  const words = wordsOf(context);
  const content = html`<h1>${words.say(words.page.expired)}</h1>
    <p>${words.say(words.page.confirmLate)}</p>
    ${callInstead(context)}
    <p><a href="${pathTo(context)}">${words.say(words.form.again)}</a></p>`;
  return layout(context, words.page.expired, content);
}

/** For a link that leads nowhere any more. */
export function expiredPage(context: PageContext): string {
  const words = wordsOf(context);
  const content = html`<h1>${words.say(words.page.expired)}</h1>
    <p>${words.say(words.page.expiredHelp)}</p>
    ${callInstead(context)}
    <p><a href="${pathTo(context)}">${words.say(words.guide.sections.contact)}</a></p>`;
  return layout(context, words.page.expired, content);
}

function when(context: PageContext, appointment: Appointment): Html {
  const { before, time, after } = spanWords(appointment, wordsOf(context));
  return html`<p class="when">${before}<span class="unbroken">${time}</span>${after}</p>`;
}
