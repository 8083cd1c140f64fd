import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Problem } from '../../content/problem.js';
import { type ContactContent, contactShape, type Text } from '../../content/schema.js';
import { followActions } from '../../core/actions.js';
import { writtenName } from '../../core/mounted.js';
import { keepTypedKeys } from '../../core/typing-keys.js';
import { acceptLanguage } from '../../form/accept-language.js';
import { failed, type Failure, type Sent } from '../../form/answer.js';
import { checkFields } from '../../form/message.js';
import { form as english } from '../../locales/en.js';
import { AppointmentTimes } from './appointment-times.js';
import { AuthorFields } from './author-fields.js';
import { ChallengeState, sumField } from './challenge.js';
import { ConsentState, withConsent } from './consent.js';
import { readContact, type Contact } from './contact-form.read.js';
import { styles } from './contact-form.styles.js';
import { ContactSettings } from './contact-settings.js';
import { countryProblems, emergencyNumberAt } from './emergency.js';
import { endpointOf } from './endpoint.js';
import {
  errorMessage,
  type FormField,
  type FormWords,
  likeTopic,
  messageFields,
  reservedNames,
  topicField,
  topicProblems,
} from './fields.js';
import { LeaveWarning } from './leave-warning.js';
import { type Draft, MessageSender } from './message-sender.js';
import { phoneProblems } from './phone.js';
import { readForm } from './read-form.js';
import { renderSlots } from './render-field.js';
import { type FormListeners, renderForm } from './render-form.js';
import { SendPause } from './send-pause.js';
import { today } from './today.js';
import { TopicChoice } from './topic-choice.js';
import { hasTyped, NATIVE } from './typed.js';
import { renderFailure, renderLead, renderMistakes, renderSent, type ViewContext } from './views.js';

type Phase = 'editing' | 'sending' | 'sent';

/**
 * Takes a visitor's question or appointment request and sends it to an endpoint.
 *
 * Nothing typed leaves the page but in the body of one POST to `action`; it stays in the form until the endpoint has
 * confirmed it. The endpoint may be the receiver that comes with this library or a form service. To show how to reach a
 * clinic without sending anything, plain HTML is enough.
 *
 * With `challenge="auto"` and an endpoint that offers times, an appointment can be booked.
 *
 * @slot - Heading and introduction as HTML; each named form control is one more field, and stays the author's own node.
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
 * @csspart text-control - One that is typed into, or a menu.
 * @csspart check-control - A box or a radio button.
 * @csspart invalid - A control that is refused.
 * @csspart group - The free times of a day.
 * @csspart group-heading - The day.
 * @csspart choice - A radio button or a box with its words.
 * @csspart error-summary - What has to be mended before sending, or why sending failed.
 * @csspart submit - The button that sends.
 * @csspart button - Any button.
 * @csspart box-title - The title of what has to be mended, and of what happened.
 * @csspart reference - The reference of a message.
 * @csspart status - What happened after sending.
 * @cssState sending - A message is on its way.
 * @cssState sent - The message was stored.
 * @cssState ready - Its content is shown.
 * @fires {CustomEvent<{ topic: string }>} cw-submit - About to send; cancelable.
 * @fires {CustomEvent<{ topic: string; reference: string }>} cw-sent - Stored by the endpoint.
 * @fires {CustomEvent<{ reason: Reason }>} cw-failed - Not confirmed as sent, or not sent because an answer has to be corrected; what was typed is still there.
 */
export class ContactForm extends ContactSettings<ContactContent, Contact> {
  static readonly tag = 'contact-form';
  static override readonly source = { name: 'contact', shape: contactShape, read: readContact };
  static override styles = styles;

