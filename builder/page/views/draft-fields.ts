/** Fields of the draft by their paths, and parts of an entry that open. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { getAt, type Path, pathText } from '../change.js';
import { disclosure, field } from './controls.js';

interface TextOptions {
  rows?: number;
  hint?: string | undefined;
  mark?: string | undefined;
  isNumber?: boolean;
  type?: 'date' | undefined;
}

/** A field for the text, or the number, at a path. */
export function text(
  app: App,
  path: Path,
  label: string,
  { isNumber = false, ...options }: TextOptions = {},
): TemplateResult {
  const procedure = app.store.draft?.procedure;
  const value = getAt(procedure, path);
  return field({
    ...options,
    advice: options.mark ? [] : adviceOn(app, path),
    id: pathText(path),
    label,
    value: typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '',
    lang: procedure?.language,
    inputMode: isNumber ? 'numeric' : undefined,
    // What is no number stays as it was typed, and is listed as a problem.
    onInput: (words) => app.editing.type(path, isNumber && /^\d+$/.test(words) ? Number(words) : words),
  });
}

/** What only some entries have. @param words what is said of it in place of “filled in”. */
export function partOf(app: App, path: Path, title: string, fields: TemplateResult, words?: string): TemplateResult {
  const isThere = getAt(app.store.draft?.procedure, path) !== undefined;
  const state = html`<span class="count">${isThere ? (words ?? app.texts.edit.isThere) : nothing}</span>`;
  return disclosure(app, { id: pathText(path), kind: 'more', summary: html`${title} ${state}`, content: fields });
}

/** What the check advises on exactly the text, or the entry, at a path. */
export function adviceOn(app: App, path: Path): string[] {
  const place = pathText(path);
  return app.report.advice.flatMap(({ where, message }) => (where === place ? [message] : []));
}
