/** The fields of an entry; what only some entries have is in groups that open. */
import type { Frequency, Video } from 'clinic-widgets';
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { getAt, type Path, pathText } from '../change.js';
import {
  type FigureKey,
  figureKeys,
  isWrongComparison,
  missingFigureKeys,
  missingVideoKeys,
  type VideoKey,
} from '../incomplete-fields.js';
import { cellText } from '../option-columns.js';
import { tableLines } from '../table-lines.js';
import { toEntryOf } from '../entries.js';
import { figuresIn } from '../figures-in-text.js';
import { button, field } from './controls.js';
import { partOf, text } from './draft-fields.js';
import { pictureFields } from './picture-fields.js';

export type ItemKind = 'entry' | 'time' | 'paragraph' | 'source' | 'fact' | 'question' | 'timed' | 'option';

export function entryFields(app: App, path: Path, kind: ItemKind): unknown {
  const { edit } = app.texts;
  if (kind === 'paragraph') return text(app, path, edit.paragraph, { rows: 4 });
  if (kind === 'source')
    return html`<div class="pair">
      ${text(app, [...path, 'title'], edit.term)} ${text(app, [...path, 'url'], edit.url)}
    </div>`;
  if (kind === 'option')
    return html`${text(app, [...path, 'name'], edit.term)}
    ${text(app, [...path, 'description'], edit.description, { rows: 2 })}`;
  const [term, description] = partsOf(kind);
  return html`${kind === 'timed' ? text(app, [...path, 'when'], edit.when) : nothing}
  ${text(app, [...path, term], edit[term])} ${text(app, [...path, description], edit[description], { rows: 3 })}
  ${kind === 'fact' ? nothing : pictureFields(app, path)}
  ${path[0] === 'steps' || kind === 'question' ? videoFields(app, path) : nothing}
  ${path[0] === 'benefitsAndRisks' ? figure(app, path) : nothing}`;
}

/** What an entry of a kind calls its two texts. */
function partsOf(kind: ItemKind) {
  if (kind === 'question') return ['question', 'answer'] as const;
  return [kind === 'time' ? 'when' : 'term', 'description'] as const;
}

/** A video with captions in one language; a file may have more of them. */
export function videoFields(app: App, entry: Path): TemplateResult {
  const { video: words } = app.texts;
  const path = [...entry, 'video'];
  const captions = [...path, 'captions', 0];
  const missing = missingVideoKeys(getAt(app.store.draft?.procedure, path) as Video | undefined);
  const markOf = (key: VideoKey) => (missing.includes(key) ? app.texts.figure.missing : undefined);
  return partOf(
    app,
    path,
    words.title,
    html`<p class="hint">${words.hint}</p>
      ${text(app, [...path, 'src'], words.src, { mark: markOf('src') })}
      ${text(app, [...captions, 'src'], words.captions, { mark: markOf('captions') })}
      ${text(app, [...captions, 'language'], words.language, { hint: words.languageHint, mark: markOf('language') })}
      ${text(app, [...path, 'transcript'], words.transcript, {
        rows: 4,
        hint: words.transcriptHint,
        mark: markOf('transcript'),
      })}
      ${text(app, [...path, 'poster'], words.poster)}`,
    missing.length ? words.notShown : undefined,
  );
}

/** A table as lines of text: quick to type, and what a spreadsheet's cells can be pasted into. */
export function tableFields(app: App, path: Path): TemplateResult {
  const { table: words } = app.texts;
  const procedure = app.store.draft?.procedure;
  return partOf(
    app,
    path,
    words.title,
    html`${text(app, [...path, 'caption'], words.caption)}
    ${field({
      id: pathText([...path, 'rows']),
      label: words.rows,
      hint: words.rowsHint,
      rows: 4,
      lang: procedure?.language,
      value: tableLines(getAt(procedure, path)),
      onInput: (lines) => app.editing.setTable(path, lines),
    })}`,
  );
}

/** What a question's row says of each option. */
export function cellFields(app: App, row: Path, names: readonly string[]): TemplateResult {
  const procedure = app.store.draft?.procedure;
  return html`${names.map((name, at) => {
    const path = [...row, 'cells', at];
    return html`<fieldset id=${pathText(path)} tabindex="-1">
      <legend>${name}</legend>
      ${field({
        id: pathText([...path, 'text']),
        label: app.texts.edit.description,
        rows: 2,
        lang: procedure?.language,
        value: cellText(getAt(procedure, path)),
        onInput: (words) => app.editing.type([...path, 'text'], words),
      })}
      ${figure(app, path)}
    </fieldset>`;
  })}`;
}

/** A figure, and the numbers in the entry's own text that could be one. */
function figure(app: App, entry: Path): TemplateResult {
  return html`${figureOffers(app, entry)} ${figureFields(app, entry)}`;
}

function figureOffers(app: App, entry: Path): TemplateResult | typeof nothing {
  const { procedure } = app.store.draft ?? {};
  const item = getAt(procedure, entry);
  if (getAt(item, ['frequency']) !== undefined) return nothing;
  const { term = '', description = cellText(item) } = toEntryOf(item);
  const found = figuresIn(`${term}\n${description}`, procedure?.language);
  if (!found.length) return nothing;
  return html`<div class="row">
    ${found.map((one) => button(app.format(app.texts.figure.offer, { words: one.words }), () => app.editing.setFigure(entry, one)))}
  </div>`;
}

function figureFields(app: App, entry: Path): TemplateResult {
  const { figure: words } = app.texts;
  const path = [...entry, 'frequency'];
  const typed = getAt(app.store.draft?.procedure, path) as Frequency | undefined;
  const missing = missingFigureKeys(typed);
  const wrong: readonly string[] = isWrongComparison(typed) ? [...missing, 'comparatorCount'] : missing;
  const markOf = (key: FigureKey | 'certainty' | 'comparatorCount') =>
    wrong.includes(key) ? words.missing : undefined;
  const one = (key: FigureKey | 'certainty' | 'comparatorCount', isNumber = false) =>
    text(app, [...path, key], words[key], { isNumber, mark: markOf(key) });
  return partOf(
    app,
    path,
    words.title,
    html`<p class="hint">${words.hint}</p>
      <div class="pair">${one('count', true)} ${one('of', true)}</div>
      ${figureKeys.slice(2).map((key) => one(key))} ${one('comparatorCount', true)} ${one('certainty')}`,
    missing.length ? words.notShown : undefined,
  );
}
