import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { getAt, toPath } from '../change.js';
import { placeNames, textPlaces } from '../entries.js';
import { isOfWhole, type Mark, placesOf } from '../marks.js';
import { hasWeights } from '../reader.js';
import { groupedSections, isGrouped, sectionForms } from '../section-forms.js';
import { kindMark } from './kind-mark.js';
import { button, chosenIn } from './controls.js';

/** What the section at a path is called; in a group with a kind, the kind. */
function sectionAt({ texts, store }: App, path: string): string {
  const [group, section = ''] = /^(\w+)\.groups\[\d+\]/.exec(path) ?? [];
  const written = group && getAt(store.draft?.procedure, toPath(`${group}.kind`));
  if (isGrouped(section) && typeof written === 'string') {
    const names: Readonly<Record<string, string>> = texts[groupedSections[section].names];
    const name = names[written];
    if (name) return name;
  }
  const [key] = toPath(path);
  const form = sectionForms.find((section) => section.key === key);
  return form ? texts.sections[form.key] : path;
}

/** What an editor should look at: doubts of the reader, then problems, then advice; each with the way to its field. */
export function checkList(app: App): TemplateResult {
  const { edit } = app.texts;
  const { open: doubts } = app.questions;
  const { problems, advice } = app.report;
  // The check speaks English only.
  const isEnglish = app.language === 'en';
  const lang = isEnglish ? nothing : 'en';
  const dir = isEnglish ? nothing : 'ltr';
  return html`<section class="checks" aria-labelledby="doubts">
    <h2 id="doubts" tabindex="-1">${edit.toCheck}</h2>
    <p>${app.questions.count ? app.format(edit.doubts, { count: app.questions.count }) : edit.allChecked}</p>
    <ul>
      ${app.questions.isLanguageUnknown ? html`<li>${languageMark(app)}</li>` : nothing}
      ${doubts.map((mark) => html`<li>${markOf(app, mark)}</li>`)}
    </ul>
    ${
      problems.length
        ? html`<h3>${edit.problems}</h3>
            <ul lang=${lang} dir=${dir}>
              ${problems.map(({ message }) => html`<li>${message}</li>`)}
            </ul>`
        : nothing
    }
    ${
      advice.length
        ? html`<details>
            <summary>
              <h3>${edit.advice}</h3>
              <span class="count">${advice.length}</span>
            </summary>
            <ul>
              ${advice.map(
                ({ where, message, reason, source }, index) =>
                  html`<li>
                    <p lang=${lang} dir=${dir}><strong id=${`advice-${index}`}>${message}</strong></p>
                    <p lang=${lang} dir=${dir}>${reason} (${source.title}, ${source.url})</p>
                    ${button(edit.goTo, () => app.goTo(where), { id: `go-${index}`, labelledBy: `go-${index} advice-${index}` })}
                  </li>`,
              )}
            </ul>
          </details>`
        : nothing
    }
  </section>`;
}

/** The widgets take their language from the text's. */
function languageMark(app: App): TemplateResult {
  const { edit } = app.texts;
  return html`<p>${edit.noLanguage}</p>
    ${button(edit.goTo, () => app.goTo('language'), { name: app.named(edit.goTo, edit.contentLanguage) })}`;
}

function markOf(app: App, mark: Mark): TemplateResult {
  if (isOfWhole(mark)) return html`<p><strong>${wholeReason(app, mark)}</strong></p>`;
  return mark.reason === 'kind' ? kindMark(app, mark) : textMark(app, mark);
}

function wholeReason({ texts: { edit } }: App, { reason }: Mark): string {
  return reason === 'unweighed' && !hasWeights ? edit.noWeights : edit.reasons[reason];
}

/** A text that was placed by its words, or not at all. */
function textMark(app: App, mark: Mark): TemplateResult {
  const { reason, text, path, lead } = mark;
  const { edit } = app.texts;
  const name = text.slice(0, 40);
  return html`<blockquote lang=${app.store.draft?.procedure.language ?? nothing} dir="auto">
      ${lead ? `${lead} ${text}` : text}
    </blockquote>
    <p>
      ${path ? html`<strong>${app.format(edit.nowIn, { where: sectionAt(app, path) })}</strong> ` : nothing}${edit.reasons[reason]}
    </p>
    ${path ? answersInPlace(app, mark, path, name) : answers(app, mark, name)}`;
}

/** Of a text that is in a section: whether it is right there, or where else it belongs. */
function answersInPlace(app: App, mark: Mark, path: string, name: string): TemplateResult {
  const { edit } = app.texts;
  const { index } = mark;
  const others = placesOf(app.store.draft?.procedure ?? {}, mark);
  return html`<div class="row">
    ${button(edit.right, () => app.questions.settle(index), { kind: 'main', name: app.named(edit.right, name) })}
    ${placeButtons(app, mark, others, name)} ${others.length ? leaveOut(app, mark, name) : nothing}
    ${button(edit.goTo, () => app.goTo(path), { name: app.named(edit.goTo, name) })}
  </div>`;
}

/** Of a text that is nowhere: where it belongs. */
function answers(app: App, mark: Mark, name: string): TemplateResult {
  const { edit } = app.texts;
  const { index } = mark;
  const places = placesOf(app.store.draft?.procedure ?? {}, mark);
  const put = () => {
    const place = chosenIn(`place-${index}`, [...placeNames, ...textPlaces]);
    if (place) app.questions.place(index, place);
  };
  return html`<div class="row">${placeButtons(app, mark, places, name)} ${leaveOut(app, mark, name)}</div>
    <div class="row">
      <label class="inline" for=${`place-${index}`}>${edit.whereTo}</label>
      <select id=${`place-${index}`}>
        ${[...placeNames, ...textPlaces].map((place) => html`<option value=${place}>${app.placeName(place)}</option>`)}
      </select>
      ${button(edit.put, put, { name: app.named(edit.put, name) })}
    </div>`;
}

function placeButtons(app: App, { index }: Mark, places: ReturnType<typeof placesOf>, name: string): TemplateResult[] {
  return places.map((place) => {
    const words = app.placeName(place);
    return button(words, () => app.questions.place(index, place), { kind: 'quiet', name: app.named(words, name) });
  });
}

function leaveOut(app: App, { index }: Mark, name: string): TemplateResult {
  const words = app.texts.edit.leaveOut;
  return button(words, () => app.questions.leaveOut(index), { name: app.named(words, name) });
}
