import { dayParts } from '../../../src/form/message.js';
import type { FormConfig } from '../config/config.js';
import { isTrue } from '../message/incoming.js';
import { likeTopic } from '../message/topics.js';
import type { PageField } from './fields.js';
import { html, type Html, type Said } from './html.js';
import type { Words } from './words.js';

/** The token with which browsers and password managers fill a field in. */
const autocomplete: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel' };

/** A field with its label, hint, error and control, as it was filled in. */
export function renderField(
  field: PageField,
  form: Pick<FormConfig, 'topics' | 'words'>,
  value: string,
  error: Said | undefined,
  words: Words,
): Html {
  const { name, type, hint, options, labelLanguage: lang } = field;
  const look = ['field', error && 'wrong', isOnlyForAppointments(field, form) && 'only-appointment'];
  const classes = look.filter(Boolean).join(' ');
  const label = html`${words.say(field.label)} ${optionalMark(field, form, words)}`;
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  const state = html`${described && html`aria-describedby="${described}"`} ${error && html`aria-invalid="true"`}`;
  const notes = html`${hint && html`<div class="hint" id="${name}-hint">${words.say(hint)}</div>`}
  ${error && html`<p class="error" id="${name}-error">${error}</p>`}`;

  if (type === 'checkbox') {
    return html`<div class="${classes}">
      ${notes}<label class="choice"
        ><input
          type="checkbox"
          id="${name}"
          name="${name}"
          value="true"
          ${isTrue(value) && html`checked`}
          ${state}
        /><span class="words" ${lang && html`lang="${lang}" dir="auto"`}>${label}</span></label
      >
    </div>`;
  }
  if (type === 'radio') {
    const labels: Readonly<Record<string, string>> = words.form.dayParts;
    const choices = (options ?? dayParts).map(
      (option) =>
        html`<label class="choice"
          ><input type="radio" name="${name}" value="${option}" ${option === value && html`checked`} />
          <span>${words.say(labels[option] ?? option)}</span></label
        >`,
    );
    return html`<fieldset class="${classes}" id="${name}" ${described && html`aria-describedby="${described}"`}>
      <legend>${label}</legend>
      ${notes}${choices}
    </fieldset>`;
  }
  const named = html`id="${name}" name="${name}" autocomplete="${autocomplete[name] ?? 'off'}" ${state}`;
  return html`<div class="${classes}">
    <label for="${name}">${label}</label>${notes}${control(field, named, value, words)}
  </div>`;
}

function control({ type, options = [] }: PageField, named: Html, value: string, words: Words): Html {
  // HTML drops a line break right after the tag, so that one of the visitor's stays.
  if (type === 'textarea') return html`<textarea ${named} rows="6">${`\n${value}`}</textarea>`;
  if (type !== 'select') {
    return html`<input
      type="${type}"
      ${named}
      value="${value}"
      ${(type === 'tel' || type === 'date') && html`class="short"`}
      ${(type === 'tel' || type === 'email') && html`dir="ltr"`}
    />`;
  }
  const choices = options.map((option) => html`<option ${option === value && html`selected`}>${option}</option>`);
  return html`<select ${named}>
    <option value="">${words.page.choose}</option>
    ${choices}
  </select>`;
}

/** Optional fields are marked, not required ones; a field can be both, depending on the topic. */
function optionalMark(
  { topics: asking, optionalFor }: PageField,
  form: Pick<FormConfig, 'topics' | 'words'>,
  words: Words,
): Html | undefined {
  if (!optionalFor.length) return undefined;
  const isAppointment = (topic: string) => likeTopic(form, topic) === 'appointment';
  const isAlways = optionalFor.length === asking.length || form.topics.length === 1;
  const when = isAlways ? '' : optionalFor.every(isAppointment) ? 'optional-appointment' : 'optional-question';
  return html`<span class="optional ${when}">${words.say(words.form.optionalMark)}</span>`;
}

function isOnlyForAppointments({ topics: asking }: PageField, form: Pick<FormConfig, 'topics' | 'words'>): boolean {
  const isAppointment = (topic: string) => likeTopic(form, topic) === 'appointment';
  return asking.every(isAppointment) && !form.topics.every(isAppointment);
}
