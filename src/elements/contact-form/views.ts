import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import type { Failure, Sent } from '../../form/answer.js';
import { type FormField, type FormWords, topicWords } from './fields.js';
import { renderPhone } from './phone.js';
import { renderBookedTime } from './render-times.js';
import type { BookedTime } from './times.lazy.js';

/** The words of a form, and what its settings say of the clinic. */
export interface ViewContext {
  words: FormWords;
  language: Language;
  recipient: string | null;
  replyWithin: string | null;
  phone: string | null;
  /** The number that helps in an emergency, where the country is known. */
  emergencyNumber: string | undefined;
}

/** What a visitor should know before writing. */
export function renderLead(context: ViewContext): TemplateResult {
  const { words, language, recipient } = context;
  const lines = [recipient && language.render(words.goesTo, { recipient }), replyTime(context), call(context)];
  return html`<p part="urgent">${emergency(context)}</p>
    ${lines.some(Boolean) ? html`<div part="note">${lines.map(paragraph)}</div>` : nothing}`;
}

/** The page that says how messages are used: in a tab of its own, so that nothing typed is left behind. */
export function privacyLink(href: string, words: FormWords, { format, render }: Language): TemplateResult {
  const label = render(words.inNewTab, { label: format(words.privacy, {}) });
  return html`<p><a href=${href} target="_blank" rel="noopener">${label}</a></p>`;
}

/** What has to be mended before sending, each line leading to its field. */
export function renderMistakes(
  { words, language: { render } }: ViewContext,
  fields: readonly FormField[],
  go: (event: Event, field: FormField) => void,
): TemplateResult {
  const links = fields.map(
    (field) =>
      field.error &&
      html`<li><a href="#${field.name}" @click=${(event: Event) => go(event, field)}>${render(field.error)}</a></li>`,
  );
  return box(
    'error-summary',
    render(words.problem),
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
  const { words, language } = context;
  const { render: say } = language;
  const why = whenToSend ?? words.failed[reason === 'challenge' ? 'invalid' : reason];
  const text = html`<p>${say(why)} ${say(words.textKept)}</p>
    ${paragraph(call(context))}`;
  return box('error-summary', say(mayBeStored ? words.cannotTell : words.notSent), text);
}

/** What happens next, the reference, the phone. */
export function renderSent(
  context: ViewContext,
  { reference }: Sent,
  topic: string,
  booked: BookedTime | undefined,
  again: () => void,
): TemplateResult {
  const { words, language } = context;
  const { sent, next } = topicWords(topic, words);
  const { render: say } = language;
  const text = html`${booked && renderBookedTime(booked, language)}${
      reference && html`<p>${say(words.reference)}<br /><span part="reference" translate="no">${reference}</span></p>`
    }
    <p>${say(booked?.next ?? next)} ${booked ? '' : replyTime(context)}</p>
    ${paragraph(call(context))}
    <button part="button" type="button" class="quiet" @click=${again}>${say(words.again)}</button>`;
  return box('status', say(booked?.title ?? sent), text);
}

/**
 * What the form is not for, with the number to call where the country is known. The number is a link, as somebody may need
 * it now. A sentence of the page's own goes before ours.
 */
function emergency({ words, language, emergencyNumber }: ViewContext): unknown {
  const { notForEmergencies, notForEmergenciesCall } = words;
  // The page's own sentence may name a number, so ours does not go before it.
  const isOwnOnly = language.isCustom('form.notForEmergencies') && !language.isCustom('form.notForEmergenciesCall');
  if (!emergencyNumber || isOwnOnly) return language.render(notForEmergencies);
  const link = html`<a href="tel:${emergencyNumber}">${emergencyNumber}</a>`;
  const parts = language.parts(notForEmergenciesCall, { number: emergencyNumber });
  return html`<span lang=${language.langOf(notForEmergenciesCall)}
    >${parts.map((part) => (typeof part === 'string' ? part : link))}</span
  >`;
}

function replyTime({ words, language, replyWithin }: ViewContext): unknown {
  return replyWithin && language.render(words.replyTime, { time: replyWithin });
}

/** The phone as the alternative. */
function call({ words, language, phone }: ViewContext): TemplateResult | undefined {
  const number = renderPhone(phone);
  return number && html`${language.render(words.callInstead)} ${number}`;
}

function paragraph(text: unknown): unknown {
  return text && html`<p>${text}</p>`;
}

/** A box that takes the focus, named by its first line. */
function box(part: string, title: unknown, content: unknown): TemplateResult {
  return html`<div part=${part} tabindex="-1" role="group" aria-labelledby=${part}>
    <strong part="box-title" id=${part}>${title}</strong>
    ${content}
  </div>`;
}
