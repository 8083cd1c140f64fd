import { html, nothing, type TemplateResult } from 'lit';
import type { Failure } from '../../form/answer.js';
import type { Speech } from './speech.js';
import type { ContactSettings } from './settings.js';

/** What a visitor should know before writing. */
export function renderLead({ words }: Speech, { recipient, replyWithin, phone }: ContactSettings): TemplateResult {
  return html`<p part="urgent">${words.notForEmergencies}</p>
    ${recipient || replyWithin || phone
      ? html`<div part="note">
          ${recipient ? html`<p>${words.goesTo(recipient)}</p>` : nothing}${replyWithin
            ? html`<p>${words.replyTime(replyWithin)}</p>`
            : nothing}${renderPhone(words.callInstead, phone)}
        </div>`
      : nothing}`;
}

/** A phone number as a link, within its sentence. */
function renderPhone(sentence: (phone: string) => string, phone: string | null): unknown {
  if (!phone) return nothing;
  const [before, after] = sentence('\n').split('\n');
  return html`<p>${before}<a href="tel:${phone.replace(/[^\d+*#]/g, '')}" dir="ltr">${phone}</a>${after}</p>`;
}

/** What has to be mended before sending: each line leads to its field. */
export function renderSummary({ words }: Speech, lines: readonly (readonly [string, string])[], go: (id: string) => void): TemplateResult {
  const links = lines.map(
    ([id, line]) =>
      html`<li>
        <a
          href="#${id}"
          @click=${(event: Event) => {
            event.preventDefault();
            go(id);
          }}
          >${line}</a
        >
      </li>`,
  );
  return box('error-summary', words.problem, html`<ul role="list">${links}</ul>`);
}

/** Why sending failed, whether the message may have arrived, and what to do. */
export function renderFailure({ words }: Speech, { reason, mayBeStored }: Failure, phone: string | null): TemplateResult {
  const text = html`<p>${words.failed[reason]} ${words.textKept}</p>
    ${renderPhone(words.callInstead, phone)}`;
  return box('error-summary', mayBeStored ? words.cannotTell : words.notSent, text);
}

/** What happens next, the reference, the phone. */
export function renderSent(
  { words }: Speech,
  topic: 'question' | 'appointment',
  reference: string,
  { replyWithin, phone }: ContactSettings,
  again: () => void,
): TemplateResult {
  const text = html`${reference
      ? html`<p>${words.reference}<br /><span class="reference" translate="no">${reference}</span></p>`
      : nothing}
    <p>${words.next[topic]} ${replyWithin ? words.replyTime(replyWithin) : ''}</p>
    ${renderPhone(words.callInstead, phone)}
    <button type="button" class="again" @click=${again}>${words.again}</button>`;
  return box('status', words.sent[topic], text);
}

/** A box that takes the focus, named by its first line. */
function box(part: string, title: string, content: unknown): TemplateResult {
  return html`<div part=${part} tabindex="-1" role="group" aria-labelledby=${part}>
    <strong id=${part}>${title}</strong>
    ${content}
  </div>`;
}
