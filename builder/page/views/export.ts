import { html, nothing, type TemplateResult } from 'lit';
import { structuredData } from 'clinic-widgets';
import { brandStyle } from '../../export/brand.js';
import { type Form, snippet, type Snippet, type Survival, systemNames, systems, wholePage } from '../../index.js';
import type { App } from '../app.js';
import { coloursOf, contactOf, type Draft, type Settings } from '../draft.js';
import { repairsFolder, scriptOf, version } from '../script-address.js';
import { artefact } from './artefact.js';
import { button, choice, field, markOf } from './controls.js';
import { forDeveloper } from './for-developer.js';
import { beforeTaking, stillOpen } from './open-points.js';

/** What to paste where, for one system, and the other files that the draft can become. */
export function exportView(app: App, draft: Draft): TemplateResult {
  const { procedure, settings } = draft;
  const form = app.form ?? systems[settings.system].form;
  const theme = settings.theme || undefined;
  const { href, formPage: formHref, attributes } = settings;
  const colours = coloursOf(settings);
  const options = { ...scriptOf(settings), contact: contactOf(settings), theme, colours, href, formHref, attributes };
  const result = snippet(procedure, { ...options, for: settings.system, form });
  return html`${stillOpen(app)} ${systemChoice(app, settings, form)} ${snippetPart(app, settings, result)}
  ${scriptPart(app, settings, result)} ${wholePart(app, draft, options)} ${forDeveloper(app, draft)}`;
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
  const { needsPlan, limit = Infinity } = systems[settings.system];
  return html`<h2>${texts.what}</h2>
    <p>${texts.where[settings.system]}</p>
    ${needsPlan && form !== 'link' ? html`<p>${texts.plan}</p>` : nothing}
    ${text.length > limit ? html`<p class="notice" id="too-long">${app.format(texts.tooLong, { count: text.length, limit })}</p>` : nothing}
    ${brandStyle(coloursOf(settings), settings.theme) ? html`<p>${colourWords(app, settings.system, form)}</p>` : nothing}
    ${form === 'link' ? nothing : html`<p>${isOnPage ? texts.scriptPage : texts.scriptOnce}</p>`}
    ${actions ? html`<p>${app.format(texts.scriptActions, { place: actions })}</p>` : nothing}
    ${artefact(app, { id: 'snippet', title: texts.snippet, text, file: 'snippet.html', type: 'text/html' })}`;
}

/** Where the clinic's colours are, as not every system takes a style from an editor. */
function colourWords({ texts }: App, system: Settings['system'], form: Form): string {
  const { colours } = texts.export;
  if (form === 'link') return colours.link;
  if (system === 'framework') return colours.framework;
  return systems[system].script === 'page' ? colours.page : colours.once;
}

function scriptPart(app: App, settings: Settings, { script }: Snippet): TemplateResult {
  const { export: texts } = app.texts;
  const title = systems[settings.system].script === 'page' ? texts.scriptHere : texts.script;
  return html`<h2>${texts.whole}</h2>
    ${field({
      id: 'base',
      label: texts.base,
      hint: texts.baseHint,
      mark: markOf(app, settings.base, 'safe'),
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
    ${artefact(app, { id: 'script', title, text: script, file: 'script.html', type: 'text/html' })}`;
}

/** A page to host beside a system that keeps nothing, or to link to. */
function wholePart(app: App, { procedure, settings }: Draft, options: Parameters<typeof wholePage>[1]): TemplateResult {
  const { export: texts } = app.texts;
  const jsonLd = settings.hasJsonLd ? structuredData(procedure) : undefined;
  const text = wholePage(procedure, { ...options, jsonLd });
  return html`<h2>${texts.more}</h2>
    ${artefact(app, { id: 'whole', title: texts.page, text, file: 'page.html', type: 'text/html' })} ${leaflet(app)}`;
}

/** The preview on paper. */
function leaflet(app: App): TemplateResult {
  const { export: texts } = app.texts;
  const print = () => document.querySelector<HTMLIFrameElement>('#frame')?.contentWindow?.print();
  return html`<h3>${texts.leaflet}</h3>
    <p class="hint">${texts.leafletHint}</p>
    <p>
      ${button(texts.print, () => app.taking.take('print', print), { id: 'print', name: app.named(texts.print, texts.leaflet) })}
    </p>
    ${beforeTaking(app, 'print', texts.print, print)}`;
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
