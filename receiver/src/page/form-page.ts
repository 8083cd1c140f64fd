import type { ArithmeticChallenge } from '../../../src/form/challenge.js';
import type { ConsentWords } from '../../../src/form/consent.js';
import { type FieldError, maxLengthOf } from '../../../src/form/message.js';
import type { FreeTimes } from '../../../src/form/times.js';
import type { FormConfig } from '../config/config.js';
import { languageOfWords } from '../message/consent.js';
import { likeTopic, takesAppointments } from '../message/topics.js';
import { emergencyMessage } from './emergency.js';
import { renderField } from './field.js';
import { pageFields, type PageField } from './fields.js';
import { html, type Html, type Said } from './html.js';
import { callInstead, headingOf, layout, pathTo, wordsOf, type PageContext } from './layout.js';
import { renderTimes } from './time-field.js';
import type { Words } from './words.js';

/** The state of the page: empty, or with what was typed and its errors. */
export interface FormState {
  submissionId: string;
  /** What was typed or chosen, by field name. */
  values: Readonly<Record<string, string>>;
  errors: readonly FieldError[];
  /** Why it was not sent, where that is not up to a field. */
  notice?: string | undefined;
  sum?: Pick<ArithmeticChallenge, 'operands' | 'token'> | undefined;
  free?: FreeTimes | undefined;
  /** What the visitor has to agree to. */
  consent?: ConsentWords | undefined;
}

/** The form as a page. */
export function formPage(context: PageContext, state: FormState): string {
  const words = wordsOf(context);
  const { form } = context;
  const { topics, page } = form;
  const heading = headingOf(context);
  const fields = pageFields(form, words, shownWords(context, state));
  const wrong = shownErrors(state, fields, words);
  // Errors of fields that the page does not show are listed, too.
  const notice = state.notice ?? (state.errors.length > wrong.length ? words.page.unread : undefined);
  const isWrong = wrong.length > 0 || notice !== undefined;
  const errorOf = (name: string) => wrong.find(({ field }) => field === name)?.text;
  const consent = fields.filter(({ name }) => name === 'consent');
  const rest = fields.filter(({ name }) => name !== 'consent');
  const show = (field: PageField) =>
    renderField(field, form, state.values[field.name] ?? '', errorOf(field.name), words);
  const isAppointment = (field: PageField) => field.name.startsWith('preferred');

  const content = html`<h1 dir="auto">${words.say(heading)}</h1>
    ${isWrong && summary(wrong, notice, context)}
    <p class="urgent">${emergency(form, words)}</p>
    <div class="notes">
      ${page.recipient && html`<p>${words.say(words.form.goesTo, { recipient: page.recipient })}</p>`}
      ${page.replyWithin && html`<p>${words.say(words.form.replyTime, { time: page.replyWithin })}</p>`}${callInstead(context)}
    </div>
    <form method="post" action="${pathTo(context)}" novalidate>
      <input type="hidden" name="submissionId" value="${state.submissionId}" />
      ${topics.length > 1 && renderTopics(form, state.values.topic, errorOf('topic'), words)}
      ${rest.filter((field) => !isAppointment(field) && field.name !== 'message').map(show)}
      ${appointmentFields(context, state, rest.filter(isAppointment).map(show), errorOf('time'))}
      ${rest.filter(({ name }) => name === 'message').map(show)}
      ${state.consent && html`<input type="hidden" name="consentVersion" value="${state.consent.version}" />`}
      ${consent.map(show)} ${page.privacyHref && privacyLink(page.privacyHref, words)}
      ${state.sum && renderSum(state.sum, state.values['challenge.answer'] ?? '', errorOf('challenge'), words)}
      <div class="unseen" aria-hidden="true">
        <label>${words.say(words.form.leaveEmpty)}<input name="homepage" tabindex="-1" autocomplete="off" /></label>
      </div>
      <button>${words.say(words.page.send)}</button>
    </form>`;
  return layout(context, isWrong ? words.format(words.page.problemTitle, { title: heading }) : heading, content);
}

/** The number is a link, as somebody may need it now. */
function emergency(form: FormConfig, words: Words): Said {
  const { message, number } = emergencyMessage(form, words);
  return number ? words.sayWith(message, { number: html`<a href="tel:${number}">${number}</a>` }) : words.say(message);
}

/** In a tab of its own, so that nothing typed is left behind. */
function privacyLink(href: string, { form, say }: Words): Html {
  return html`<p class="field">
    <a href="${href}" target="_blank" rel="noopener">${say(form.inNewTab, { label: form.privacy })}</a>
  </p>`;
}

