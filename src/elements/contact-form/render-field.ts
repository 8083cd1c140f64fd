import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Language } from '../../core/language.js';
import { type FormField, type FormWords, hasOptionalMark, messageOf } from './fields.js';
import { renderTimes } from './render-times.js';

/** The token with which browsers and password managers fill a field in. */
const AUTOCOMPLETE: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel' };

/**
 * A field with its label, hint and error: one column, everything in one root.
 * @param belowBox a template that is rendered below the field, where that is a single checkbox.
 */
export function renderField(
  field: FormField,
  words: FormWords,
  language: Language,
  belowBox?: unknown,
): TemplateResult {
  const { name, type, hint, error, options, sum, times, isVisible } = field;
  const { format, render } = language;
  const isMarked = hasOptionalMark(field, words.optionalMark);
  const label = render(isMarked ? format(words.optional, { label: field.label }) : field.label);
  const look = error ? 'wrong' : nothing;
  const described = `${hint ? `${name}-hint ` : ''}${error ? `${name}-error` : ''}`;
  const notes = html`${hint && html`<div part="hint" id="${name}-hint">${render(hint)}</div>`}${
    error && html`<p part="error" id="${name}-error">${render(error)}</p>`
  }`;

  if (type !== 'select' && (options ?? times)) {
    return html`<fieldset part="field" id=${name} class=${look} aria-describedby=${described} ?hidden=${!isVisible}>
      <legend part="label">${label}</legend>
      ${notes}${times ? renderTimes(times, field.chosen, language) : options?.map((option) => choice(field, option, language))}
    </fieldset>`;
  }

  const textPart = `control text-control${error ? ' invalid' : ''}`;
  const control =
    type === 'textarea'
      ? html`<textarea
          part=${textPart}
          id=${name}
          name=${name}
          rows="6"
          aria-describedby=${described}
          aria-invalid=${Boolean(error)}
        ></textarea>`
      : type === 'select'
        ? renderMenu(field, described, textPart)
        : html`<input
            part=${textPart}
            type=${type}
            autocomplete=${AUTOCOMPLETE[name] ?? 'off'}
            inputmode=${sum ? 'numeric' : nothing}
            id=${name}
            name=${name}
            aria-describedby=${described}
            aria-invalid=${Boolean(error)}
          />`;
  const labelled = html`<label part="label" for=${name}>${label}</label>${notes}${
      sum ? html`<div class="sum"><span aria-hidden="true">${sum}</span> ${control}</div>` : control
    }${field.afterControl}`;
  return html`<div part="field" class=${look} ?hidden=${!isVisible}>
    ${type === 'checkbox' ? [notes, box(field, label, described), belowBox] : labelled}
  </div>`;
}

/** A menu, in which nothing is chosen at first. */
function renderMenu({ name, options, error }: FormField, described: string, part: string): TemplateResult {
  return html`<select part=${part} id=${name} name=${name} aria-describedby=${described} aria-invalid=${Boolean(error)}>
    <option value=""></option>
    ${options?.map((option) => html`<option value=${option}>${option}</option>`)}
  </select>`;
}

/** The slots that show the author's own controls. `author-notes.ts` puts errors beside those, in their own tree. */
export function renderAuthorField(field: FormField, slots: readonly string[]): TemplateResult {
  const look = field.error ? 'wrong' : nothing;
  return html`<div part="field" class=${look} ?hidden=${!field.isVisible || !slots.length}>${renderSlots(slots)}</div>`;
}

/** Slots by name. What is in a slot stays when others come and go. */
export function renderSlots(slots: readonly string[]): unknown {
  return repeat(
    slots,
    (slot) => slot,
    (slot) => html`<slot name=${slot}></slot>`,
  );
}

/** A single checkbox. Its label keeps its line breaks. */
function box({ name, error, labelLanguage }: FormField, label: unknown, described: string): TemplateResult {
  return html`<label part="choice"
    ><input
      part="control check-control${error ? ' invalid' : ''}"
      type="checkbox"
      id=${name}
      name=${name}
      value="true"
      aria-describedby=${described}
      aria-invalid=${Boolean(error)}
    />
    <span class="words" lang=${labelLanguage ?? nothing} dir="auto">${label}</span></label
  >`;
}

/** One of several radio buttons or checkboxes inside its label. */
function choice(field: FormField, value: string, { render }: Language): TemplateResult {
  const { name, type, chosen, optionLabels, optionHints } = field;
  const hint = messageOf(optionHints, value);
  const id = `${name}-${value}-hint`;
  return html`<label part="choice"
      ><input
        part="control check-control${field.error ? ' invalid' : ''}"
        type=${type}
        name=${name}
        value=${value}
        ?checked=${value === chosen}
        aria-describedby=${hint ? id : nothing}
      />
      <span>${render(messageOf(optionLabels, value) ?? value)}</span></label
    >${hint && html`<div part="hint" id=${id}>${render(hint)}</div>`}`;
}
