import { html, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import type { Draft } from '../draft.js';
import { handOver, isInEditor } from '../in-editor.js';
import { button } from './controls.js';
import { beforeTaking, stillOpen } from './open-points.js';

/** The button that puts the text into the editor which has opened this page. */
export function insertView(app: App, draft: Draft): TemplateResult {
  const { insert: words, notInEditor } = app.texts.taking;
  if (!isInEditor) return html`<p class="notice">${notInEditor}</p>`;
  const insert = () => handOver(draft);
  return html`${stillOpen(app)}
    <p>${button(words, () => app.taking.take('insert', insert), { id: 'insert', kind: 'main' })}</p>
    ${beforeTaking(app, 'insert', words, insert)}`;
}
