/** The entries of a list with their buttons, each of which has a name of its own. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { getAt, listAt, type Path, pathText, textAt } from '../change.js';
import { dragHandle } from '../drag-handle.js';
import { placeNames, toEntryOf } from '../entries.js';
import { type GroupedSection, groupedSections, isGrouped, type SectionForm } from '../section-forms.js';
import { adviceNote, button, chosenIn } from './controls.js';
import { adviceOn } from './draft-fields.js';
import { entryFields, type ItemKind } from './entry-fields.js';

/** What one item of a section's list is called. */
export function itemName({ texts: { items } }: App, kind: ItemKind, section: SectionForm['key']): string {
  if (kind === 'paragraph') return items.paragraphs;
  if (kind === 'fact') return items.facts;
  if (kind === 'source') return items.sources;
  if (kind === 'time') return items.recovery;
  if (kind === 'question') return items.questions;
  if (kind === 'option') return items.options;
  return section === 'steps' ? items.steps : items.items;
}

/** What tells buttons of a list from those of lists whose entries are called alike; nothing where no other is. */
function contextOf(app: App, list: Path): string {
  const { texts, store } = app;
  const [key = '', part, at] = list;
  if (isGrouped(String(key)) && part === 'groups' && typeof at === 'number') {
    const group = getAt(store.draft?.procedure, [key, part, at]);
    return entryName(app, texts.items.groups, at, groupName(app, key as GroupedSection, group));
  }
  if (part === 'sections' && typeof at === 'number') return entryName(app, texts.items.sections, at);
  const shared = key === 'overview' || key === 'candidacy' || key === 'disclaimer' || key === 'options';
  return shared ? texts.sections[key] : '';
}

/** The kind of a group, in words. */
export function groupName({ texts }: App, section: GroupedSection, group: unknown): string {
  const names: Readonly<Record<string, string>> = texts[groupedSections[section].names];
  return names[textAt(group, ['kind']) ?? ''] ?? texts.edit.noKind;
}

/** An entry's name among all that have buttons. */
export function nameIn(app: App, list: Path, what: string, at: number): string {
  const context = contextOf(app, list);
  const name = entryName(app, what, at);
  return context ? app.format(app.texts.edit.inContext, { name, context }) : name;
}

/** The button that adds to a list. */
export function addButton(app: App, list: Path, what: string, item: unknown): TemplateResult {
  const words = app.format(app.texts.edit.addTo, { what });
  const context = contextOf(app, list);
  return button(words, () => app.editing.add(list, item), {
    id: `add:${pathText(list)}`,
    ...(context && { name: app.format(app.texts.edit.inContext, { name: words, context }) }),
  });
}

/** @param words what the entry is about. */
export function entryName(app: App, what: string, at: number, words = ''): string {
  const { entry, entryNamed } = app.texts.edit;
  return app.format(words ? entryNamed : entry, { what, number: at + 1, words });
}

/** @param what one item of the list is called. */
export function listForm(app: App, list: Path, kind: ItemKind, what: string): TemplateResult {
  const { texts } = app;
  const items = listAt(app.store.draft?.procedure, list);
  return html`<ol class="entries">
      ${items.map((item, at) => {
        const path = [...list, at];
        const words = (kind === 'source' ? textAt(item, ['title']) : toEntryOf(item).term) ?? '';
        return html`<li class="entry" data-list=${pathText(list)} data-at=${at}>
          <fieldset id=${pathText(path)} tabindex="-1">
            <legend>${entryName(app, what, at, words)}</legend>
            ${entryFields(app, path, kind)} ${kind === 'paragraph' ? nothing : adviceBelow(app, path)}
            <div class="row">
              ${dragHandle(app, list, at, texts.edit.drag)}
              ${entryButtons(app, list, at, nameIn(app, list, what, at), kind !== 'source' && kind !== 'option')}
            </div>
          </fieldset>
        </li>`;
      })}
    </ol>
    ${addButton(app, list, what, kind === 'paragraph' ? ' ' : {})}`;
}

export function entryButtons(app: App, list: Path, at: number, name: string, canMove: boolean): unknown {
  const { edit } = app.texts;
  const path = pathText([...list, at]);
  return html`${button('↑', () => app.editing.move(list, at, at - 1, 'up'), { id: `up:${path}`, name: app.named(edit.up, name) })}
  ${button('↓', () => app.editing.move(list, at, at + 1, 'down'), { id: `down:${path}`, name: app.named(edit.down, name) })}
  ${button(edit.remove, () => app.editing.remove(list, at), { name: app.named(edit.remove, name) })}
  ${
    canMove
      ? html`<label class="inline" for=${`to:${path}`}>${edit.moveTo}</label>
          <select id=${`to:${path}`} aria-label=${app.named(edit.moveTo, name)}>
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

function adviceBelow(app: App, entry: Path): TemplateResult | typeof nothing {
  const advice = adviceOn(app, entry);
  return advice.length ? adviceNote(advice) : nothing;
}
