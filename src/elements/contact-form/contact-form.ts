import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../../content/problem.js';
import type { Contact } from '../../content/read-html.js';
import { type ContactContent, contactShape, type Text } from '../../content/schema.js';
import { followActions } from '../../core/actions.js';
import { ClinicElement } from '../../core/clinic-element.js';
import { acceptLanguage } from '../../form/accept-language.js';
import { failed, type Failure, type Sent } from '../../form/answer.js';
import { checkFields } from '../../form/message.js';
import { fetchBeside, send } from '../../form/send.js';
import { SubmissionKeys, toMessage } from '../../form/submission.js';
import { form as english } from '../../locales/en.js';
import { ChallengeState, renderChallenge, sumField } from './challenge.js';
import { ConsentState, withConsent } from './consent.js';
import { styles } from './contact-form.styles.js';
import { endpointOf } from './endpoint.js';
import { errorWords, messageFields, names, type ShownField, topicField } from './fields.js';
import { LeaveWarning } from './leave-warning.js';
import { phoneProblems } from './phone.js';
import { readForm } from './read-form.js';
import { renderField } from './render-field.js';
import { type ContactSettings, settingAddresses, settingProperties } from './settings.js';
import type { Times, Tongue } from './times.beside.js';
import { hasTyped, NATIVE } from './typed.js';
import {
  type Booked,
  privacyLink,
  renderFailure,
  renderLead,
  renderMistakes,
  renderSent,
  type Voice,
} from './views.js';

