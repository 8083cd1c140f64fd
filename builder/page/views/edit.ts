import { html, nothing, type TemplateResult } from 'lit';
import {
  type GroupedSection,
  groupedSections,
  isGrouped,
  isTextKey,
  type ProvenanceKey,
  type SectionForm,
  sectionForms,
  type TextKey,
} from '../section-forms.js';
import type { App } from '../app.js';
import { getAt, listAt, type Path, pathText, textAt } from '../change.js';
import { toEntryOf } from '../entries.js';
import { isDate } from '../incomplete-fields.js';
import { ROWS } from '../option-columns.js';
import { checkList } from './check-list.js';
import { draftHistory, keptHere } from './drafts.js';
import { contactFields } from './contact-fields.js';
import { pictureFields } from './picture-fields.js';
import { button, choice, disclosure, download } from './controls.js';
import { text } from './draft-fields.js';
import { cellFields, tableFields, videoFields } from './entry-fields.js';
import { addButton, entryButtons, entryName, groupName, itemName, listForm, nameIn } from './entry-list.js';
import { procedureFile } from '../../index.js';

/** The forms of all sections. */
export function editView(app: App): TemplateResult {
  const { edit } = app.texts;
  const { store } = app;
  return html`
    <div class="toolbar" role="group" aria-label=${app.texts.steps.edit}>
      ${button(edit.save, () => download('procedure.json', procedureFile(store.draft?.procedure ?? {}), 'application/json'))}
    </div>
    ${keptHere(app)} ${draftHistory(app)} ${checkList(app)}
    <div class="pair">
      ${text(app, ['name'], edit.name)}
      ${text(app, ['language'], edit.contentLanguage, {
        hint: edit.contentLanguageHint,
        mark: store.draft?.procedure.language && app.questions.isLanguageUnknown ? edit.noLanguage : undefined,
      })}
    </div>
    ${sectionForms.map((form) => section(app, form))} ${button(edit.next, () => app.go('export'), { kind: 'main' })}
  `;
}

function section(app: App, form: SectionForm): TemplateResult {
  const { texts, store } = app;
  const content = getAt(store.draft?.procedure, [form.key]);
  const count = form.lists.flatMap((list) => listAt(content, list.path)).length;
  const groups = isGrouped(form.key) ? listAt(content, ['groups']) : [];
  const titled = form.key === 'overview' ? listAt(content, ['sections']).length : 0;
  const questions = form.key === 'options' ? listAt(content, ['rows']).length : 0;
  const inGroups = groups.flatMap((group) => listAt(group, ['items'])).length + titled + questions;
  const summary = html`<h2>${texts.sections[form.key]}</h2>
    <span class="count"
      >${count + inGroups ? app.format(texts.edit.entries, { count: count + inGroups }) : nothing}</span
    >`;
  const fields = html`<p class="hint">${texts.prompts[form.key]}</p>
    ${form.before.map((key) => text(app, [form.key, key], labelOf(app, key), optionsOf(app, key)))}
    ${form.lists.map((list) => listForm(app, [form.key, ...list.path], list.item, itemName(app, list.item, form.key)))}
    ${form.key === 'overview' ? titledForms(app) : nothing}
    ${isGrouped(form.key) ? groupForms(app, form.key, groups) : nothing}
    ${form.key === 'options' ? questionForms(app) : nothing}
    ${form.after.map((key) => text(app, [form.key, key], labelOf(app, key), { rows: 3 }))}
    ${form.key === 'contact' ? contactFields(app) : nothing}`;
  return disclosure(app, { id: form.key, kind: 'section', summary, content: fields });
}

function labelOf({ texts }: App, key: TextKey | ProvenanceKey): string {
  return isTextKey(key) ? texts.edit[key] : texts.provenance[key];
}

function optionsOf(app: App, key: string): { rows?: number; type?: 'date'; mark?: string | undefined } {
  const { texts, store } = app;
  if (key === 'lastReviewed' || key === 'nextReview') {
    const date = store.draft?.procedure.provenance?.[key];
    // A field for dates shows nothing else: what the file has stands beside it.
    return { type: 'date', mark: date && !isDate(date) ? app.named(date, texts.noDate) : undefined };
  }
  return key === 'introduction' || key === 'urgent' ? { rows: 3 } : {};
}

