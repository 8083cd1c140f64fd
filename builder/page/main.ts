/** The builder's page. One draft, three views of it, and a preview in a frame. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { App, type View } from './app.js';
import { contactOf, type Draft } from './draft.js';
import { languageNames, pageLanguages, preferredLanguage } from './language.js';
import { isRightToLeft } from '../../src/words/format.js';
import { palettes, shippedThemes } from '../index.js';
import type { PreviewMessage } from './preview-message.js';
import { editView } from './views/edit.js';
import { choice } from './views/controls.js';
import { startView } from './views/start.js';
import { exportView } from './views/export.js';

const root = document.getElementById('page');
const views: readonly View[] = ['start', 'edit', 'export'];
let isDue = false;
let isPreviewReady = false;

const app = new App(new URL('../', document.baseURI).href, () => {
  if (isDue) return;
  isDue = true;
  queueMicrotask(() => {
    isDue = false;
    show();
  });
});

window.addEventListener('message', (event) => {
  if (event.origin !== window.location.origin || event.data !== 'preview-ready') return;
  isPreviewReady = true;
  showPreview();
});
void app.speak(preferredLanguage(navigator.languages));

function show(): void {
  if (!root) return;
  document.documentElement.lang = app.language;
  document.documentElement.dir = isRightToLeft(app.language) ? 'rtl' : 'ltr';
  document.title = app.texts.title;
  render(page(), root);
  showPreview();
  moveFocus();
}

function page(): TemplateResult {
  const { texts, store, view } = app;
  const { draft } = store;
  return html`
    <header>
      <h1>${texts.title}</h1>
      ${choice({
        id: 'ui-language',
        label: texts.uiLanguage,
        value: app.language,
        options: pageLanguages.map((name) => [name, languageNames[name]] as const),
        onChange: (language) => void app.speak(language),
      })}
      <p>${texts.lead} <strong>${texts.privacy}</strong></p>
      <nav aria-label=${texts.title}>
        <ol>
          ${views.map(
            (name) =>
              html`<li>
                <button
                  type="button"
                  aria-current=${name === view ? 'step' : nothing}
                  ?disabled=${name !== 'start' && !draft}
                  @click=${() => app.go(name)}
                >
                  ${texts.steps[name]}
                </button>
              </li>`,
          )}
        </ol>
      </nav>
    </header>
    <p role="status" class="status">${app.status}</p>
    <div class=${draft && view !== 'start' ? 'columns' : ''}>
      <main>
        <h2 id="view" class="view" tabindex="-1">${texts.steps[view]}</h2>
        ${view === 'start' || !draft ? startView(app) : view === 'edit' ? editView(app) : exportView(app, draft)}
      </main>
      ${draft && view !== 'start' ? preview(draft) : nothing}
    </div>
  `;
}

function preview({ settings }: Draft): TemplateResult {
  const { preview: words } = app.texts;
  return html`<aside aria-labelledby="preview">
    <h2 id="preview">${words.title}</h2>
    <p class="hint">${words.hint}</p>
    <div class="pair">
      ${choice({
        id: 'theme',
        label: words.theme,
        value: settings.theme,
        options: (['', ...palettes, ...shippedThemes] as const).map((name) => [name, words.themes[name]] as const),
        onChange: (theme) => app.setSetting('theme', theme),
      })}
      ${choice({
        id: 'width',
        label: words.width,
        value: app.width,
        options: (['full', 'narrow'] as const).map((name) => [name, words.widths[name]] as const),
        onChange: (width) => app.set({ width }),
      })}
    </div>
    <iframe id="frame" class=${app.width} src="preview.html" title=${words.title}></iframe>
  </aside>`;
}

function showPreview(): void {
  const frame = document.querySelector<HTMLIFrameElement>('#frame');
  const { draft } = app.store;
  if (!frame) isPreviewReady = false;
  if (!frame?.contentWindow || !draft || !isPreviewReady) return;
  const { procedure, settings } = draft;
  const message: PreviewMessage = { procedure, theme: settings.theme || undefined, contact: contactOf(settings) };
  frame.contentWindow.postMessage(message, window.location.origin);
}

/** An action moves the focus to what it made; the section around it opens for that. */
function moveFocus(): void {
  const { focus } = app;
  if (!focus) return;
  app.focus = undefined;
  const target = document.getElementById(focus);
  for (let it = target?.closest('details'); it; it = it.parentElement?.closest('details')) it.open = true;
  const field = target?.matches('fieldset') ? target.querySelector<HTMLElement>('input,textarea') : undefined;
  (field ?? (target?.matches('details') ? target.querySelector('summary') : target))?.focus();
}
