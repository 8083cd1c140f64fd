import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../../content/problem.js';
import type { Contact } from '../../content/read-html.js';
import { type ContactContent, contactShape, type Text } from '../../content/schema.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { failed, type Failure } from '../../form/answer.js';
import { type ArithmeticChallenge, type Challenge, readNumber } from '../../form/challenge.js';
import { checkFields, type Values } from '../../form/message.js';
import { fetchChallenge, send } from '../../form/send.js';
import { SubmissionKeys, toMessage } from '../../form/submission.js';
import { form as english } from '../../locales/en.js';
import { readAuthorFields } from './author-fields.js';
import { styles } from './contact-form.styles.js';
import { endpointUrl } from './endpoint.js';
import { errorWords, messageFields, names, type ShownField, sumField, topicField } from './fields.js';
import { renderField } from './render-field.js';
import { type ContactSettings, settingProperties } from './settings.js';

/**
 * Takes a visitor's question or appointment request and sends it to an endpoint.
 *
 * Nothing typed leaves the page but in the body of one POST to `action`; it stays in the form until the endpoint has
 * confirmed it. The endpoint may be the receiver that comes with this library or a form service. To show how to reach a
 * clinic without sending anything, plain HTML is enough.
 *
 * @slot - Heading and introduction as HTML; each named form control becomes one more field.
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
 * @fires {CustomEvent<{ topic: string }>} cw-submit - About to send; cancelable.
 * @fires {CustomEvent<{ topic: string; reference: string }>} cw-sent - Stored by the endpoint.
 * @fires {CustomEvent<{ reason: Reason }>} cw-failed - Not confirmed as sent; what was typed is still there.
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
  #html = '';
  #failure: Failure | undefined;
  #sum: ArithmeticChallenge | undefined;
  #hasAsked = false;
  #reference = '';
  #keys = new SubmissionKeys();
  #shownAt = Date.now();

  /** Checks what was typed and sends it, as the button does. */
  async submit(): Promise<void> {
    const url = this.#url;
    if (!url || !this.#form || this.#phase !== 'editing') return;
    const { elements } = this.#form;
    const data = new FormData(this.#form);
    // A date that is typed in half has no value, but it is not empty either.
    const isHalf = (name: string) => (elements.namedItem(name) as Partial<HTMLInputElement> | null)?.validity?.badInput;
    const typed = (name: string) => ((data.get(name) as string | null) ?? '').trim() || (isHalf(name) ? '?' : '');
    const fields = this.#fields.filter(({ isAsked }) => isAsked);
    const answers: Values = Object.fromEntries(
      fields.map(({ name, type }) => [name, type === 'checkbox' ? data.has(name) : typed(name)]),
    );
    const sum = this.#sum;
    if (sum) answers.challenge = String(readNumber(typed('challenge')) ?? '');
    const wrong = checkFields(fields, answers, today());
    if (wrong.length) return this.#fail(failed('invalid', false, wrong));

    const topic = this.#topic;
    if (!this.tell('cw-submit', { topic })) return this.#settle('editing');
    this.#settle('sending');
    // The answer to the sum is not part of what is sent twice: each sum is answered once.
    const { challenge, ...values } = answers;
    const content = { topic, values, consentVersion: values.consent ? CONSENT_VERSION : undefined };
    const message = toMessage(
      this.#keys.keyFor(content),
      content,
      { honeypot: Boolean(typed('homepage')), seconds: Math.round((Date.now() - this.#shownAt) / 1000) },
      sum && { token: sum.token, answer: String(challenge) },
    );
    const outcome = await send(url, this.format, message);

    if (outcome.kind === 'sent') {
      const { reference } = outcome;
      this.#settle('sent');
      this.#reference = reference;
      this.#keys.forget();
      this.tell('cw-sent', { topic, reference });
      if (this.successHref) this.ownerDocument.location.assign(this.successHref);
      else this.#focus('[part=status]');
      return;
    }
    // An error without a field of ours to mend is a refusal like any other.
    let errors = outcome.errors?.filter(({ field }) => fields.some(({ name }) => name === field));
    if (outcome.challenge && this.#pose(outcome.challenge)) {
      errors = [{ field: 'challenge', code: sum ? 'invalid' : 'missing', detail: this.#words.wrongSum }];
    }
    this.#fail({ ...outcome, errors });
  }

  /** Starts again with an empty form; not while a message is on its way. */
  reset(): void {
    if (this.#phase === 'sending') return;
    this.#form?.reset();
    this.#settle('editing');
    this.#chosen = this.#sum = this.#own = undefined;
    this.#hasAsked = false;
    this.#shownAt = Date.now();
  }

  /**
   * Adds words of a visitor to the message, where they can be changed; `candidacy-checklist` calls it once its visitor
   * has seen and confirmed them.
   * @returns whether there is a message that can take them.
   */
  addAnswers(answers: string): boolean {
    const message = this.#form?.elements.namedItem('message') as HTMLTextAreaElement | null | undefined;
    if (!message || this.#phase !== 'editing') return false;
    message.value = `${message.value}\n\n${answers}`.trim();
    message.focus();
    return true;
  }

  /** @internal */
  override authorHtmlChanged(): void {
    // What was typed is in the copies: they stay as long as the author's HTML is the same.
    if (this.innerHTML !== this.#html) this.#own = undefined;
    this.#html = this.innerHTML;
    super.authorHtmlChanged();
  }

  protected override get hasContent(): boolean {
    return true;
  }

  protected override get introduction(): Text | undefined {
    return this.#phase === 'sent' ? undefined : super.introduction;
  }

  protected override get needsContent(): boolean {
    return false;
  }

  protected override configurationProblems(): Problem[] {
    const problems = super.configurationProblems();
    const message = `${this.action ? `sends only by https, not to “${this.action}”` : 'has no action'}. Name the endpoint: action="https://…".`;
    return this.#url ? problems : [...problems, { code: 'no-action', message }];
  }

  protected override renderSection(): TemplateResult {
    const words = this.#words;
    const isSent = this.#phase === 'sent';
    return html`<div lang=${this.language.foreign}>
      ${
        isSent
          ? this.#renderSent()
          : [
              this.#url ? nothing : html`<p part="status">${words.cannotSend}</p>`,
              this.#renderLead(),
              this.#url ? this.#renderForm() : nothing,
            ]
      }
    </div>`;
  }

  /** What a visitor should know before writing. */
  #renderLead(): TemplateResult {
    const words = this.#words;
    const { recipient } = this;
    const lines = [recipient && words.goesTo(recipient), this.#replyTime, this.#call];
    return html`<p part="urgent">${words.notForEmergencies}</p>
      ${lines.some(Boolean) ? html`<div part="note">${lines.map(paragraph)}</div>` : nothing}`;
  }

  /** The form. Who fills in the field that people do not see is not refused; it only counts as a hint. */
  #renderForm(): TemplateResult {
    const words = this.#words;
    const isSending = this.#phase === 'sending';
    const privacy = html`<p><a href=${this.privacyHref ?? ''}>${words.privacy}</a></p>`;
    return html`${this.#renderFailure()}
      <form
        part="form"
        novalidate
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.submit();
        }}
        @focusin=${(event: Event) => this.#ask(event.target as HTMLInputElement)}
        @change=${({ target }: Event) => this.#choose(target as HTMLInputElement)}
      >
        ${this.#fields.map((field) => renderField(field, words, privacy))}
        <label class="unseen" aria-hidden="true"
          >${words.leaveEmpty}<input name="homepage" tabindex="-1" autocomplete="off"
        /></label>
        <button part="submit" aria-disabled=${isSending}>
          ${isSending ? words.sending : words.send[this.#wording]}
        </button>
        <div class="unseen" role="status">${isSending ? words.sending : ''}</div>
      </form>`;
  }

  /** What has to be mended before sending, each line leading to its field; or why sending failed, and what to do. */
  #renderFailure(): unknown {
    const words = this.#words;
    if (!this.#failure) return nothing;
    const { reason, mayBeStored, errors } = this.#failure;
    if (!errors?.length) {
      const why = html`<p>${words.failed[reason === 'challenge' ? 'invalid' : reason]} ${words.textKept}</p>
        ${paragraph(this.#call)}`;
      return box('error-summary', mayBeStored ? words.cannotTell : words.notSent, why);
    }
    const go = (event: Event, name: string) => {
      event.preventDefault();
      this.#focus(`[name="${CSS.escape(name)}"]`);
    };
    const links = this.#fields.map(
      ({ name, error }) =>
        error && html`<li><a href="#${name}" @click=${(event: Event) => go(event, name)}>${error}</a></li>`,
    );
    return box(
      'error-summary',
      words.problem,
      html`<ul role="list">
        ${links}
      </ul>`,
    );
  }

  /** What happens next, the reference, the phone. */
  #renderSent(): TemplateResult {
    const words = this.#words;
    const again = () => {
      this.reset();
      this.#focus('form [part=control]');
    };
    const text = html`${
        this.#reference &&
        html`<p>${words.reference}<br /><span class="reference" translate="no">${this.#reference}</span></p>`
      }
      <p>${words.next[this.#wording]} ${this.#replyTime}</p>
      ${paragraph(this.#call)}
      <button type="button" class="again" @click=${again}>${words.again}</button>`;
    return box('status', words.sent[this.#wording], text);
  }

  get #replyTime(): string | null {
    return this.replyWithin && this.#words.replyTime(this.replyWithin);
  }

  /** The phone as the alternative. */
  get #call(): TemplateResult | '' | null {
    const { phone } = this;
    return (
      phone && html`${this.#words.callInstead} <a href="tel:${phone.replace(/[^\d+*#]/g, '')}" dir="ltr">${phone}</a>`
    );
  }

  get #words() {
    return this.language.words('form', english);
  }

  get #topics(): string[] {
    return names(this.topics) ?? ['question', 'appointment'];
  }

  get #topic(): string {
    const topics = this.#topics;
    return topics.find((topic) => topic === (this.#chosen ?? this.topic)) ?? (topics[0] as string);
  }

  /** Which of our words fit the topic: a topic of the author's own is written about as a question is. */
  get #wording(): 'question' | 'appointment' {
    return this.#topic === 'appointment' ? 'appointment' : 'question';
  }

  get #url(): string | undefined {
    return endpointUrl(this.action, this.ownerDocument.baseURI);
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  get #fields(): ShownField[] {
    const words = this.#words;
    const { number } = this.language;
    const topics = this.#topics;
    this.#own ??= readAuthorFields(this);
    const fields = [
      ...(topics.length > 1 ? [topicField(topics, this.#topic, words)] : []),
      ...messageFields(this.#topic, this, this.#own, words),
      ...(this.#sum ? [sumField(this.#sum, words, number)] : []),
    ];
    return fields.map((field) => {
      const error = this.#failure?.errors?.find((wrong) => wrong.field === field.name);
      return { ...field, error: error && errorWords(error, field, words, number) };
    });
  }

  #choose({ name, value }: HTMLInputElement): void {
    if (name !== 'topic') return;
    this.#chosen = value;
    this.#settle(this.#phase);
  }

  #settle(phase: 'editing' | 'sending' | 'sent', failure?: Failure): void {
    this.#phase = phase;
    this.#failure = failure;
    this.setState('sending', phase === 'sending');
    this.setState('sent', phase === 'sent');
    this.requestUpdate();
  }

  #fail(failure: Failure): void {
    this.#settle('editing', failure);
    this.tell('cw-failed', { reason: failure.reason });
    this.#focus('[part=error-summary]');
  }

  /** Asks for a sum, once, when a visitor begins. The button has no name: to focus it is not to begin. */
  #ask({ name }: HTMLInputElement): void {
    const url = this.#url;
    if (this.#hasAsked || this.challenge !== 'auto' || !url || !name) return;
    this.#hasAsked = true;
    // One that came with a refusal in the meantime is the one to answer.
    void fetchChallenge(url).then((sum) => this.#sum ?? this.#pose(sum));
  }

  /** @returns the sum, where the challenge is one. */
  #pose(challenge: Challenge): ArithmeticChallenge | undefined {
    this.#sum = challenge.kind === 'arithmetic' ? challenge : undefined;
    const answer = this.#form?.elements.namedItem('challenge') as HTMLInputElement | null | undefined;
    if (answer) answer.value = '';
    this.requestUpdate();
    return this.#sum;
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
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

/** Which wording of the consent a visitor agreed to; counted up when it changes. */
const CONSENT_VERSION = '1';

/** Today where the visitor is, as `YYYY-MM-DD`: that is how Swedes write it. */
function today(): string {
  return new Date().toLocaleDateString('sv');
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lit makes the accessors of `settingProperties`.
export interface ContactForm extends ContactSettings {}
