import { html, nothing, type TemplateResult } from 'lit';
import {
  type Form,
  jsonLdTag,
  procedureFile,
  receiverConfig,
  snippet,
  type Survival,
  systemNames,
  systems,
  wholePage,
} from '../../index.js';
import { structuredData } from 'clinic-widgets';
import type { App } from '../app.js';
import { contactOf, type Draft } from '../draft.js';
import { scriptOf, version } from '../script-address.js';
import { button, choice, download, field, markOf } from './controls.js';

/** What to paste where, for one system; and the other things that can be made of the draft. */
export function exportView(app: App, draft: Draft): TemplateResult {
  const { export: texts } = app.texts;
  const { procedure, settings } = draft;
  const system = systems[settings.system];
  const form = app.form ?? system.form;
  const theme = settings.theme || undefined;
  const options = { ...scriptOf(settings), contact: contactOf(settings), theme, href: settings.href };
  const made = snippet(procedure, { ...options, for: settings.system, form });
  const jsonLd = structuredData(procedure);
  const isOnPage = system.script === 'page';
  return html`
    ${stillOpen(app)}
    ${choice({
      id: 'system',
      label: texts.system,
      value: settings.system,
      options: systemNames.map((name) => [name, systems[name].name] as const),
      onChange: (name) => {
        app.form = undefined;
        app.setSetting('system', name);
      },
    })}
    <fieldset class="forms">
      <legend>${texts.form}</legend>
      ${(['tag', 'div', 'link'] as const).map((name) => formChoice(app, name, name === form, name === system.form, system.survives[name]))}
      <p class="hint">${texts.known[system.known]}</p>
    </fieldset>
    ${form === 'link' ? field({ id: 'href', label: texts.href, value: settings.href, type: 'url', mark: settings.href ? markOf(app, settings.href, 'link') : texts.noHref, onInput: (value) => app.setSetting('href', value) }) : nothing}
    <h2>${texts.what}</h2>
    <p>${texts.where[settings.system]}</p>
    ${form === 'link' ? nothing : html`<p>${isOnPage ? texts.scriptPage : texts.scriptOnce}</p>`}
    ${made.actions ? html`<p>${texts.scriptActions(made.actions)}</p>` : nothing}
    ${artefact(app, 'snippet', texts.snippet, isOnPage && form !== 'link' ? made.script + made.html : made.html, 'snippet.html', 'text/html')}
    <h2>${texts.whole}</h2>
    ${field({ id: 'base', label: texts.base, hint: texts.baseHint, mark: markOf(app, settings.base, 'resource'), value: settings.base, type: 'url', onInput: (value) => app.setSetting('base', value) })}
    ${choice({
      id: 'script-address',
      label: texts.address,
      hint: texts.addressHints[settings.script],
      value: settings.script,
      options: [
        ['alias', texts.addresses.alias],
        ['pinned', texts.addresses.pinned(version)],
      ],
      onChange: (value) => app.setSetting('script', value),
    })}
    ${artefact(app, 'script', isOnPage ? texts.scriptHere : texts.script, made.script, 'script.html', 'text/html')}
    <h2>${texts.more}</h2>
    ${artefact(app, 'file', texts.file, procedureFile(procedure), 'procedure.json', 'application/json')}
    ${artefact(app, 'whole', texts.page, wholePage(procedure, { ...options, jsonLd: settings.hasJsonLd ? jsonLd : undefined }), 'page.html', 'text/html')}
    <h3>${texts.jsonLd}</h3>
    <p class="hint">${jsonLd ? texts.jsonLdHint : texts.noName}</p>
    ${jsonLd ? forSearch(app, jsonLd) : nothing}
    ${artefact(app, 'receiver', texts.receiver, receiverConfig(settings), 'receiver.json', 'application/json')}
  `;
}

/** What would be missing, or without a name, on the page. */
function stillOpen(app: App): unknown {
  const { export: texts } = app.texts;
  const count = (wanted: string) => app.doubts.filter(({ reason }) => reason === wanted).length;
  const [open, apart] = [count('kind'), count('set-apart')];
  if (!open && !apart) return nothing;
  return html`<div class="notice">
    ${apart ? html`<p>${texts.openWarnings(apart)}</p>` : nothing}
    ${open ? html`<p>${texts.openKinds(open)}</p>` : nothing} ${button(texts.check, () => app.go('edit'))}
  </div>`;
}

/** What search engines are told: on its own, and in the whole page where that is wanted. */
function forSearch(app: App, jsonLd: string): TemplateResult {
  const { export: texts } = app.texts;
  return html`<label class="check">
      <input
        type="checkbox"
        id="json-ld-in-page"
        .checked=${app.store.draft?.settings.hasJsonLd ?? false}
        @change=${(event: Event) => app.setSetting('hasJsonLd', (event.target as HTMLInputElement).checked)}
      />
      <span>${texts.jsonLdInPage}</span>
    </label>
    ${artefact(app, 'json-ld', texts.jsonLdTag, jsonLdTag(jsonLd), 'structured-data.html', 'text/html')}`;
}

function formChoice(app: App, name: Form, isChosen: boolean, isBest: boolean, survival: Survival): TemplateResult {
  const { export: texts } = app.texts;
  return html`<label class="check">
    <input type="radio" name="form" value=${name} .checked=${isChosen} @change=${() => app.set({ form: name })} />
    <span>${texts.forms[name]}${isBest ? ` (${texts.best})` : ''}. ${texts.survives[survival]}</span>
  </label>`;
}

/** A text with its two ways out. */
function artefact(app: App, id: string, title: string, text: string, file: string, type: string): TemplateResult {
  const { export: texts } = app.texts;
  return html`<div class="field artefact">
    <label for=${`text-${id}`}>${title}</label>
    <textarea
      id=${`text-${id}`}
      rows=${Math.min(12, text.split('\n').length)}
      readonly
      spellcheck="false"
      dir="ltr"
      .value=${text}
    ></textarea>
    <div class="row">
      ${button(texts.copy, () => void copy(app, id), { kind: id === 'snippet' ? 'main' : 'quiet', name: `${texts.copy}: ${title}` })}
      ${button(texts.download, () => download(file, text, type), { name: `${texts.download}: ${title}` })}
    </div>
  </div>`;
}

async function copy(app: App, id: string): Promise<void> {
  const area = document.getElementById(`text-${id}`) as HTMLTextAreaElement;
  try {
    await navigator.clipboard.writeText(area.value);
    app.set({ status: app.texts.export.copied });
  } catch {
    area.select();
    app.set({ status: app.texts.export.notCopied });
  }
}
