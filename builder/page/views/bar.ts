/** What stays in view: what was last done, the way back from it, and on narrow screens the way to the preview. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { button } from './controls.js';

export function bar(app: App): TemplateResult {
  const { edit, preview } = app.texts;
  const hasDraft = app.view !== 'start' && app.store.draft !== undefined;
  const goTo = (id: string) => {
    app.focus = id;
    app.set({});
  };
  return html`<div class="bar">
    <p role="status" class="status">${app.status}</p>
    ${
      hasDraft
        ? html`<div class="row">
            ${button(edit.undo, () => app.undo(), { id: 'undo' })}
            ${button(edit.redo, () => app.redo(), { id: 'redo' })}
            ${button(preview.goTo, () => goTo('preview'), { kind: 'quiet only-narrow' })}
          </div>`
        : nothing
    }
  </div>`;
}
