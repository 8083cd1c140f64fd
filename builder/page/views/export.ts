import { html, nothing, type TemplateResult } from 'lit';
import {
  type Form,
  jsonLdTag,
  procedureFile,
  receiverConfig,
  snippet,
  type Snippet,
  type Survival,
  systemNames,
  systems,
  wholePage,
} from '../../index.js';
import { structuredData } from 'clinic-widgets';
import type { App } from '../app.js';
import { handOver, isInEditor } from '../in-editor.js';
import { contactOf, type Draft, type Settings } from '../draft.js';
import { repairsFolder, scriptOf, version } from '../script-address.js';
import { button, choice, download, field, markOf, onCheck } from './controls.js';

/** What to paste where, for one system, and the other files that the draft can become. */
export function exportView(app: App, draft: Draft): TemplateResult {
  const { procedure, settings } = draft;
  if (isInEditor)
    return html`${stillOpen(app)}
      <p>${button(app.texts.export.insert, () => handOver(procedure), { kind: 'main' })}</p>`;
  const form = app.form ?? systems[settings.system].form;
  const theme = settings.theme || undefined;
  const options = { ...scriptOf(settings), contact: contactOf(settings), theme, href: settings.href };
  const result = snippet(procedure, { ...options, for: settings.system, form });
  return html`${stillOpen(app)} ${systemChoice(app, settings, form)} ${snippetPart(app, settings, result)}
  ${scriptPart(app, settings, result)} ${otherFiles(app, draft, options)}`;
}

function systemChoice(app: App, settings: Settings, form: Form): TemplateResult {
  const { export: texts } = app.texts;
  const system = systems[settings.system];
  const linkField = () =>
    field({
      id: 'href',
      label: texts.href,
      value: settings.href,
      type: 'url',
      mark: settings.href ? markOf(app, settings.href, 'link') : texts.noHref,
      onInput: (value) => app.setSetting('href', value),
    });
  return html`${choice({
      id: 'system',
      label: texts.system,
      value: settings.system,
      options: systemNames.map((name) => [name, texts.systems[name]] as const),
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
    ${form === 'link' ? linkField() : nothing}`;
}

function snippetPart(app: App, settings: Settings, { form, html: markup, script, actions }: Snippet): TemplateResult {
  const { export: texts } = app.texts;
  const isOnPage = systems[settings.system].script === 'page';
  const text = isOnPage && form !== 'link' ? script + markup : markup;
  return html`<h2>${texts.what}</h2>
    <p>${texts.where[settings.system]}</p>
    ${form === 'link' ? nothing : html`<p>${isOnPage ? texts.scriptPage : texts.scriptOnce}</p>`}
    ${actions ? html`<p>${app.format(texts.scriptActions, { place: actions })}</p>` : nothing}
    ${artefact(app, 'snippet', texts.snippet, text, 'snippet.html', 'text/html')}`;
}

function scriptPart(app: App, settings: Settings, { script }: Snippet): TemplateResult {
  const { export: texts } = app.texts;
  const title = systems[settings.system].script === 'page' ? texts.scriptHere : texts.script;
  return html`<h2>${texts.whole}</h2>
    ${field({
      id: 'base',
      label: texts.base,
      hint: texts.baseHint,
      mark: markOf(app, settings.base, 'resource'),
      value: settings.base,
      type: 'url',
      onInput: (value) => app.setSetting('base', value),
    })}
    ${choice({
      id: 'script-address',
      label: texts.address,
      hint: app.format(texts.addressHints[settings.script], { folder: repairsFolder }),
      value: settings.script,
      options: [
        ['alias', texts.addresses.alias],
        ['pinned', app.format(texts.addresses.pinned, { version })],
      ],
      onChange: (value) => app.setSetting('script', value),
    })}
    ${artefact(app, 'script', title, script, 'script.html', 'text/html')}`;
}

function otherFiles(
  app: App,
  { procedure, settings }: Draft,
  options: Parameters<typeof wholePage>[1],
): TemplateResult {
  const { export: texts } = app.texts;
  const jsonLd = structuredData(procedure);
  const page = wholePage(procedure, { ...options, jsonLd: settings.hasJsonLd ? jsonLd : undefined });
  return html`<h2>${texts.more}</h2>
    ${artefact(app, 'file', texts.file, procedureFile(procedure), 'procedure.json', 'application/json')}
    ${artefact(app, 'whole', texts.page, page, 'page.html', 'text/html')}
    <h3>${texts.jsonLd}</h3>
    <p class="hint">${jsonLd ? texts.jsonLdHint : texts.noName}</p>
    ${jsonLd ? forSearch(app, jsonLd) : nothing}
    ${artefact(app, 'receiver', texts.receiver, receiverConfig(settings), 'receiver.json', 'application/json')}`;
}

/** What would be missing, or without a name, on the page. */
function stillOpen(app: App): unknown {
  const { export: texts } = app.texts;
  const count = (wanted: string) => app.questions.open.filter(({ reason }) => reason === wanted).length;
  const [open, apart] = [count('kind'), count('set-apart')];
  if (!open && !apart) return nothing;
  return html`<div class="notice">
    ${apart ? html`<p>${app.format(texts.openWarnings, { count: apart })}</p>` : nothing}
    ${open ? html`<p>${app.format(texts.openKinds, { count: open })}</p>` : nothing}
    ${button(texts.check, () => app.go('edit'))}
  </div>`;
}

/** JSON-LD for search engines: as a snippet, and optionally within the whole page. */
function forSearch(app: App, jsonLd: string): TemplateResult {
  const { export: texts } = app.texts;
  return html`<label class="check">
      <input
        type="checkbox"
        id="json-ld-in-page"
        .checked=${app.store.draft?.settings.hasJsonLd ?? false}
        @change=${onCheck((isChecked) => app.setSetting('hasJsonLd', isChecked))}
      />
      <span>${texts.jsonLdInPage}</span>
    </label>
    ${artefact(app, 'json-ld', texts.jsonLdTag, jsonLdTag(jsonLd), 'structured-data.html', 'text/html')}`;
}

function formChoice(app: App, name: Form, isChosen: boolean, isBest: boolean, survival: Survival): TemplateResult {
  const { export: texts } = app.texts;
  const words = app.format(isBest ? texts.bestForm : texts.formChoice, {
    form: texts.forms[name],
    survival: texts.survives[survival],
  });
  return html`<label class="check">
    <input type="radio" name="form" value=${name} .checked=${isChosen} @change=${() => app.set({ form: name })} />
    <span>${words}</span>
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
      ${button(texts.copy, () => void copy(app, id), { kind: id === 'snippet' ? 'main' : 'quiet', name: app.named(texts.copy, title) })}
      ${button(texts.download, () => download(file, text, type), { name: app.named(texts.download, title) })}
    </div>
  </div>`;
}

async function copy(app: App, id: string): Promise<void> {
  const area = document.getElementById(`text-${id}`);
  if (!(area instanceof HTMLTextAreaElement)) return;
  try {
    await navigator.clipboard.writeText(area.value);
    app.set({ status: app.texts.export.copied });
  } catch {
    area.select();
    app.set({ status: app.texts.export.notCopied });
  }
}
