import { html, nothing, type TemplateResult } from 'lit';
import type { FormWords, ShownField } from './fields.js';
import { renderTimes } from './render-times.js';

/** The token with which browsers and password managers fill a field in. */
const AUTOCOMPLETE: Readonly<Record<string, string>> = { name: 'name', email: 'email', phone: 'tel' };

/**
 * A field with its label, hint and error: one column, everything in one root.
 * @param after what follows a box to tick.
 */
export function renderField(field: ShownField, words: FormWords, after?: unknown): TemplateResult {
  const { name, type, hint, error, options, sum, times, controls, nodes, slots, isAsked } = field;
  // What is said of the author's own controls stands beside them, in whichever tree that is.
  if (controls) {
    return html`<div part="field" ?hidden=${!isAsked || (!nodes?.length && !slots?.length)}>
      ${nodes}${slots?.map((slot) => html`<slot name=${slot}></slot>`)}
    </div>`;
  }
  const label = field.required ? field.label : words.optional(field.label);
  const look = error ? 'wrong' : nothing;
  const described = `${hint ? `${name}-hint ` : ''}${error ? `${name}-error` : ''}`;
  const notes = html`${hint && html`<div part="hint" id="${name}-hint">${hint}</div>`}${
    error && html`<p part="error" id="${name}-error">${error}</p>`
  }`;

  if (options ?? times) {
    return html`<fieldset part="field" id=${name} class=${look} aria-describedby=${described} ?hidden=${!isAsked}>
      <legend part="label">${label}</legend>
      ${notes}${times ? renderTimes(times, field.chosen) : options?.map((option) => choice(field, option, field.optionWords?.[option] ?? option))}
    </fieldset>`;
  }

  const control =
    type === 'textarea'
      ? html`<textarea
          part="control"
          id=${name}
          name=${name}
          rows="6"
          aria-describedby=${described}
          aria-invalid=${Boolean(error)}
        ></textarea>`
      : html`<input
          part="control"
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
    }${field.after}`;
  return html`<div part="field" class=${look} ?hidden=${!isAsked}>
    ${type === 'checkbox' ? [notes, box(field, label, described), after] : labelled}
  </div>`;
}

/** A box by itself. Its words are shown to the letter, with their line breaks. */
function box({ name, error, labelLanguage }: ShownField, words: string, described: string): TemplateResult {
  return html`<label part="choice"
    ><input
      part="control"
      type="checkbox"
      id=${name}
      name=${name}
      value="true"
      aria-describedby=${described}
      aria-invalid=${Boolean(error)}
    />
    <span class="words" lang=${labelLanguage ?? nothing} dir="auto">${words}</span></label
  >`;
}

/** One of several radio buttons or boxes, with its words as its target. */
function choice({ name, type, chosen }: ShownField, value: string, words: string): TemplateResult {
  return html`<label part="choice"
    ><input part="control" type=${type} name=${name} value=${value} ?checked=${value === chosen} />
    <span>${words}</span></label
  >`;
}
