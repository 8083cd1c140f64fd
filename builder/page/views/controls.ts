/** Small pieces that all views use. Every control has a label that can be seen. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { type AddressUse, contentLanguage, isUsableAddress } from 'clinic-widgets/check';
import { isSafeAddress } from '../../index.js';
import type { App } from '../app.js';

interface Field {
  id: string;
  label: string;
  value: string;
  hint?: string | undefined;
  /** What is missing or not right yet. */
  mark?: string | undefined;
  /** What would make the text better, in English. */
  advice?: readonly string[] | undefined;
  rows?: number | undefined;
  lang?: string | undefined;
  type?: string | undefined;
  inputMode?: 'numeric' | undefined;
  onInput: (value: string) => void;
}

export function field({
  id,
  label,
  value,
  hint,
  mark,
  advice = [],
  rows,
  lang,
  type = 'text',
  inputMode,
  onInput,
}: Field): TemplateResult {
  const notes = [hint && `${id}-hint`, mark && `${id}-mark`, advice.length && `${id}-advice`];
  const describedBy = notes.filter(Boolean).join(' ') || nothing;
  const dir = contentLanguage(lang)?.dir ?? 'auto';
  const input = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLInputElement || currentTarget instanceof HTMLTextAreaElement)
      onInput(currentTarget.value);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    ${mark ? html`<p class="hint mark" id=${`${id}-mark`}>${mark}</p>` : nothing}
    ${
      rows
        ? html`<textarea
            id=${id}
            rows=${rows}
            lang=${lang ?? nothing}
            dir=${dir}
            aria-describedby=${describedBy}
            .value=${live(value)}
            @input=${input}
          ></textarea>`
        : html`<input
            id=${id}
            type=${type}
            inputmode=${inputMode ?? nothing}
            lang=${lang ?? nothing}
            dir=${dir}
            aria-describedby=${describedBy}
            .value=${live(value)}
            @input=${input}
          />`
    }
    ${advice.length ? adviceNote(advice, `${id}-advice`) : nothing}
  </div>`;
}

/** Advice beside what it is about: nothing speaks up while somebody types. */
export function adviceNote(advice: readonly string[], id?: string): TemplateResult {
  return html`<p class="hint advice" id=${id ?? nothing} lang="en" dir="ltr">${advice.join(' ')}</p>`;
}

interface Choice<V extends string> {
  id: string;
  label: string;
  value: V;
  hint?: string | undefined;
  options: readonly (readonly [V, string])[];
  onChange: (value: V) => void;
}

export function choice<V extends string>({ id, label, value, hint, options, onChange }: Choice<V>): TemplateResult {
  const change = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLSelectElement)) return;
    const chosen = options.find(([key]) => key === currentTarget.value);
    if (chosen) onChange(chosen[0]);
  };
  return html`<div class="field">
    <label for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id=${`${id}-hint`}>${hint}</p>` : nothing}
    <select id=${id} aria-describedby=${hint ? `${id}-hint` : nothing} .value=${live(value)} @change=${change}>
      ${options.map(([key, words]) => html`<option value=${key} ?selected=${key === value}>${words}</option>`)}
    </select>
  </div>`;
}

/** The option that is chosen in the `select` with an id. */
export function chosenIn<V extends string>(id: string, options: readonly V[]): V | undefined {
  const select = document.getElementById(id);
  return select instanceof HTMLSelectElement ? options.find((option) => option === select.value) : undefined;
}

/** A listener for the change of a checkbox. */
export function onCheck(listener: (isChecked: boolean) => void): (event: Event) => void {
  return ({ currentTarget }) => {
    if (currentTarget instanceof HTMLInputElement) listener(currentTarget.checked);
  };
}

/** A part that opens. It stays open or closed while its view is left for another. */
export function disclosure(
  app: App,
  { id, kind, summary, content }: { id: string; kind: string; summary: unknown; content: unknown },
): TemplateResult {
  const note = ({ currentTarget }: Event) => {
    if (!(currentTarget instanceof HTMLDetailsElement)) return;
    if (currentTarget.open) app.opened.add(id);
    else app.opened.delete(id);
  };
  return html`<details class=${kind} id=${id} ?open=${app.opened.has(id)} @toggle=${note}>
    <summary>${summary}</summary>
    ${content}
  </details>`;
}

export function button(
  words: string,
  onClick: () => void,
  options: { id?: string; kind?: string; name?: string; labelledBy?: string } = {},
): TemplateResult {
  const { id, kind = 'quiet', name, labelledBy } = options;
  return html`<button
    type="button"
    class=${kind}
    id=${id ?? nothing}
    aria-label=${name ?? nothing}
    aria-labelledby=${labelledBy ?? nothing}
    @click=${onClick}
  >
    ${words}
  </button>`;
}

/**
 * The message beside an address that is not used.
 * @param use `safe` where it has to be by https: what patients write goes there, or the page's script comes from there.
 */
export function markOf({ texts }: App, address: string, use: AddressUse | 'safe'): string | undefined {
  if (use !== 'safe') return isUsableAddress(address, use) ? undefined : texts.noAddress;
  return isSafeAddress(address) ? undefined : texts.notSafe;
}

/** Saves a text as a file, without a request. */
export function download(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
