import { html, nothing, type TemplateResult } from 'lit';
import type { ArithmeticChallenge } from '../../form/challenge.js';
import type { BuiltIn } from '../../form/message.js';
import { labelOf, type ShownField } from './fields.js';
import type { Speech } from './speech.js';

/** The token with which browsers and password managers fill a field in. */
const AUTOCOMPLETE: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel' };

/** A field with its label, hint and error: one column, everything in one root. */
export function renderField(field: ShownField, speech: Speech, error: string | undefined, after: unknown): TemplateResult {
  const { name, type } = field;
  const { words } = speech;
  const label = field.required ? labelOf(field, speech) : words.optional(labelOf(field, speech));
  const hints: Partial<Record<string, string>> = words.hints;
  const hint = field.nodes ? undefined : hints[name];
  if (field.nodes) return wrap(name, error, undefined, nothing, field.nodes, !field.isAsked);
  if (type === 'radio') {
    const choices = field.options?.map((option, index) =>
      choice('radio', name, option, false, words.dayParts[option as 'any'], `${name}-${index}`),
    );
    return fieldset(label, choices, error, name, !field.isAsked);
  }
  const labelled = html`<label part="label" for=${name}>${label}</label>`;
  if (type === 'checkbox') return wrap(name, error, hint, nothing, html`${choice(type, name, 'true', false, label)}${after}`, !field.isAsked);
  const described = describedBy(name, hint, error);
  const control =
    type === 'textarea'
      ? html`<textarea part="control" id=${name} name=${name} rows="6" aria-describedby=${described} aria-invalid=${Boolean(error)}></textarea>`
      : html`<input
          part="control"
          id=${name}
          name=${name}
          type=${type}
          autocomplete=${AUTOCOMPLETE[name] ?? 'off'}
          aria-describedby=${described}
          aria-invalid=${Boolean(error)}
        />`;
  return wrap(name, error, hint, labelled, control, !field.isAsked);
}

/** The id of the control that an error leads to. */
export function controlId(name: string, fields: readonly ShownField[]): string {
  return fields.find((field) => field.name === name)?.type === 'radio' ? `${name}-0` : name;
}

function wrap(name: string, error: string | undefined, hint: unknown, label: unknown, control: unknown, hidden: boolean): TemplateResult {
  return html`<div part="field" class=${error ? 'wrong' : nothing} ?hidden=${hidden}>
    ${label}${hint ? html`<div part="hint" id="${name}-hint">${hint}</div>` : nothing}${renderError(name, error)}${control}
  </div>`;
}

function renderError(name: string, error: string | undefined): unknown {
  return error ? html`<p part="error" id="${name}-error">${error}</p>` : nothing;
}

function describedBy(name: string, hint: unknown, error: unknown): string {
  return `${hint ? `${name}-hint ` : ''}${error ? `${name}-error` : ''}`;
}

/** Choices under one question. */
export function fieldset(label: string, choices: unknown, error?: string, name = '', hidden = false): TemplateResult {
  return html`<fieldset
    part="field"
    class=${error ? 'wrong' : nothing}
    aria-describedby=${error ? `${name}-error` : nothing}
    ?hidden=${hidden}
  >
    <legend part="label">${label}</legend>
    ${renderError(name, error)}${choices}
  </fieldset>`;
}

/** A radio button or a box with its words as its target. */
export function choice(type: string, name: string, value: string, checked: boolean, words: string, id = name, change?: () => void): TemplateResult {
  return html`<label part="choice">
    <input part="control" type=${type} name=${name} id=${id} value=${value} autocomplete="off" ?checked=${checked} @change=${change} />
    <span>${words}</span>
  </label>`;
}

/** The endpoint's sum, as a question in words with a short field. */
export function renderSum({ operands: [a, b] }: ArithmeticChallenge, { words, number }: Speech, error: string | undefined): TemplateResult {
  const name = 'challenge' satisfies Exclude<string, BuiltIn>;
  const sum = html`<div class="sum">
    <span aria-hidden="true">${number(a)} + ${number(b)} =</span>
    <input
      part="control"
      id=${name}
      name=${name}
      inputmode="numeric"
      autocomplete="off"
      aria-describedby=${describedBy(name, true, error)}
      aria-invalid=${Boolean(error)}
    />
  </div>`;
  const label = html`<label part="label" for=${name}>${words.sum(number(a), number(b))}</label>`;
  return wrap(name, error, `${words.sumHint} ${words.noSum}`, label, sum, false);
}

/** A field that people do not see. Who fills it in is not refused; it only counts as a hint. */
export function renderTrap({ words }: Speech): TemplateResult {
  return html`<label class="unseen" aria-hidden="true">
    ${words.leaveEmpty}<input name="website" tabindex="-1" autocomplete="off" />
  </label>`;
}
