import type { Appointment } from '../../../src/form/times.js';
import { dayWords, timeWords } from './dates.js';
import { html, type Html } from './html.js';
import { callInstead, layout, pathTo, wordsOf, type PageContext } from './layout.js';

/** What the page after sending tells. */
export interface Sent {
  reference: string;
  kind: 'question' | 'appointment' | 'booked';
  appointment?: Appointment | undefined;
  /** The tokens of the links to the calendar file and to cancelling. */
  receipt: string;
  cancel: string;
}

/** What happens next, with the reference. */
export function sentPage(context: PageContext, { reference, kind, appointment, receipt, cancel }: Sent): string {
  const words = wordsOf(context);
  const { replyWithin } = context.form.page;
  const calendar = pathTo(context, '/appointment.ics', { receipt });
  const content = html`<h1>${words.sent[kind]}</h1>
    <div class="box">
      ${appointment && when(context, appointment)}
      <p>${words.reference}<br /><span class="reference" translate="no">${reference}</span></p>
      <p>${words.next[kind]} ${kind !== 'booked' && replyWithin && words.replyTime(replyWithin)}</p>
      ${appointment && html`<p><a href="${calendar}">${words.addToCalendar}</a></p>`}
      ${appointment && html`<p><a href="${pathTo(context, '/cancel', { token: cancel })}">${words.cancelLink}</a></p>`}
      ${callInstead(context)}
    </div>
    <p class="again"><a href="${pathTo(context)}">${words.again}</a></p>`;
  return layout(context, words.sent[kind], content);
}

/** Asks whether to cancel, or says that it was done. */
export function cancelPage(context: PageContext, appointment: Appointment, isCancelled: boolean): string {
  const words = wordsOf(context);
  if (isCancelled) {
    const done = html`<h1>${words.cancelled}</h1>
      ${when(context, appointment)}
      <p>${words.cancelledHelp}</p>
      <p><a href="${pathTo(context)}">${words.again}</a></p>`;
    return layout(context, words.cancelled, done);
  }
  // Without an action the form goes back to this page's own address, with its token.
  const question = html`<h1>${words.cancelTitle}</h1>
    ${when(context, appointment)}
    <form method="post">
      <p class="field">${words.cancelQuestion}</p>
      <button>${words.cancelButton}</button>
    </form>`;
  return layout(context, words.cancelTitle, question);
}

/** For a link that leads nowhere any more. */
export function expiredPage(context: PageContext): string {
  const words = wordsOf(context);
  const content = html`<h1>${words.expired}</h1>
    <p>${words.expiredHelp}</p>
    ${callInstead(context)}
    <p><a href="${pathTo(context)}">${words.contactUs}</a></p>`;
  return layout(context, words.expired, content);
}

/** For a message that is too long to be read, and so to be shown again. */
export function tooMuchPage(context: PageContext): string {
  const words = wordsOf(context);
  const content = html`<h1>${words.problem}</h1>
    <p>${words.tooMuch}</p>
    ${callInstead(context)}`;
  return layout(context, words.problem, content);
}

function when({ language }: PageContext, { start, end, timeZone }: Appointment): Html {
  const from = timeWords(start, timeZone, language);
  const to = timeWords(end, timeZone, language);
  return html`<p class="when">${dayWords(start, timeZone, language)}, ${from}–${to}</p>`;
}
