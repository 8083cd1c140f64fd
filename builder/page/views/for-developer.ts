/** What editors hand on to whoever builds their website: files and settings that no editor's field takes. */
import { html, type TemplateResult } from 'lit';
import { structuredData } from 'clinic-widgets';
import { jsonLdTag, procedureFile, receiverConfig } from '../../index.js';
import type { App } from '../app.js';
import type { Draft } from '../draft.js';
import { artefact } from './artefact.js';
import { disclosure, field, markOf, onCheck } from './controls.js';

export function forDeveloper(app: App, { procedure, settings }: Draft): TemplateResult {
  const { export: texts } = app.texts;
  const jsonLd = structuredData(procedure);
  const content = html`${artefact(app, { id: 'file', title: texts.file, text: procedureFile(procedure), file: 'procedure.json', type: 'application/json' })}
    <h3>${texts.jsonLd}</h3>
    <p class="hint">${jsonLd ? texts.jsonLdHint : texts.noName}</p>
    ${jsonLd ? forSearch(app, jsonLd) : ''}
    <h3>${texts.receiver}</h3>
    ${field({
      id: 'site',
      label: texts.site,
      hint: texts.siteHint,
      mark: settings.site ? markOf(app, settings.site, 'safe') : texts.noSite,
      value: settings.site,
      type: 'url',
      onInput: (value) => app.setSetting('site', value),
    })}
    ${artefact(app, {
      id: 'receiver',
      title: texts.receiver,
      text: receiverConfig({ ...settings, origin: settings.site }),
      file: 'receiver.json',
      type: 'application/json',
    })} `;
  return disclosure(app, {
    id: 'for-developer',
    kind: 'section',
    summary: html`<h2>${texts.developer}</h2>`,
    content,
  });
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
    ${artefact(app, {
      id: 'json-ld',
      title: texts.jsonLdTag,
      text: jsonLdTag(jsonLd),
      file: 'structured-data.html',
      type: 'text/html',
    })}`;
}
