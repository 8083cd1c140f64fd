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
import { placeNames, toEntryOf } from '../entries.js';
import { isDate } from '../incomplete-fields.js';
import { dragHandle } from '../drag-handle.js';
import { ROWS } from '../option-columns.js';
import { checkList } from './check-list.js';
import { contactFields } from './contact-fields.js';
import {
  cellFields,
  entryFields,
  type ItemKind,
  pictureFields,
  tableFields,
  text,
  videoFields,
} from './entry-fields.js';
import { button, choice, chosenIn, disclosure, download, onCheck } from './controls.js';
import { procedureFile } from '../../index.js';

/** The forms of all sections. */
export function editView(app: App): TemplateResult {
  const { edit } = app.texts;
  const { store } = app;
  return html`
    <div class="toolbar" role="group" aria-label=${app.texts.steps.edit}>
      ${button(edit.undo, () => app.undo(), { id: 'undo' })} ${button(edit.redo, () => app.redo(), { id: 'redo' })}
      ${button(edit.save, () => download('procedure.json', procedureFile(store.draft?.procedure ?? {}), 'application/json'))}
      <label class="check">
        <input
          type="checkbox"
          .checked=${app.keeps}
          aria-describedby="keep-hint"
          @change=${onCheck((isChecked) => app.setKeeps(isChecked))}
        />
        ${edit.keep}
      </label>
      <p class="hint" id="keep-hint">${edit.keepHint}</p>
    </div>
    ${checkList(app)}
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
  const fields = html`${form.before.map((key) => text(app, [form.key, key], labelOf(app, key), optionsOf(app, key)))}
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

function optionsOf({ texts, store }: App, key: string): { rows?: number; hint?: string; mark?: string | undefined } {
  if (key === 'lastReviewed' || key === 'nextReview') {
    const date = store.draft?.procedure.provenance?.[key];
    return { hint: texts.dateHint, mark: date && !isDate(date) ? texts.noDate : undefined };
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
    const name = (kind && kindNames[kind]) ?? texts.edit.noKind;
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
      <div class="row">${entryButtons(app, list, at, name, false)}</div>
    </fieldset>`;
  })}
  ${button(app.format(texts.edit.addTo, { what: texts.items.groups }), () => app.editing.add(list, {}), { id: `add:${pathText(list)}` })}`;
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
  ${button(app.format(texts.edit.addTo, { what: texts.items.sections }), () => app.editing.add(list, {}), { id: `add:${pathText(list)}` })}`;
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
      <div class="row">${entryButtons(app, ROWS, at, entryName(app, texts.items.questions, at), false)}</div>
    </fieldset>`;
  })}
  ${button(app.format(texts.edit.addTo, { what: texts.items.questions }), () => app.editing.add(ROWS, {}), { id: `add:${pathText(ROWS)}` })}`;
}

/** What one item of a section's list is called. */
function itemName({ texts: { items } }: App, kind: ItemKind, section: SectionForm['key']): string {
  if (kind === 'paragraph') return items.paragraphs;
  if (kind === 'fact') return items.facts;
  if (kind === 'source') return items.sources;
  if (kind === 'time') return items.recovery;
  if (kind === 'question') return items.questions;
  if (kind === 'option') return items.options;
  return section === 'steps' ? items.steps : items.items;
}

/** @param words what the entry is about. */
function entryName(app: App, what: string, at: number, words = ''): string {
  const { entry, entryNamed } = app.texts.edit;
  return app.format(words ? entryNamed : entry, { what, number: at + 1, words });
}

/** @param what one item of the list is called. */
function listForm(app: App, list: Path, kind: ItemKind, what: string): TemplateResult {
  const { texts } = app;
  const items = listAt(app.store.draft?.procedure, list);
  return html`<ol class="entries">
      ${items.map((item, at) => {
        const path = [...list, at];
        const words = (kind === 'source' ? textAt(item, ['title']) : toEntryOf(item).term) ?? '';
        return html`<li class="entry" data-list=${pathText(list)} data-at=${at}>
          <fieldset id=${pathText(path)} tabindex="-1">
            <legend>${entryName(app, what, at, words)}</legend>
            ${entryFields(app, path, kind)}
            <div class="row">
              ${dragHandle(app, list, at, texts.edit.drag)}
              ${entryButtons(app, list, at, entryName(app, what, at), kind !== 'source' && kind !== 'option')}
            </div>
          </fieldset>
        </li>`;
      })}
    </ol>
    ${button(app.format(texts.edit.addTo, { what }), () => app.editing.add(list, kind === 'paragraph' ? ' ' : {}), { id: `add:${pathText(list)}` })}`;
}

function entryButtons(app: App, list: Path, at: number, name: string, canMove: boolean): unknown {
  const { edit } = app.texts;
  const path = pathText([...list, at]);
  return html`${button('↑', () => app.editing.move(list, at, at - 1, 'up'), { id: `up:${path}`, name: app.named(edit.up, name) })}
  ${button('↓', () => app.editing.move(list, at, at + 1, 'down'), { id: `down:${path}`, name: app.named(edit.down, name) })}
  ${button(edit.remove, () => app.editing.remove(list, at), { name: `${edit.remove}: ${name}` })}
  ${
    canMove
      ? html`<label class="inline" for=${`to:${path}`}>${edit.moveTo}</label>
          <select id=${`to:${path}`}>
            ${placeNames.map((place) => html`<option value=${place}>${app.placeName(place)}</option>`)}
          </select>
          ${button(
            edit.move,
            () => {
              const place = chosenIn(`to:${path}`, placeNames);
              if (place) app.editing.moveTo(list, at, place);
            },
            { name: app.named(edit.move, name) },
          )}`
      : nothing
  }`;
}
