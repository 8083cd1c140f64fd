import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../content/problem.js';
import type { Contact } from '../../content/read-html.js';
import { type ContactContent, contactShape } from '../../content/schema.js';
import { block } from '../../core/blocks.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { setState } from '../../core/states.js';
import type { Failure, Outcome } from '../../form/answer.js';
import { type ArithmeticChallenge, type Challenge, readNumber } from '../../form/challenge.js';
import { checkFields, type FieldError, type Values } from '../../form/message.js';
import { fetchChallenge, send } from '../../form/send.js';
import { SubmissionKeys, toMessage } from '../../form/submission.js';
import { form as english } from '../../locales/en.js';
import { readAuthorFields } from './author-fields.js';
import { styles } from './contact-form.styles.js';
import { endpointUrl } from './endpoint.js';
import { errorWords, fieldsFor, names, type ShownField } from './fields.js';
import { renderFailure, renderLead, renderSent, renderSummary } from './render-around.js';
import { choice, controlId, fieldset, renderField, renderSum, renderTrap } from './render-field.js';
import { type ContactSettings, settingProperties } from './settings.js';
import type { Speech } from './speech.js';

/**
 * Takes a visitor's question or appointment request and sends it to an endpoint.
 *
 * Nothing typed leaves the page but in the body of one POST to `action`; it stays in the form until the endpoint has
 * confirmed it. The endpoint may be the receiver that comes with this library or a form service. To show how to reach a
 * clinic without sending anything, plain HTML is enough.
 *
 * Named form controls inside the tag become further fields.
 *
 * @csspart heading - The widget's heading.
 * @csspart introduction - What stands before the form.
 * @csspart urgent - Not for emergencies.
 * @csspart note - Who answers, when, and the phone.
 * @csspart form - The form.
 * @csspart field - A field with its label, hint, error and control.
 * @csspart label - A field's label.
 * @csspart hint - A field's hint.
 * @csspart error - What is wrong with a field.
 * @csspart control - An input, a select, a text area.
 * @csspart choice - A radio button or a box with its words.
 * @csspart error-summary - What has to be mended before sending, or why sending failed.
 * @csspart submit - The button that sends.
 * @csspart status - What happened after sending.
 * @cssState sending - A message is on its way.
 * @cssState sent - The message was stored.
 * @fires cw-ready - First rendered.
 * @fires cw-problem - Content or configuration is unusable in part. `detail: { code, message }`.
 * @fires cw-submit - About to send; cancelable. `detail: { topic }`.
 * @fires cw-sent - Stored by the endpoint. `detail: { topic, reference }`.
 * @fires cw-failed - Not confirmed as sent. `detail: { reason }`.
 */
// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- see the interface below
export class ContactForm extends ClinicElement<ContactContent, Contact> {
  static readonly tag = 'contact-form';
  static override readonly source = { name: 'contact', shape: contactShape };
  static override styles = styles;
  static override properties = settingProperties;

  #phase: 'editing' | 'sending' | 'sent' = 'editing';
  #chosen: string | undefined;
  #own: ShownField[] | undefined;
  #errors: FieldError[] = [];
  #failure: Failure | undefined;
  #sum: ArithmeticChallenge | undefined;
  #hasAsked = false;
  #reference = '';
  #keys = new SubmissionKeys();
  #shownAt = Date.now();

  /** Checks what was typed and sends it, as the button does. */
  submit(): void {
    void this.#submit();
  }

  /** Starts again with an empty form. */
  reset(): void {
    this.#form?.reset();
    this.#settle('editing');
    this.#chosen = this.#sum = undefined;
    this.#hasAsked = false;
    this.#shownAt = Date.now();
  }

  override authorHtmlChanged(): void {
    this.#own = undefined;
    super.authorHtmlChanged();
  }

  protected override get hasContent(): boolean {
    return true;
  }

  protected override get needsContent(): boolean {
    return false;
  }

