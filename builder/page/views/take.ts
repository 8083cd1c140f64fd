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
export function takeView(app: App, draft: Draft): TemplateResult {
  const { take } = app.texts;
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
      label: take.system,
      value: settings.system,
      options: systemNames.map((name) => [name, systems[name].name] as const),
      onChange: (name) => {
        app.form = undefined;
        app.setSetting('system', name);
      },
    })}
    <fieldset class="forms">
      <legend>${take.form}</legend>
      ${(['tag', 'div', 'link'] as const).map((name) => formChoice(app, name, name === form, name === system.form, system.survives[name]))}
      <p class="hint">${take.known[system.known]}</p>
    </fieldset>
    ${form === 'link' ? field({ id: 'href', label: take.href, value: settings.href, type: 'url', mark: settings.href ? markOf(app, settings.href, 'link') : take.noHref, onInput: (value) => app.setSetting('href', value) }) : nothing}
    <h2>${take.what}</h2>
    <p>${take.where[settings.system]}</p>
    ${form === 'link' ? nothing : html`<p>${isOnPage ? take.scriptPage : take.scriptOnce}</p>`}
    ${made.actions ? html`<p>${take.scriptActions(made.actions)}</p>` : nothing}
    ${artefact(app, 'snippet', take.snippet, isOnPage && form !== 'link' ? made.script + made.html : made.html, 'snippet.html', 'text/html')}
    <h2>${take.whole}</h2>
    ${field({ id: 'base', label: take.base, hint: take.baseHint, mark: markOf(app, settings.base, 'resource'), value: settings.base, type: 'url', onInput: (value) => app.setSetting('base', value) })}
    ${choice({
      id: 'script-address',
      label: take.address,
      hint: take.addressHints[settings.script],
      value: settings.script,
      options: [
        ['alias', take.addresses.alias],
        ['pinned', take.addresses.pinned(version)],
      ],
      onChange: (value) => app.setSetting('script', value),
    })}
    ${artefact(app, 'script', isOnPage ? take.scriptHere : take.script, made.script, 'script.html', 'text/html')}
    <h2>${take.more}</h2>
    ${artefact(app, 'file', take.file, procedureFile(procedure), 'procedure.json', 'application/json')}
    ${artefact(app, 'whole', take.page, wholePage(procedure, { ...options, jsonLd: settings.hasJsonLd ? jsonLd : undefined }), 'page.html', 'text/html')}
    <h3>${take.jsonLd}</h3>
    <p class="hint">${jsonLd ? take.jsonLdHint : take.noName}</p>
    ${jsonLd ? forSearch(app, jsonLd) : nothing}
    ${artefact(app, 'receiver', take.receiver, receiverConfig(settings), 'receiver.json', 'application/json')}
  `;
}

/** What would be missing, or without a name, on the page. */
function stillOpen(app: App): unknown {
  const { take } = app.texts;
  const count = (wanted: string) => app.doubts.filter(({ reason }) => reason === wanted).length;
  const [open, apart] = [count('kind'), count('set-apart')];
  if (!open && !apart) return nothing;
  return html`<div class="notice">
    ${apart ? html`<p>${take.openWarnings(apart)}</p>` : nothing}
    ${open ? html`<p>${take.openKinds(open)}</p>` : nothing} ${button(take.check, () => app.go('edit'))}
  </div>`;
}

/** What search engines are told: on its own, and in the whole page where that is wanted. */
function forSearch(app: App, jsonLd: string): TemplateResult {
  const { take } = app.texts;
  return html`<label class="check">
      <input
        type="checkbox"
        id="json-ld-in-page"
        .checked=${app.store.draft?.settings.hasJsonLd ?? false}
        @change=${(event: Event) => app.setSetting('hasJsonLd', (event.target as HTMLInputElement).checked)}
      />
      <span>${take.jsonLdInPage}</span>
    </label>
    ${artefact(app, 'json-ld', take.jsonLdTag, jsonLdTag(jsonLd), 'structured-data.html', 'text/html')}`;
}

function formChoice(app: App, name: Form, isChosen: boolean, isBest: boolean, survival: Survival): TemplateResult {
  const { take } = app.texts;
  return html`<label class="check">
    <input type="radio" name="form" value=${name} .checked=${isChosen} @change=${() => app.set({ form: name })} />
    <span>${take.forms[name]}${isBest ? ` (${take.best})` : ''}. ${take.survives[survival]}</span>
  </label>`;
}

/** A text with its two ways out. */
function artefact(app: App, id: string, title: string, text: string, file: string, type: string): TemplateResult {
  const { take } = app.texts;
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
      ${button(take.copy, () => void copy(app, id), { kind: id === 'snippet' ? 'main' : 'quiet', name: `${take.copy}: ${title}` })}
      ${button(take.download, () => download(file, text, type), { name: `${take.download}: ${title}` })}
    </div>
  </div>`;
}

async function copy(app: App, id: string): Promise<void> {
  const area = document.getElementById(`text-${id}`) as HTMLTextAreaElement;
  try {
    await navigator.clipboard.writeText(area.value);
    app.set({ status: app.texts.take.copied });
  } catch {
    area.select();
    app.set({ status: app.texts.take.notCopied });
  }
}
