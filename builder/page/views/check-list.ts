import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { getAt, toPath } from '../change.js';
import { placeNames, textPlaces } from '../entries.js';
import { isOfWhole, type Mark, placesOf } from '../marks.js';
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
  if (isOfWhole(mark)) return html`<p><strong>${app.texts.edit.reasons[mark.reason]}</strong></p>`;
  return mark.reason === 'kind' ? kindMark(app, mark) : textMark(app, mark);
}

/** A text that was placed by its words, or not at all. */
function textMark(app: App, mark: Mark): TemplateResult {
  const { reason, text, path, index, lead } = mark;
  const { edit } = app.texts;
  const name = text.slice(0, 40);
  const put = () => {
    const place = chosenIn(`place-${index}`, [...placeNames, ...textPlaces]);
    if (place) app.questions.place(index, place);
  };
  return html`<blockquote lang=${app.store.draft?.procedure.language ?? nothing} dir="auto">
      ${lead ? `${lead} ${text}` : text}
    </blockquote>
    <p>
      ${path ? html`<strong>${app.format(edit.nowIn, { where: sectionAt(app, path) })}</strong> ` : nothing}${edit.reasons[reason]}
    </p>
    ${offers(app, mark, name)}
    <div class="row">
      ${
        path
          ? html`${button(edit.goTo, () => app.goTo(path), { name: app.named(edit.goTo, name) })}
            ${button(edit.right, () => app.questions.settle(index), { name: app.named(edit.right, name) })}`
          : html`<label class="inline" for=${`place-${index}`}>${edit.whereTo}</label>
              <select id=${`place-${index}`}>
                ${[...placeNames, ...textPlaces].map((place) => html`<option value=${place}>${app.placeName(place)}</option>`)}
              </select>
              ${button(edit.put, put, { name: app.named(edit.put, name) })}
              ${button(edit.leaveOut, () => app.questions.settle(index), { name: app.named(edit.leaveOut, name) })}`
      }
    </div>`;
}

/** The likeliest places, and leaving it out, as buttons. */
function offers(app: App, mark: Mark, name: string): TemplateResult | typeof nothing {
  const { edit } = app.texts;
  const places = placesOf(mark);
  if (!places.length) return nothing;
  return html`<div class="row">
    ${places.map((place) => button(app.placeName(place), () => app.questions.place(mark.index, place), { kind: 'quiet', name: app.named(app.placeName(place), name) }))}
    ${mark.path ? button(edit.leaveOut, () => app.questions.leaveOut(mark.index), { kind: 'quiet', name: app.named(edit.leaveOut, name) }) : nothing}
  </div>`;
}
