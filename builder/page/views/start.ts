import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { templateNames } from '../templates.js';
import { button } from './controls.js';
import { draftList, replaceQuestion } from './drafts.js';

/** Where a draft comes from: pasted text, a file, the example, nothing. */
export function startView(app: App): TemplateResult {
  const { start } = app.texts;
  const read = () => {
    const area = document.getElementById('paste');
    if (area instanceof HTMLTextAreaElement) void app.readPasted(area.value);
  };
  return html`
    ${replaceQuestion(app)} ${draftList(app)}
    ${app.error ? html`<p class="error" id="error" role="alert" tabindex="-1">${app.error}</p>` : nothing}
    <div class="field">
      <label for="paste" class="big">${start.paste}</label>
      <p class="hint" id="paste-hint">${start.pasteHint} ${start.back}</p>
      <textarea
        id="paste"
        rows="14"
        dir="auto"
        aria-describedby="paste-hint"
        @paste=${(event: ClipboardEvent) => notePasted(app, event)}
      ></textarea>
      ${app.pasted ? html`<p class="hint">${start.rich}</p>` : nothing}
    </div>
    ${button(start.read, read, { kind: 'main' })}
    <h2>${start.other}</h2>
    <div class="row">
      <div class="field">
        <label for="open">${start.open}</label>
        <p class="hint" id="open-hint">${start.openHint}</p>
        <input
          id="open"
          type="file"
          accept=".json,.txt,.html,.htm,.md,.markdown"
          aria-describedby="open-hint"
          @change=${(event: Event) => openFile(app, event)}
        />
      </div>
    </div>
    <div class="row">
      ${button(start.example, () => app.beginWith('example'))} ${button(start.empty, () => app.beginWith('empty'))}
      ${templateNames.map((name) => button(app.format(start.template, { what: start.templates[name] }), () => app.beginWith(name)))}
    </div>
  `;
}

/** What was copied as a page has its headings and lists beside the plain text, which the field shows. */
function notePasted(app: App, event: ClipboardEvent): void {
  const html = event.clipboardData?.getData('text/html') ?? '';
  const text = event.clipboardData?.getData('text/plain') ?? '';
  app.set({ pasted: html ? { html, text } : undefined });
}

function openFile(app: App, { currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLInputElement)) return;
  const [file] = currentTarget.files ?? [];
  if (file) void app.open(file);
}