/** The words of consent, with their language only where it is not that of the page. */
function shownWords({ form, language }: PageContext, { consent }: FormState): ConsentWords | undefined {
  if (!consent) return undefined;
  const consentLanguage = languageOfWords(form, consent);
  const { version, text } = consent;
  return { version, text, ...(consentLanguage !== language && { language: consentLanguage }) };
}

interface ShownError {
  field: string;
  text: Said;
}

/** The errors that have a field on the page, in its words and in its order. */
function shownErrors(
  { errors, sum }: FormState,
  fields: readonly PageField[],
  { form, page, say }: Words,
): ShownError[] {
  const missing: Readonly<Record<string, string>> = { ...form.missing, topic: page.chooseTopic };
  const order = [
    'topic',
    ...fields.filter(({ name }) => name !== 'message' && name !== 'consent').map(({ name }) => name),
  ];
  const all = [...order, 'time', 'message', 'consent', ...(sum ? ['challenge'] : [])];
  return all.flatMap((name) => {
    const error = errors.find(({ field }) => field === name);
    if (!error) return [];
    const field = fields.find((it) => it.name === name);
    if (error.detail) return { field: name, text: say(error.detail) };
    if (error.code === 'missing')
      return {
        field: name,
        text: missing[name] ? say(missing[name]) : say(form.missingAnswer, { label: field?.label ?? name }),
      };
    if (error.code === 'long')
      return { field: name, text: say(form.tooLong, { max: maxLengthOf(field ?? { type: 'text' }) }) };
    return { field: name, text: say(form.errors[error.code]) };
  });
}

function summary(wrong: readonly ShownError[], notice: string | undefined, context: PageContext): Html {
  const words = wordsOf(context);
  return html`<div class="box problem" tabindex="-1" autofocus role="group" aria-labelledby="problem">
    <h2 id="problem">${words.say(words.form.problem)}</h2>
    ${notice && html`<p>${words.say(notice)}</p>`}
    ${
      wrong.length > 0 &&
      html`<ul>
        ${wrong.map(({ field, text }) => html`<li><a href="#${field}">${text}</a></li>`)}
      </ul>`
    }
    <p>${words.say(words.form.notSent)}</p>
    <p>${words.say(words.form.textKept)}</p>
    ${notice && callInstead(context)}
  </div>`;
}

function renderTopics(form: FormConfig, chosen: string | undefined, error: Said | undefined, words: Words): Html {
  const labels: Readonly<Record<string, string>> = words.form.topics;
  const hints: Readonly<Record<string, string>> = words.form.topicHints ?? {};
  return html`<fieldset class="field ${error && 'wrong'}" id="topic" ${error && html`aria-describedby="topic-error"`}>
    <legend>${words.say(words.form.topic)}</legend>
    ${error && html`<p class="error" id="topic-error">${error}</p>`}
    ${form.topics.map(
      (topic) =>
        html`<label class="choice"
          ><input
            type="radio"
            name="topic"
            value="${topic}"
            data-like="${likeTopic(form, topic)}"
            ${topic === chosen && html`checked`}
          />
          <span
            >${words.say(labels[topic] ?? topic)}
            ${hints[topic] && html`<span class="topic-hint">${words.say(hints[topic])}</span>`}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** The fields for an appointment: one of the free times, or a day that suits the visitor. */
function appointmentFields(
  context: PageContext,
  state: FormState,
  preferred: Html[],
  error: Said | undefined,
): Html | undefined {
  if (!takesAppointments(context.form)) return undefined;
  const times = state.free && renderTimes(state.free, state.values.time ?? '', error, wordsOf(context));
  if (!times) return preferred.length ? html`<div class="only-appointment">${preferred}</div>` : undefined;
  return html`<div class="only-appointment">
    ${times}
    <div class="instead">${preferred}</div>
  </div>`;
}

function renderSum(
  { operands: [a, b], token }: NonNullable<FormState['sum']>,
  answer: string,
  error: Said | undefined,
  words: Words,
): Html {
  return html`<div class="field ${error && 'wrong'}">
    <input type="hidden" name="challenge.token" value="${token}" />
    <label for="challenge">${words.say(words.form.sum, { a, b })}</label>
    <div class="hint" id="challenge-hint">${words.say(words.form.sumHint)}</div>
    ${error && html`<p class="error" id="challenge-error">${error}</p>`}
    <div class="sum">
      <span aria-hidden="true">${words.number(a)} + ${words.number(b)} =</span>
      <input
        id="challenge"
        name="challenge.answer"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        value="${error ? '' : answer}"
        aria-describedby="challenge-hint${error && ' challenge-error'}"
        ${error && html`aria-invalid="true"`}
      />
    </div>
  </div>`;
}
