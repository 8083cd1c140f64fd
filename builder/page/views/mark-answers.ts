/** The questions about texts that were placed by their words, or not at all, and the buttons that answer them. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import { placeNames, textPlaces } from '../entries.js';
import type { MarkGroup, MarkPart } from '../mark-groups.js';
import { type Mark, placesOf } from '../marks.js';
import { button, chosenIn, disclosure } from './controls.js';
import { sectionAt } from './section-name.js';

/** The texts with the same question, each with its answers, and below all of them one answer for those that are left. */
export function markGroup(app: App, group: MarkGroup): TemplateResult {
  const { edit } = app.texts;
  const [[first], ...others] = group;
  const { path, reason } = first;
  const question = html`<p>
    ${path ? html`<strong>${app.format(edit.nowIn, { where: sectionAt(app, path) })}</strong> ` : nothing}${edit.reasons[reason]}
  </p>`;
  if (!others.length) return html`${quote(app, group[0])} ${question} ${answers(app, group[0])}`;
  const marks = group.flat();
  return html`${question}
    <ul class="alike">
      ${group.map((part) => html`<li>${quote(app, part)} ${answers(app, part)}</li>`)}
    </ul>
    ${allOf(app, marks, `${sectionAt(app, path ?? '')} ${edit.reasons[reason]}`)}`;
}

/** The words that a part is about. A list stands below the line that leads to it. */
function quote(app: App, part: MarkPart): TemplateResult {
  const [{ lead, text }] = part;
  const lang = app.store.draft?.procedure.language ?? nothing;
  if (part.length === 1)
    return html`<blockquote lang=${lang} dir="auto">${lead ? `${lead} ${text}` : text}</blockquote>`;
  return html`<div class="quote" lang=${lang} dir="auto">
    ${lead ? html`<p>${lead}</p>` : nothing}
    <ul>
      ${part.map((mark) => html`<li>${mark.text}</li>`)}
    </ul>
  </div>`;
}

function answers(app: App, part: MarkPart): TemplateResult {
  const [mark] = part;
  const row = mark.path ? answersInPlace(app, part, mark.path) : answersElsewhere(app, part);
  if (part.length === 1) return row;
  const alone = html`<ul class="alike">
    ${part.map((one) => html`<li>${quote(app, [one])} ${answers(app, [one])}</li>`)}
  </ul>`;
  return html`${row}
  ${disclosure(app, { id: `alone-${mark.index}`, kind: 'more', summary: app.texts.edit.alone, content: alone })}`;
}

/** Of what is in a section: whether it is right there, or where else it belongs. */
function answersInPlace(app: App, part: MarkPart, path: string): TemplateResult {
  const { edit } = app.texts;
  const others = placesOf(app.store.draft?.procedure ?? {}, part[0]);
  const words = part.length > 1 ? app.format(edit.allRight, { count: part.length }) : edit.right;
  return html`<div class="row">
    ${button(words, () => app.questions.settle(indices(part)), { kind: 'main', name: app.named(words, nameOf(part)) })}
    ${placeButtons(app, part, others)} ${others.length ? leaveOut(app, part) : nothing}
    ${button(edit.goTo, () => app.goTo(path), { name: app.named(edit.goTo, nameOf(part)) })}
  </div>`;
}

/** Of what is nowhere: where it belongs. */
function answersElsewhere(app: App, part: MarkPart): TemplateResult {
  const { edit } = app.texts;
  const id = `place-${part[0].index}`;
  const put = () => {
    const place = chosenIn(id, [...placeNames, ...textPlaces]);
    if (place) app.questions.place(indices(part), place);
  };
  return html`<div class="row">
      ${placeButtons(app, part, placesOf(app.store.draft?.procedure ?? {}, part[0]))} ${leaveOut(app, part)}
    </div>
    <div class="row">
      <label class="inline" for=${id}>${edit.whereTo}</label>
      <select id=${id}>
        ${[...placeNames, ...textPlaces].map((place) => html`<option value=${place}>${app.placeName(place)}</option>`)}
      </select>
      ${button(edit.put, put, { name: app.named(edit.put, nameOf(part)) })}
    </div>`;
}

/** One answer for all, after all of them were to be read. */
function allOf(app: App, marks: readonly Mark[], name: string): TemplateResult {
  const { edit } = app.texts;
  const isPlaced = marks[0]?.path !== undefined;
  const words = app.format(isPlaced ? edit.allRight : edit.allOut, { count: marks.length });
  const answer = () => app.questions[isPlaced ? 'settle' : 'leaveOut'](indices(marks));
  return html`<div class="row">${button(words, answer, { kind: 'main', name: app.named(words, name) })}</div>`;
}

function placeButtons(app: App, part: MarkPart, places: ReturnType<typeof placesOf>): TemplateResult[] {
  return places.map((place) => {
    const words = app.placeName(place);
    return button(words, () => app.questions.place(indices(part), place), { name: app.named(words, nameOf(part)) });
  });
}

function leaveOut(app: App, part: MarkPart): TemplateResult {
  const { edit } = app.texts;
  const words = part.length > 1 ? app.format(edit.allOut, { count: part.length }) : edit.leaveOut;
  return button(words, () => app.questions.leaveOut(indices(part)), { name: app.named(words, nameOf(part)) });
}

function nameOf([{ text }]: MarkPart): string {
  return text.slice(0, 40);
}

function indices(marks: readonly Mark[]): number[] {
  return marks.map(({ index }) => index);
}