  protected override configurationProblems(): Problem[] {
    const { problem } = this.#endpoint;
    return [...super.configurationProblems(), ...(problem ? [{ code: 'no-action', message: problem } as const] : [])];
  }

  protected override renderSection(): TemplateResult {
    const speech = this.#speech;
    const { words } = speech;
    const isSent = this.#phase === 'sent';
    return html`${this.renderHeading()}${isSent ? nothing : block('introduction', this.section.introduction)}
      <div lang=${this.language.foreign ?? nothing}>
        ${isSent
          ? renderSent(speech, this.#wording, this.#reference, this, () => this.#startAgain())
          : html`${this.#endpoint.url ? nothing : html`<p part="status">${words.cannotSend}</p>`}${renderLead(speech, this)}${this.#endpoint
              .url
              ? this.#renderForm(speech)
              : nothing}`}
      </div>`;
  }

  #renderForm(speech: Speech): TemplateResult {
    const { words } = speech;
    const isSending = this.#phase === 'sending';
    const topicWords: Partial<Record<string, string>> = words.topics;
    const topics = this.#topics.map((topic) =>
      choice('radio', 'topic', topic, topic === this.#topic, topicWords[topic] ?? topic, topic, () => this.#choose(topic)),
    );
    const privacy = html`<p><a href=${this.privacyHref ?? ''}>${words.privacy}</a></p>`;
    return html`${this.#renderProblem(speech)}
      <form part="form" novalidate @submit=${this.#onSubmit} @focusin=${this.#onFocus}>
        ${topics.length > 1 ? fieldset(words.topic, topics) : nothing}
        ${this.#fields.map((field) => renderField(field, speech, this.#errorFor(field.name), privacy))}
        ${this.#sum ? renderSum(this.#sum, speech, this.#errorFor('challenge')) : nothing}${renderTrap(speech)}
        <button part="submit" aria-disabled=${isSending}>${isSending ? words.sending : words.send[this.#wording]}</button>
        <div class="unseen" role="status">${isSending ? words.sending : ''}</div>
      </form>`;
  }

  #renderProblem(speech: Speech): unknown {
    const lines = this.#errors.map(({ field }) => [controlId(field, this.#fields), this.#errorFor(field) ?? ''] as const);
    if (lines.length) return renderSummary(speech, lines, (id) => this.#focus(`#${CSS.escape(id)}`));
    return this.#failure ? renderFailure(speech, this.#failure, this.phone) : nothing;
  }

  #errorFor(name: string): string | undefined {
    const error = this.#errors.find(({ field }) => field === name);
    const shown = this.#fields.find((field) => field.name === name);
    return error && errorWords(error, shown, this.#speech);
  }

  get #speech(): Speech {
    return { words: this.language.words('form', english), number: this.language.number };
  }

  get #topics(): string[] {
    return names(this.topics) ?? ['question', 'appointment'];
  }

  get #topic(): string {
    const wanted = this.#chosen ?? this.topic ?? '';
    return this.#topics.includes(wanted) ? wanted : (this.#topics[0] as string);
  }

  /** Which of our words fit the topic: a topic of the author's own is written about as a question is. */
  get #wording(): 'question' | 'appointment' {
    return this.#topic === 'appointment' ? 'appointment' : 'question';
  }

  get #endpoint() {
    return endpointUrl(this.action, this.ownerDocument.baseURI);
  }

  get #fields(): ShownField[] {
    // The copies stay the same as long as the author's HTML does: what was typed is in them.
    this.#own ??= readAuthorFields(this);
    return fieldsFor(this.#topic, this, this.#own);
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  #choose(topic: string): void {
    this.#chosen = topic;
    this.#settle('editing');
  }

  #settle(phase: 'editing' | 'sending' | 'sent'): void {
    this.#phase = phase;
    this.#errors = [];
    this.#failure = undefined;
    setState(this, 'sending', phase === 'sending');
    setState(this, 'sent', phase === 'sent');
    this.requestUpdate();
  }

  #onSubmit = (event: Event) => {
    event.preventDefault();
    void this.#submit();
  };

  #onFocus = () => {
    const { url } = this.#endpoint;
    if (this.#hasAsked || this.challenge !== 'auto' || !url) return;
    this.#hasAsked = true;
    void fetchChallenge(url).then((challenge) => this.#pose(challenge));
  };

  #pose(challenge: Challenge): void {
    this.#sum = challenge.kind === 'arithmetic' ? challenge : undefined;
    const answer = this.#form?.elements.namedItem('challenge');
    if (answer instanceof HTMLInputElement) answer.value = '';
    this.requestUpdate();
  }

  async #submit(): Promise<void> {
    const { url } = this.#endpoint;
    if (!url || this.#phase !== 'editing' || !this.#form) return;
    const data = new FormData(this.#form);
    const typed = (name: string) => String(data.get(name) ?? '').trim();
    const fields = this.#fields.filter(({ isAsked }) => isAsked);
    const values: Values = Object.fromEntries(
      fields.map(({ name, type }) => [name, type === 'checkbox' ? data.has(name) : typed(name)]),
    );
    const answer = readNumber(typed('challenge'));
    const sumMissing = this.#sum && answer === undefined;
    this.#failure = undefined;
    this.#errors = [...checkFields(fields, values, today()), ...(sumMissing ? [SUM_MISSING] : [])];
    if (this.#errors.length) return this.#fail('invalid');

    const topic = this.#topic;
    if (!this.#tell('cw-submit', { topic })) return;
    this.#settle('sending');
    const content = { topic, values, ...(values.consent && { consentVersion: CONSENT_VERSION }) };
    const seconds = Math.round((Date.now() - this.#shownAt) / 1000);
    const message = toMessage(
      this.#keys.keyFor(content),
      content,
      { honeypot: Boolean(typed('website')), seconds },
      this.#sum && { token: this.#sum.token, answer: String(answer) },
    );
    this.#receive(topic, await send({ url, format: this.format === 'form' ? 'form' : 'json' }, message));
  }

  #receive(topic: string, outcome: Outcome): void {
    if (outcome.kind === 'sent') {
      this.#settle('sent');
      this.#reference = outcome.reference;
      this.#keys.forget();
      this.#tell('cw-sent', { topic, reference: outcome.reference });
      if (this.successHref) this.ownerDocument.location.assign(this.successHref);
      else this.#focus('[part="status"]');
      return;
    }
    this.#settle('editing');
    const asked = this.#fields.map(({ name }) => name);
    // An error without a field of ours to mend is a refusal like any other.
    this.#errors = outcome.errors?.filter(({ field }) => asked.includes(field)) ?? [];
    if (outcome.challenge) {
      this.#errors = [this.#sum ? { field: 'challenge', code: 'invalid' } : SUM_MISSING];
      this.#pose(outcome.challenge);
    }
    if (!this.#errors.length) this.#failure = outcome;
    this.#fail(outcome.reason);
  }

  #fail(reason: Failure['reason']): void {
    this.requestUpdate();
    this.#tell('cw-failed', { reason });
    this.#focus('[part="error-summary"]');
  }

  #tell(name: string, detail: object): boolean {
    return this.dispatchEvent(
      new CustomEvent(name, { bubbles: true, composed: true, cancelable: name === 'cw-submit', detail }),
    );
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #startAgain(): void {
    this.reset();
    this.#focus('form [part~="control"]');
  }
}

const SUM_MISSING: FieldError = { field: 'challenge', code: 'missing' };

/** Which wording of the consent a visitor agreed to; counted up when it changes. */
const CONSENT_VERSION = '1';

/** Today where the visitor is, as `YYYY-MM-DD`. */
function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lit makes the accessors of `settingProperties`.
export interface ContactForm extends ContactSettings {}
