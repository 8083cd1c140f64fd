import { html, nothing, type TemplateResult } from 'lit';
import type { Failure, Sent } from '../../form/answer.js';
import type { FormWords, FormField } from './fields.js';
import { renderPhone } from './phone.js';
import { renderBookedTime } from './render-times.js';
import type { BookedTime } from './times.lazy.js';

/** The words of a form, and what its settings say of the clinic. */
export interface ViewContext {
  words: FormWords;
  recipient: string | null;
  replyWithin: string | null;
  phone: string | null;
}

/** What a visitor should know before writing. */
export function renderLead(context: ViewContext): TemplateResult {
  const { words, recipient } = context;
  const lines = [recipient && words.goesTo(recipient), replyTime(context), call(context)];
  return html`<p part="urgent">${words.notForEmergencies}</p>
    ${lines.some(Boolean) ? html`<div part="note">${lines.map(paragraph)}</div>` : nothing}`;
}

/** The page that says how messages are used: in a tab of its own, so that nothing typed is left behind. */
export function privacyLink(href: string, words: FormWords): TemplateResult {
  return html`<p><a href=${href} target="_blank" rel="noopener">${words.inNewTab(words.privacy)}</a></p>`;
}

/** What has to be mended before sending, each line leading to its field. */
export function renderMistakes(
  { words }: ViewContext,
  fields: readonly FormField[],
  go: (event: Event, field: FormField) => void,
): TemplateResult {
  const links = fields.map(
    (field) =>
      field.error &&
      html`<li><a href="#${field.name}" @click=${(event: Event) => go(event, field)}>${field.error}</a></li>`,
  );
  return box(
    'error-summary',
    words.problem,
    html`<ul role="list">
      ${links}
    </ul>`,
  );
}

/**
 * Why sending failed, whether anything may have arrived, and what to do.
 * @param whenToSend replaces the usual advice where it is known when to send again.
 */
export function renderFailure(
  context: ViewContext,
  { reason, mayBeStored }: Failure,
  whenToSend?: string,
): TemplateResult {
  const { words } = context;
  const why = whenToSend ?? words.failed[reason === 'challenge' ? 'invalid' : reason];
  const text = html`<p>${why} ${words.textKept}</p>
    ${paragraph(call(context))}`;
  return box('error-summary', mayBeStored ? words.cannotTell : words.notSent, text);
}

/** What happens next, the reference, the phone. */
export function renderSent(
  context: ViewContext,
  { reference }: Sent,
  wording: 'question' | 'appointment',
  booked: BookedTime | undefined,
  again: () => void,
): TemplateResult {
  const { words } = context;
  const text = html`${booked && renderBookedTime(booked)}${
      reference && html`<p>${words.reference}<br /><span class="reference" translate="no">${reference}</span></p>`
    }
    <p>${booked?.next ?? words.next[wording]} ${booked ? '' : replyTime(context)}</p>
    ${paragraph(call(context))}
    <button type="button" class="quiet" @click=${again}>${words.again}</button>`;
  return box('status', booked?.title ?? words.sent[wording], text);
}

function replyTime({ words, replyWithin }: ViewContext): string | null {
  return replyWithin && words.replyTime(replyWithin);
}

/** The phone as the alternative. */
function call({ words, phone }: ViewContext): TemplateResult | undefined {
  const number = renderPhone(phone);
  return number && html`${words.callInstead} ${number}`;
}

function paragraph(text: unknown): unknown {
  return text && html`<p>${text}</p>`;
}

/** A box that takes the focus, named by its first line. */
function box(part: string, title: string, content: unknown): TemplateResult {
  return html`<div part=${part} tabindex="-1" role="group" aria-labelledby=${part}>
    <strong id=${part}>${title}</strong>
    ${content}
  </div>`;
}
