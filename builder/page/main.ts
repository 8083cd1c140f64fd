/** The builder's page. One draft, three views of it, and a preview in a frame. */
import { html, nothing, render, type TemplateResult } from 'lit';
import { App, type View } from './app.js';
import { textAt, toPath } from './change.js';
import { coloursOf, contactOf, type Draft } from './draft.js';
import { listenForKeys } from './keys.js';
import { languageNames, pageLanguages, preferredLanguage } from './language.js';
import { isRightToLeft } from '../../src/words/format.js';
import { palettes, shippedThemes } from '../index.js';
import type { PreviewMessage } from './preview-message.js';
import { bar } from './views/bar.js';
import { brandFields } from './views/brand-fields.js';
import { editView } from './views/edit.js';
import { button, choice } from './views/controls.js';
import { startView } from './views/start.js';
import { exportView } from './views/export.js';
import { insertView } from './views/insert.js';
import { isForEditor } from './in-editor.js';

/** See `in-editor.ts`. */
declare const IS_COMPLETE: boolean;

/** Where the result goes. `IS_COMPLETE` lets the build drop the view that a page for an editor never shows. */
const takingView = IS_COMPLETE && !isForEditor ? exportView : insertView;

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
listenForKeys(document, app);
window.addEventListener('beforeunload', (event) => {
  if (app.drafts.isAtRisk) event.preventDefault();
});
// Nothing shows before its words are there.
void app.speak(preferredLanguage(navigator.languages)).then(() => app.drafts.refresh());

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
    ${bar(app)}
    <div class=${draft && view !== 'start' ? 'columns' : ''}>
      <main>
        <h2 id="view" class="view" tabindex="-1">${texts.steps[view]}</h2>
        ${view === 'start' || !draft ? startView(app) : view === 'edit' ? editView(app) : takingView(app, draft)}
      </main>
      ${draft && view !== 'start' ? preview(draft) : nothing}
    </div>
  `;
}

function preview({ settings }: Draft): TemplateResult {
  const { preview: words } = app.texts;
  return html`<aside aria-labelledby="preview">
    <h2 id="preview" class="view" tabindex="-1">${words.title}</h2>
    ${button(words.back, () => goBack(), { kind: 'quiet only-narrow' })}
    <p class="hint">${words.hint}</p>
    <div class="pair">
      ${
        // An editor that takes the result has colours of its own.
        isForEditor ? nothing : themeChoice(settings)
      }
      ${choice({
        id: 'width',
        label: words.width,
        value: app.width,
        options: (['full', 'narrow'] as const).map((name) => [name, words.widths[name]] as const),
        onChange: (width) => app.set({ width }),
      })}
    </div>
    ${isForEditor ? nothing : brandFields(app)}
    <iframe id="frame" class=${app.width} src="preview.html" title=${words.title}></iframe>
  </aside>`;
}

function themeChoice({ theme }: Draft['settings']): TemplateResult {
  const { preview: words } = app.texts;
  return choice({
    id: 'theme',
    label: words.theme,
    value: theme,
    options: (['', ...palettes, ...shippedThemes] as const).map((name) => [name, words.themes[name]] as const),
    onChange: (value) => app.setSetting('theme', value),
  });
}

/** The field that had the focus last: the preview shows its place, and the way back leads to it. */
let lastField: HTMLElement | undefined;

root?.addEventListener('focusin', ({ target }) => {
  if (!(target instanceof HTMLElement) || !target.matches('main :is(input, textarea, select)')) return;
  lastField = target;
  showPreview(placeOf(target));
});

function goBack(): void {
  app.focus = lastField?.isConnected ? lastField.id : 'view';
  app.set({});
}

/** Where in the preview a field's words are. */
function placeOf({ id }: HTMLElement): PreviewMessage['at'] {
  const [key] = toPath(id);
  const section = key === 'settings' ? 'contact' : key === 'provenance' ? 'disclaimer' : key;
  const words = textAt(app.store.draft?.procedure, toPath(id));
  return typeof section === 'string' ? { section, words } : undefined;
}

/** @param at the place that is to be in view. */
function showPreview(at?: PreviewMessage['at']): void {
  const frame = document.querySelector<HTMLIFrameElement>('#frame');
  const { draft } = app.store;
  if (!frame) isPreviewReady = false;
  if (!frame?.contentWindow || !draft || !isPreviewReady) return;
  const { procedure, settings } = draft;
  const contact = contactOf(settings);
  const message: PreviewMessage = {
    procedure,
    theme: settings.theme || undefined,
    colours: coloursOf(settings),
    contact,
    at,
  };
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