  /** The names of the fields that were visible at some time. The others are not rendered: most visitors choose one topic. */
  #rendered = new Set<string>();
  /** During an update: the fields as they are shown, with what is wrong with them. */
  #shownFields: readonly FormField[] = [];
  #phase: Phase = 'editing';
  #topics = new TopicChoice(this);
  #failure: Failure | undefined;
  #sent: Sent | undefined;
  #challenge = new ChallengeState(() => this.requestUpdate());
  #sender = new MessageSender(this.#challenge);
  #consent = new ConsentState();
  #times = new AppointmentTimes();
  #pause = new SendPause(this);
  #authorFields = new AuthorFields(this, {
    submit: () => void this.submit(),
    reset: () => this.#form?.reset(),
    update: () => this.invalidateContent(),
  });
  /** While a message is being sent, a visitor who leaves does not see the outcome; before that, what was typed is lost. */
  #leaveWarning = new LeaveWarning(this, () => {
    if (this.#phase !== 'editing') return this.#phase === 'sending';
    return this.#hasTyped;
  });
  /** Whether a visitor used a control whose first value is unknown, such as a custom element of the author's. */
  #hasUsedOther = false;

  readonly #listeners: FormListeners = {
    submit: (event) => this.#handleSubmit(event),
    focusin: (event) => this.#handleFocus(event),
    input: (event) => this.#handleInput(event),
    change: (event) => this.#handleChange(event),
  };

  constructor() {
    super();
    followActions(this);
  }

  /** Checks what was typed and sends it, as the button does. */
  async submit(): Promise<void> {
    const url = this.#url;
    const form = this.#form;
    if (!form || this.#phase !== 'editing') return;
    if (!url) return this.#focus('[part~=status]');
    if (this.#pause.isOn) return this.#focus('[part~=error-summary],[role=status]');
    const draft = this.#draftOrFail(form);
    if (!draft) return;
    const { topic } = draft.content;
    if (!this.emit('cw-submit', { topic }, { cancelable: true })) return this.#enter('editing');
    this.#enter('sending');
    this.#consent.hasChanged = false;
    // Sending may bring another challenge.
    const hadSum = Boolean(this.#challenge.sum);
    const outcome = await this.#sender.send(draft, { url, format: this.format, languages: this.#languages });
    if (outcome.kind === 'sent') this.#confirm(outcome, topic);
    else await this.#handleRefusal(url, outcome, hadSum);
  }

  /** Starts again with an empty form; not while a message is on its way. */
  reset(): void {
    if (this.#phase === 'sending') return;
    this.#form?.reset();
    this.#authorFields.reset();
    this.#readAuthorFields();
    this.#enter('editing');
    this.#topics.chosen = undefined;
    this.#sent = undefined;
    this.#times.reset();
    this.#hasUsedOther = false;
    this.#challenge.reset();
    this.#consent.hasChanged = false;
    this.#sender.restartClock();
  }

  /**
   * Adds a visitor's text to the message, where they can be changed; `candidacy-checklist` calls it once its visitor
   * has seen and confirmed them.
   * @returns whether it was added; `false` where the form has no field `message` or is not being filled in.
   */
  addAnswers(answers: string): boolean {
    const message = this.#control('message');
    if (!(message instanceof HTMLTextAreaElement) || this.#phase !== 'editing') return false;
    message.value = `${message.value}\n\n${answers}`.trim();
    this.#leaveWarning.update();
    message.focus();
    return true;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    keepTypedKeys(root as ShadowRoot);
    return root;
  }

  protected override readContent(changed: PropertyValues): void {
    // Sets `slot` on what is shown whole, so that the text around the fields is read without it.
    this.#readAuthorFields();
    super.readContent(changed);
    // Again, as the content that has just been read may describe fields.
    this.#readAuthorFields();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const fields = this.#fields;
    for (const { name, isVisible } of fields) if (isVisible) this.#rendered.add(name);
    // Before the fields are rendered, since a tick that is removed is reported at its field.
    this.#consent.show(fields.find(({ agreement }) => agreement)?.agreement, this.#consentBox);
    this.#shownFields = fields.map((field) => ({ ...field, error: this.#errorOf(field) }));
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#authorFields.arrival;
    return super.getUpdateComplete();
  }

  protected override updated(): void {
    super.updated();
    const { optionalMark, cannotSendAnswer } = this.#words;
    const { wordsLang } = this.language;
    const lang = wordsLang === nothing ? '' : wordsLang;
    this.#authorFields.show(this.#shownFields, { optionalMark, cannotSendAnswer, lang });
    // They are made again for the next update, and would take memory until then.
    this.#shownFields = [];
  }

  protected override get hasContent(): boolean {
    return !this.#authorFields.isLoading;
  }

  protected override get introduction(): Text | undefined {
    return this.#phase === 'sent' ? undefined : super.introduction;
  }

  protected override get needsContent(): boolean {
    return false;
  }

  protected override configurationProblems(): Problem[] {
    const problems = [...super.configurationProblems(), ...this.#authorFields.problems];
    for (const name of reservedNames(this))
      problems.push({ code: 'field', message: `The field “${name}” needs another name.` });
    const { url, problem } = endpointOf(this, this.action);
    if (this.#consent.receivedFrom(url) && this.#authorFields.fields.some(({ name }) => name === 'consent')) {
      const message = 'The endpoint asks for consent in words of its own. Remove the field “consent”.';
      problems.push({ code: 'field', message });
    }
    problems.push(
      ...phoneProblems(this.phone),
      ...countryProblems(this.language.tag, this.country, writtenName(this, 'country')),
    );
    if (!this.isLoading) problems.push(...topicProblems(this.#topics.all, this.#words));
    return problem ? [...problems, problem] : problems;
  }

  protected override renderSection(): TemplateResult {
    const { recipient, replyWithin, phone, language } = this;
    const emergencyNumber = emergencyNumberAt(language.tag, this.country);
    const context = { words: this.#words, language, recipient, replyWithin, phone, emergencyNumber };
    return html`<div lang=${this.language.wordsLang}>
      ${this.#sent && this.#phase === 'sent' ? this.#renderSent(context, this.#sent) : this.#renderEditing(context)}
    </div>`;
  }

  #renderSent(context: ViewContext, sent: Sent): TemplateResult {
    return renderSent(context, sent, this.#topics.current, this.#times.booked, () => {
      this.reset();
      this.#focus('form [part~=control]');
    });
  }

  #renderEditing(context: ViewContext): TemplateResult {
    const canSend = Boolean(this.#url);
    // What a visitor typed stays visible without an endpoint: it can be copied, or sent once there is an endpoint again.
    const isShown = canSend || (this.hasUpdated && this.#hasTyped);
    return html`${canSend ? nothing : html`<p part="status" class="closed" tabindex="-1">${context.language.render(context.words.cannotSend)}</p>`}
    ${renderLead(context)}${isShown ? this.#renderForm(context) : renderSlots(this.#authorFields.besides)}`;
  }

  #renderForm(context: ViewContext): TemplateResult {
    const fields = this.#shownFields;
    const sum = fields.find(({ name }) => name === 'challenge');
    const form = renderForm({
      words: context.words,
      topic: this.#topics.current,
      language: this.language,
      fields: fields.filter((field) => field !== sum && this.#rendered.has(field.name)),
      slots: this.#authorFields.after,
      challenge: this.#challenge,
      sum,
      privacyHref: this.addressIn('privacyHref'),
      isSending: this.#phase === 'sending',
      isPaused: this.#pause.isOn,
      // With a failure, the failure announces these.
      isConsentChanged: this.#consent.hasChanged && !this.#failure,
      whenToSend: this.#whenToSend,
      listeners: this.#listeners,
    });
    return html`${this.#renderFailure(context, fields)}${form}`;
  }

  #renderFailure(context: ViewContext, fields: readonly FormField[]): unknown {
    const failure = this.#failure;
    if (!failure) return nothing;
    if (!failure.errors?.length) return renderFailure(context, failure, this.#whenToSend);
    return renderMistakes(context, fields, (event, field) => {
      const { name, controls, agreement } = field;
      event.preventDefault();
      if (controls) this.#authorFields.focus(field);
      else if (agreement) this.#focus('#consent');
      else this.#focus(`[name="${CSS.escape(name)}"]`);
    });
  }

  /** The message about a pause: when the form can be sent again, or that it can be sent now. */
  get #whenToSend(): string | undefined {
    return this.#pause.message(this.#words, this.language);
  }

  get #words(): FormWords {
    return this.language.words('form', english);
  }

  /** Whether the chosen topic is an appointment, or is like one. */
  get #isAppointment(): boolean {
    return likeTopic(this.#topics.current, this.#words) === 'appointment';
  }

  get #url(): string | undefined {
    return endpointOf(this, this.action).url;
  }

  /** For `Accept-Language`: the endpoint may have texts in languages that the form lacks. */
  get #languages(): string {
    return acceptLanguage(this.language.tag, navigator.languages);
  }

  get #hasTyped(): boolean {
    return this.#hasUsedOther || this.#authorFields.hasTyped || hasTyped(this.#form);
  }

  get #form(): HTMLFormElement | null {
    return this.renderRoot.querySelector('form');
  }

  /** The form's own box for consent, where it shows one. */
  get #consentBox(): HTMLInputElement | null | undefined {
    return this.#consent.shown && this.#form?.querySelector<HTMLInputElement>('#consent');
  }

  /** The fields of all topics. */
  get #fields(): readonly FormField[] {
    const words = this.#words;
    const { all: topics, current: topic } = this.#topics;
    const ofMessage = messageFields(likeTopic(topic, words), this, this.#authorFields.fields, words);
    const fields = [
      ...(topics.length > 1 ? [topicField(topics, topic, words)] : []),
      ...withConsent(ofMessage, this.#consent.receivedFrom(this.#url), words, this.language),
      ...sumField(this.#challenge, words, this.language),
    ];
    return this.#isAppointment ? this.#times.among(fields, this.language) : fields;
  }

  #errorOf(field: FormField): string | undefined {
    const error = this.#failure?.errors?.find((wrong) => wrong.field === field.name);
    if (error) return errorMessage(error, field, this.#words, this.language);
    return field.agreement && this.#consent.hasChanged ? this.#words.errors.changed : undefined;
  }

  #control(name: string): Element | RadioNodeList | null | undefined {
    return this.#form?.elements.namedItem(name);
  }

  /** Reads and checks the fields. Shows the errors where there are any. */
  #draftOrFail(form: HTMLFormElement): Draft | undefined {
    const visible = this.#fields.filter(({ isVisible }) => isVisible);
    const { answers, files, typed } = readForm(form, visible, this.#authorFields.data);
    const fields = visible.filter((field) => this.#authorFields.canAnswer(field));
    const wrong = checkFields(fields, answers, today());
    const errors = [...wrong, ...this.#authorFields.check(fields, wrong)];
    if (errors.length) {
      this.#fail(failed('invalid', false, errors));
      return undefined;
    }
    const { challenge: sumAnswer, topic: _, time: __, ...values } = answers;
    const topic = this.#topics.current;
    return {
      content: {
        topic,
        values,
        files,
        time: this.#isAppointment ? this.#times.bookable : undefined,
        // An author's own consent control has no version: the form does not know its text.
        consentVersion: values.consent === true ? this.#consent.shown?.version : undefined,
      },
      sumAnswer,
      isHoneypotFilled: Boolean(typed('homepage')),
    };
  }

  /** The endpoint has stored the message. */
  #confirm(sent: Sent, topic: string): void {
    this.#sent = sent;
    this.#sender.forgetContent();
    // The form's own fields go with the form; these would go on holding what was sent.
    this.#authorFields.reset();
    this.#times.confirm(sent, this.language);
    this.#enter('sent');
    this.emit('cw-sent', { topic, reference: sent.reference });
    const next = this.addressIn('successHref');
    if (next) this.ownerDocument.location.assign(next);
    else this.#focus('[part~=status]');
  }

  /**
   * Shows that the endpoint refused the message, or that it is not known whether the message arrived.
   * @param hadSum whether the visitor had a sum to answer.
   */
  async #handleRefusal(url: string, failure: Failure, hadSum: boolean): Promise<void> {
    // Before `#fields` is read, which has this text.
    if (failure.consent) this.#consent.receive(url, failure.consent);
    // Errors of fields that are not visible cannot be shown at a field.
    const visible = this.#fields.filter(({ isVisible }) => isVisible);
    let errors = failure.errors?.filter(({ field }) => visible.some(({ name }) => name === field));
    if (errors?.some(({ field }) => field === 'time')) await this.#times.offer(failure.freeTimes);
    if (failure.challenge && this.#challenge.put(failure.challenge)) {
      const { oldSum, wrongSum } = this.#words;
      const detail = failure.isExpired ? oldSum : wrongSum;
      errors = [...(errors ?? []), { field: 'challenge', code: hadSum ? 'invalid' : 'missing', detail }];
      const input = this.#control('challenge');
      if (input instanceof HTMLInputElement) input.value = '';
    }
    this.#fail({ ...failure, errors });
  }

  #fail(failure: Failure): void {
    this.#enter('editing', failure);
    const { reason, retryAfter } = failure;
    // After `#enter`, which stops to wait for the network.
    if (retryAfter) this.#pause.start(retryAfter);
    if (reason === 'offline') this.#pause.waitForNetwork();
    this.emit('cw-failed', { reason });
    this.#focus('[part~=error-summary]');
  }

  /** Replaces the last failure, and removes the message that a pause is over. */
  #enter(phase: Phase, failure?: Failure): void {
    this.#phase = phase;
    this.#failure = failure;
    this.#pause.forgetEnd();
    this.setState('sending', phase === 'sending');
    this.setState('sent', phase === 'sent');
    this.#leaveWarning.update();
    this.requestUpdate();
  }

  #handleSubmit(event: Event): void {
    event.preventDefault();
    void this.submit();
  }

  /** Fetches a challenge when a visitor focuses a field. The button has no name and does not count. */
  #handleFocus({ target }: Event): void {
    const url = this.#url;
    const form = this.#form;
    const isField = target instanceof Element && target.hasAttribute('name');
    if (this.challenge !== 'auto' || !url || !form || !isField) return;
    const isAnswered = Boolean(new FormData(form).get('challenge'));
    const consentBefore = this.#consent.receivedFrom(url);
    void this.#challenge.fetch(url, isAnswered, this.#languages).then((consent) => {
      // A consent text that came with a refusal in the meantime is newer.
      if (consent && this.#consent.receivedFrom(url) === consentBefore) {
        this.#consent.receive(url, consent);
        this.requestUpdate();
      }
      this.#fetchTimes();
    });
  }

  #handleInput({ target }: Event): void {
    if (target instanceof Element) this.#hasUsedOther ||= !target.matches(NATIVE);
    this.#leaveWarning.update();
  }

  #handleChange(event: Event): void {
    this.#handleInput(event);
    const { target } = event;
    if (!(target instanceof HTMLInputElement)) return;
    if (target === this.#consentBox && target.checked && this.#consent.hasChanged) {
      this.#consent.hasChanged = false;
      this.requestUpdate();
    }
    if (target.name === 'time') {
      this.#times.chosen = target.value;
      // A booking is worth some work of the device; the visitor has nothing to answer.
      void this.#challenge.start();
      this.requestUpdate();
    }
    if (target.name === 'topic') {
      this.#topics.chosen = target.value;
      // The failure was about another topic.
      this.#enter(this.#phase);
      this.#fetchTimes();
    }
  }

  /** Fetches free times, if the endpoint is a receiver: form services have none. */
  #fetchTimes(): void {
    const url = this.#url;
    if (!url || !this.#challenge.isReceiver || !this.#isAppointment) return;
    void this.#times.fetch(url).then((isNew) => {
      if (isNew) this.requestUpdate();
    });
  }

  #readAuthorFields(): void {
    this.#authorFields.read(this.section.fields, this.format === 'form', this.hasUpdated);
  }

  #focus(selector: string): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }
}