function groupForms(app: App, section: GroupedSection, groups: readonly unknown[]): unknown {
  const { texts } = app;
  const { kinds, names, item, hasIntroduction } = groupedSections[section];
  const kindNames: Readonly<Record<string, string>> = texts[names];
  const list: Path = [section, 'groups'];
  return html`${groups.map((group, at) => {
    const path = [...list, at];
    // A file that was opened may have anything here.
    const value = getAt(group, ['kind']) ?? '';
    const written = typeof value === 'string' ? value : JSON.stringify(value);
    const kind = kinds.find((it) => it === written);
    const name = groupName(app, section, group);
    // It is the last option: when it disappears, no other option moves into its place.
    const unknown = kind || !written ? [] : [[written, app.format(texts.edit.unknownKind, { kind: written })] as const];
    return html`<fieldset class="group" id=${pathText(path)} tabindex="-1">
      <legend>${entryName(app, texts.items.groups, at, name)}</legend>
      <div class="pair">
        ${choice({
          id: `${pathText(path)}.kind`,
          label: texts.edit.kind,
          value: written,
          options: [['', texts.edit.noKind], ...kinds.map((it) => [it, kindNames[it] ?? it] as const), ...unknown],
          onChange: (value) => app.editing.type([...path, 'kind'], value),
        })}
        ${text(app, [...path, 'heading'], texts.edit.heading)}
      </div>
      ${hasIntroduction ? text(app, [...path, 'introduction'], texts.edit.introduction, { rows: 3 }) : nothing}
      ${listForm(app, [...path, 'items'], item, texts.items.items)}
      <div class="row">
        ${entryButtons(app, list, at, app.format(texts.edit.inContext, { name: entryName(app, texts.items.groups, at, name), context: texts.sections[section] }), false)}
      </div>
    </fieldset>`;
  })}
  ${addButton(app, list, texts.items.groups, {})}`;
}

/** The titled parts of the overview. */
function titledForms(app: App): unknown {
  const { texts } = app;
  const list: Path = ['overview', 'sections'];
  const parts = listAt(app.store.draft?.procedure, list);
  return html`${parts.map((part, at) => {
    const path = [...list, at];
    const name = textAt(part, ['heading']);
    return html`<fieldset class="group" id=${pathText(path)} tabindex="-1">
      <legend>${entryName(app, texts.items.sections, at, name)}</legend>
      ${text(app, [...path, 'heading'], texts.edit.heading)}
      ${listForm(app, [...path, 'paragraphs'], 'paragraph', texts.items.paragraphs)}
      ${listForm(app, [...path, 'items'], 'paragraph', texts.items.items)} ${tableFields(app, [...path, 'table'])}
      ${pictureFields(app, path)} ${videoFields(app, path)}
      <div class="row">${entryButtons(app, list, at, entryName(app, texts.items.sections, at), false)}</div>
    </fieldset>`;
  })}
  ${addButton(app, list, texts.items.sections, {})}`;
}

/** The questions of a comparison, each with what is said of each option. */
function questionForms(app: App): unknown {
  const { texts } = app;
  const options = listAt(app.store.draft?.procedure, ['options', 'options']);
  const names = options.map((option, at) => toEntryOf(option).term ?? entryName(app, texts.items.options, at));
  return html`${listAt(app.store.draft?.procedure, ROWS).map((row, at) => {
    const path = [...ROWS, at];
    return html`<fieldset class="group" id=${pathText(path)} tabindex="-1">
      <legend>${entryName(app, texts.items.questions, at, toEntryOf(row).term)}</legend>
      ${text(app, [...path, 'term'], texts.edit.question)} ${cellFields(app, path, names)}
      <div class="row">${entryButtons(app, ROWS, at, nameIn(app, ROWS, texts.items.questions, at), false)}</div>
    </fieldset>`;
  })}
  ${addButton(app, ROWS, texts.items.questions, {})}`;
}