/**
 * Takes a visitor's question or appointment request and sends it to an endpoint.
 *
 * Nothing typed leaves the page but in the body of one POST to `action`; it stays in the form until the endpoint has
 * confirmed it. The endpoint may be the receiver that comes with this library or a form service. To show how to reach a
 * clinic without sending anything, plain HTML is enough.
 *
 * With `challenge="auto"` and an endpoint that offers times, an appointment can be booked.
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
 * @csspart group - The free times of a day.
 * @csspart group-heading - The day.
 * @csspart choice - A radio button or a box with its words.
 * @csspart error-summary - What has to be mended before sending, or why sending failed.
 * @csspart submit - The button that sends.
 * @csspart status - What happened after sending.
 * @cssState sending - A message is on its way.
 * @cssState sent - The message was stored.
 * @cssState ready - Its content is shown.
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
  static override readonly addresses = { ...super.addresses, ...settingAddresses };

  /** Fields that were asked for once. The others are not made: most visitors come for one topic. */
  #made = new Set<string>();
  #phase: 'editing' | 'sending' | 'sent' = 'editing';
  #chosen: string | undefined;
  #failure: Failure | undefined;
  #sent: Sent | undefined;
  /** Until when the endpoint wants to be left alone. */
  #pauseEnd = 0;
  /** Whether what stood in the way of sending is over. */
  #canSendNow = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #keys = new SubmissionKeys();
  #shownAt = Date.now();
  #challenge = new ChallengeState(() => this.requestUpdate());
  #consent = new ConsentState();
  #times: Times | undefined;
  #hasAskedTimes = false;
  #booked: Booked | undefined;
  #own: ReturnType<OwnControls['readFields']> | undefined;
  #isReading = false;
  #arrival: Promise<void> | undefined;
  /** Who leaves while a message is on its way does not learn what became of it; before that, what was typed is lost. */
  #leaveWarning = new LeaveWarning(this, () => {
    if (this.#phase !== 'editing') return this.#phase === 'sending';
    return this.#hasUsedOther || hasTyped(this.#form, this);
  });
  /** Whether a visitor used a control that cannot say what it held at first, such as a custom element of the author's. */
  #hasUsedOther = false;

  constructor() {
    super();
    followActions(this);
  }

  /** Checks what was typed and sends it, as the button does. */
  async submit(): Promise<void> {
    const url = this.#url;
    const form = this.#form;
    if (!url || !form || this.#phase !== 'editing') return;
    if (this.#isPausing) return this.#focus('[part=error-summary],[role=status]');
    const fields = this.#fields.filter(({ isAsked }) => isAsked);
    const { answers, typed } = readForm(form, fields, ownControls?.collect(this));
    const wrong = checkFields(fields, answers, today());
    const errors = [...wrong, ...(ownControls?.checkOwn(fields, wrong) ?? [])];
    if (errors.length) return this.#fail(failed('invalid', false, errors));

    const topic = this.#topic;
    if (!this.tell('cw-submit', { topic })) return this.#settle('editing');
    this.#settle('sending');
    this.#consent.hasChanged = false;
    // The answer to the sum is not part of what is sent twice: each sum is answered once.
    const { challenge: _, topic: __, time: ___, ...values } = answers;
    const content = {
      topic,
      values,
      time: this.#offered?.bookable,
      // Of a control of the author's, the form does not know what it says.
      consentVersion: values.consent === true ? this.#consent.shown?.version : undefined,
    };
    const post = async () => {
      const signals = {
        honeypot: Boolean(typed('homepage')),
        seconds: Math.round((Date.now() - this.#shownAt) / 1000),
      };
      const answer = await this.#challenge.answer(answers.challenge);
      return send(url, this.format, toMessage(this.#keys.keyFor(content), content, signals, answer), this.#languages);
    };
    const hadSum = Boolean(this.#challenge.sum);
    let outcome = await post();
    // What the visitor's device worked out may be too old by now. It does it once more, and nobody notices.
    const hadWork = this.#challenge.work;
    if (outcome.kind === 'failed' && outcome.challenge && hadWork && this.#challenge.pose(outcome.challenge)) {
      await this.#challenge.start();
      outcome = await post();
    }

    if (outcome.kind === 'sent') {
      this.#sent = outcome;
      this.#keys.forget();
      this.#booked = this.#times?.booked(outcome, this.#tongue);
      this.#settle('sent');
      this.tell('cw-sent', { topic, reference: outcome.reference });
      const next = this.addressIn('successHref');
      if (next) this.ownerDocument.location.assign(next);
      else this.#focus('[part=status]');
      return;
    }
    if (outcome.consent) this.#consent.take(url, outcome.consent);
    // An error without a field of ours to mend is a refusal like any other.
    const shown = this.#fields.filter(({ isAsked }) => isAsked);
    let mistakes = outcome.errors?.filter(({ field }) => shown.some(({ name }) => name === field));
    if (mistakes?.some(({ field }) => field === 'time')) await this.#offer(outcome.body);
    if (outcome.challenge && this.#challenge.pose(outcome.challenge)) {
      const { oldSum, wrongSum } = this.#words;
      const detail = outcome.isExpired ? oldSum : wrongSum;
      mistakes = [...(mistakes ?? []), { field: 'challenge', code: hadSum ? 'invalid' : 'missing', detail }];
      const input = form.elements.namedItem('challenge') as HTMLInputElement | null;
      if (input) input.value = '';
    }
    this.#fail({ ...outcome, errors: mistakes });
  }

  /** Starts again with an empty form; not while a message is on its way. */
  reset(): void {
    if (this.#phase === 'sending') return;
    this.#form?.reset();
    ownControls?.resetOwn(this);
    this.#settle('editing');
    this.#chosen = this.#sent = this.#times = this.#booked = undefined;
    this.#hasAskedTimes = false;
    this.#hasUsedOther = false;
    this.#challenge.reset();
    this.#consent.hasChanged = false;
    this.#readOwn();
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
    this.#leaveWarning.update();
    message.focus();
    return true;
  }

  protected override willUpdate(changed: PropertyValues): void {
    // What comes to stand in slots is no text to read.
    this.#readOwn();
    super.willUpdate(changed);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#arrival;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    super.updated();
    // A word for what may be left out, without the label that it is usually said of.
    ownControls?.markOwn(this, this.#fields, this.#words.optional('').trim());
  }

  protected override get hasContent(): boolean {
    return !this.#isReading;
  }

  protected override get introduction(): Text | undefined {
    return this.#phase === 'sent' ? undefined : super.introduction;
  }

  protected override get needsContent(): boolean {
    return false;
  }

  protected override configurationProblems(): Problem[] {
    this.#readOwn();
    const wrong = (this.#own?.wrong ?? []).map((message): Problem => ({ code: 'field', message }));
    const { url, problem } = endpointOf(this, this.action);
    if (this.#consent.askedBy(url) && this.#own?.fields.some(({ name }) => name === 'consent')) {
      const message = 'The endpoint asks for consent in words of its own. Remove the field “consent”.';
      wrong.push({ code: 'field', message });
    }
    const configuration = super.configurationProblems();
    return [...configuration, ...wrong, ...phoneProblems(this.phone), ...(problem ? [problem] : [])];
  }

  protected override renderSection(): TemplateResult {
    const { recipient, replyWithin, phone } = this;
    const words = this.#words;
    const voice = { words, recipient, replyWithin, phone };
    const url = this.#url;
    return html`<div lang=${this.language.foreign}>
      ${
        this.#sent && this.#phase === 'sent'
          ? this.#renderSent(voice, this.#sent)
          : [
              url ? nothing : html`<p part="status">${words.cannotSend}</p>`,
              renderLead(voice),
              url ? this.#renderForm(voice) : nothing,
            ]
      }
    </div>`;
  }

  /** The form. Who fills in the field that people do not see is not refused; it only counts as a hint. */
  #renderForm(voice: Voice): TemplateResult {
    const { words } = voice;
    const isSending = this.#phase === 'sending';
    this.#consent.show(this.#fields.find(({ agreement }) => agreement)?.agreement, this.#consentBox);
    // Who ticked the box hears that its words have changed; where sending failed, that is said with it.
    const isTold = isSending || (this.#consent.hasChanged && !this.#failure && !this.#whenToSend);
    const status = isSending ? words.sending : isTold ? words.errors.changed : this.#whenToSend;
    const fields = this.#fields;
    for (const { name, isAsked } of fields) if (isAsked) this.#made.add(name);
    const sum = fields.find(({ name }) => name === 'challenge');
    const privacyHref = this.addressIn('privacyHref');
    const privacy = privacyHref ? privacyLink(privacyHref, words) : nothing;
    return html`${this.#renderTrouble(voice, fields)}
      <form
        part="form"
        novalidate
        aria-busy=${isSending}
        @submit=${(event: Event) => {
          event.preventDefault();
          void this.submit();
        }}
        @focusin=${({ target }: Event) => this.#begin(target as HTMLInputElement)}
        @input=${({ target }: Event) => this.#noteUse(target as HTMLElement)}
        @change=${({ target }: Event) => {
          this.#noteUse(target as HTMLElement);
          this.#choose(target as HTMLInputElement);
        }}
      >
        ${fields.map((field) => (field !== sum && this.#made.has(field.name) ? renderField(field, words, privacy) : nothing))}
        ${this.#own?.slots.map((slot) => html`<slot name=${slot}></slot>`)}
        ${sum && renderChallenge(this.#challenge, sum, words, this.language)}
        <label class="unseen" aria-hidden="true"
          >${words.leaveEmpty}<input name="homepage" tabindex="-1" autocomplete="off"
        /></label>
        <button part="submit" aria-disabled=${isSending || this.#isPausing}>
          ${isSending ? words.sending : words.send[this.#wording]}
        </button>
        <p class=${isTold ? 'unseen' : nothing} role="status" tabindex="-1">${status}</p>
      </form>`;
  }

  #renderTrouble(voice: Voice, fields: readonly ShownField[]): unknown {
    const failure = this.#failure;
    if (!failure) return nothing;
    if (!failure.errors?.length) return renderFailure(voice, failure, this.#whenToSend);
    return renderMistakes(voice, fields, (event, { name, controls, agreement }) => {
      event.preventDefault();
      if (controls) controls[0]?.focus();
      else if (agreement) this.#focus('#consent');
      else this.#focus(`[name="${CSS.escape(name)}"]`);
    });
  }

  #renderSent(voice: Voice, sent: Sent): TemplateResult {
    return renderSent(voice, sent, this.#wording, this.#booked, () => {
      this.reset();
      this.#focus('form [part=control]');
    });
  }

  /** What there is to say of when a message can be sent, where that is not at once or was not. */
  get #whenToSend(): string | undefined {
    const words = this.#words;
    if (this.#isPausing) {
      // On another day, the day is said, too.
      const dateStyle = this.#pauseEnd - Date.now() > HALF_A_DAY ? 'long' : undefined;
      const end = new Date(this.#pauseEnd).toLocaleString(this.#tongue.locale, { timeStyle: 'short', dateStyle });
      return words.sendAgainAt(end);
    }
    return this.#canSendNow ? words.sendNow : undefined;
  }

  get #isPausing(): boolean {
    return Date.now() < this.#pauseEnd;
  }

  get #words() {
    return this.language.words('form', english);
  }

  get #tongue(): Tongue {
    const { words, tag, foreign } = this.language;
    return { words, locale: foreign === 'en' ? 'en' : tag };
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
    return endpointOf(this, this.action).url;
  }

  /** The languages that an endpoint should answer in, the best first: it may have words where the form has none. */
  get #languages(): string {
    return acceptLanguage(this.language.tag, navigator.languages);
  }

  /** The form's own box, where it shows one. */
  get #consentBox(): HTMLInputElement | null | undefined {
    return this.#consent.shown && this.#form?.querySelector<HTMLInputElement>('#consent');
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  get #fields(): ShownField[] {
    const words = this.#words;
    const topics = this.#topics;
    const topic = this.#topic;
    const fields = [
      ...(topics.length > 1 ? [topicField(topics, topic, words)] : []),
      ...withConsent(
        messageFields(topic, this, this.#own?.fields ?? [], words),
        this.#consent.askedBy(this.#url),
        words,
        this.language,
      ),
      ...sumField(this.#challenge, words, this.language),
    ];
    return (this.#offered?.among(fields, this.#tongue) ?? fields).map((field) => {
      const error =
        this.#failure?.errors?.find((wrong) => wrong.field === field.name) ??
        (field.agreement && this.#consent.hasChanged ? ({ field: field.name, code: 'changed' } as const) : undefined);
      return { ...field, error: error && errorWords(error, field, words, this.language.number) };
    });
  }

  #choose(input: HTMLInputElement): void {
    const { name, value } = input;
    if (input === this.#consentBox && input.checked && this.#consent.hasChanged) {
      this.#consent.hasChanged = false;
      this.requestUpdate();
    }
    if (name === 'time' && this.#times) {
      this.#times.chosen = value;
      this.requestUpdate();
    }
    if (name !== 'topic') return;
    this.#chosen = value;
    this.#settle(this.#phase);
    this.#askTimes();
  }

  #noteUse(control: HTMLElement): void {
    this.#hasUsedOther ||= !control.matches(NATIVE);
    this.#leaveWarning.update();
  }

  #settle(phase: 'editing' | 'sending' | 'sent', failure?: Failure): void {
    this.#phase = phase;
    this.#failure = failure;
    this.#canSendNow = false;
    this.setState('sending', phase === 'sending');
    this.setState('sent', phase === 'sent');
    this.#leaveWarning.update();
    this.requestUpdate();
  }

  #fail(failure: Failure): void {
    this.#settle('editing', failure);
    const { reason, retryAfter } = failure;
    const goOn = () => {
      this.#canSendNow = this.#phase === 'editing';
      this.requestUpdate();
    };
    if (retryAfter) {
      this.#pauseEnd = Date.now() + retryAfter * 1000;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(goOn, Math.min(retryAfter * 1000, LONGEST_TIMER));
    }
    if (reason === 'offline') addEventListener('online', goOn, { once: true });
    this.tell('cw-failed', { reason });
    this.#focus('[part=error-summary]');
  }

  /** Asks for a challenge when a visitor begins. The button has no name: to focus it is not to begin. */
  #begin({ name }: HTMLInputElement): void {
    const url = this.#url;
    const form = this.#form;
    if (this.challenge !== 'auto' || !url || !form || !name) return;
    const isAnswered = Boolean(new FormData(form).get('challenge'));
    const before = this.#consent.askedBy(url);
    void this.#challenge.ask(url, isAnswered, this.#languages).then((words) => {
      // Words that came with a refusal in the meantime are newer.
      if (words && this.#consent.askedBy(url) === before) {
        this.#consent.take(url, words);
        this.requestUpdate();
      }
      this.#askTimes();
    });
  }

  /** Asks for free times where there may be any: of an endpoint that has answered as the receiver does. */
  #askTimes(): void {
    const url = this.#url;
    if (!url || !this.#challenge.isOurs || this.#topic !== 'appointment' || this.#hasAskedTimes) return;
    this.#hasAskedTimes = true;
    void fetchBeside(url, 'times').then((answer) => this.#offer(answer));
  }

  /** Takes what the endpoint says is free; none of it is chosen. */
  async #offer(answer: unknown): Promise<void> {
    if (!answer) return;
    const offer = (await import('./times.beside.js').catch(() => undefined))?.readOffer(answer, html);
    // Nothing free from the start is nothing to choose from; nothing left is something to say.
    if (this.#times ?? !offer?.isEmpty) this.#times = offer ?? this.#times;
    this.requestUpdate();
  }

  /** The times to choose from, where the topic has any. */
  get #offered(): Times | undefined {
    return this.#topic === 'appointment' ? this.#times : undefined;
  }

  /** Reads the author's own controls, once there is something to read them with. */
  #readOwn(): void {
    const { fields } = this.section;
    if (ownControls) this.#own = ownControls.readFields(this, fields);
    else if ((fields ?? this.querySelector(NOT_TEXT)) && !this.#arrival) {
      // A form that a visitor may be using stays while the module loads.
      this.#isReading = !this.#form;
      this.#arrival = import('./author-fields.beside.js')
        .then((module) => {
          ownControls = module;
        })
        // Without them a visitor can still write.
        .catch(() => undefined)
        .then(() => {
          this.#isReading = false;
          this.invalidateContent();
        });
    }
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}

type OwnControls = typeof import('./author-fields.beside.js');
let ownControls: OwnControls | undefined;

/** What a tag may hold besides text. */
const NOT_TEXT =
  ':not(h1,h2,h3,h4,h5,h6,p,br,a,b,strong,em,i,span,ul,ol,li,noscript,abbr,dfn,img,mark,font,u,s,small,sub,sup,code,time,wbr)';

/** In milliseconds. */
const HALF_A_DAY = 43_200_000;

/** The most that `setTimeout` takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Today where the visitor is, as `YYYY-MM-DD`: that is how Swedes write it. */
function today(): string {
  return new Date().toLocaleDateString('sv');
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-declaration-merging -- Lit makes the accessors of `settingProperties`.
export interface ContactForm extends ContactSettings {}
