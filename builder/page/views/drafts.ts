/** What is kept in this browser: the list of drafts, what happens to one that is to be replaced, its history, and deleting. */
import { html, nothing, type TemplateResult } from 'lit';
import type { App } from '../app.js';
import type { ListedDraft } from '../drafts/drafts.js';
import { nameOf } from '../drafts/kept-draft.js';
import { button, download } from './controls.js';

/** The drafts that this browser keeps, besides the one that is open here. */
export function draftList(app: App): TemplateResult | typeof nothing {
  const { drafts: words } = app.texts;
  const { list, keeping } = app.drafts;
  if (keeping === 'refused') return html`<p class="error">${words.refused}</p>`;
  if (!list.length) return nothing;
  return html`<section class="notice" aria-labelledby="drafts">
    <h2 id="drafts" tabindex="-1">${words.title}</h2>
    <p>${words.where}</p>
    <ul class="drafts">
      ${list.map((draft) => html`<li>${draft.damaged === undefined ? keptDraft(app, draft) : damagedDraft(app, draft)}</li>`)}
    </ul>
  </section>`;
}

function keptDraft(
  app: App,
  { id, name = app.texts.drafts.unnamed, changed, isElsewhere }: ListedDraft,
): TemplateResult {
  const { drafts: words } = app.texts;
  const date = dateOf(app, changed);
  const label = `${name}, ${date}`;
  return html`<p><strong dir="auto">${name}</strong>, ${app.format(words.changed, { date })}</p>
    ${isElsewhere ? html`<p>${words.openElsewhere}</p>` : nothing}
    <div class="row">
      ${
        isElsewhere
          ? html`${button(words.takeOver, () => void app.goOn(id, true), { name: app.named(words.takeOver, label) })}
            ${button(words.copy, () => void app.copy(id), { name: app.named(words.copy, label) })}`
          : button(words.goOn, () => void app.goOn(id), { kind: 'main', name: app.named(words.goOn, label) })
      }
      ${deleteButton(app, id, label)}
    </div>`;
}

/** Something that this page cannot read. It is the editor's to keep or to delete. */
function damagedDraft(app: App, { id, damaged }: ListedDraft): TemplateResult {
  const { drafts: words } = app.texts;
  const save = () => download('draft.json', JSON.stringify(damaged, null, 2), 'application/json');
  return html`<p>${words.damaged}</p>
    <div class="row">
      ${button(words.saveDamaged, save, { name: app.named(words.saveDamaged, id) })} ${deleteButton(app, id, id)}
    </div>`;
}

/** Whether and where the open draft is kept, with what to do where it is not. */
export function keptHere(app: App): TemplateResult {
  const { drafts: words } = app.texts;
  const { keeping } = app.drafts;
  const { draft } = app.store;
  const isKept = keeping === 'kept';
  return html`<div class=${isKept ? 'hint kept' : 'error'} role=${isKept ? nothing : 'alert'} id="kept">
    <p>${isKept ? words.where : words[keeping]}</p>
    <div class="row">
      ${keeping === 'elsewhere' ? button(words.keepAsNew, () => void app.drafts.keepAsNew()) : deleteButton(app, undefined, draft && nameOf(draft))}
    </div>
  </div>`;
}

/** Deleting asks first: it cannot be undone. */
function deleteButton(app: App, id: string | undefined, name = app.texts.drafts.unnamed): TemplateResult {
  const { drafts: words } = app.texts;
  const key = `delete:${id ?? ''}`;
  if (app.asked !== key)
    return button(words.delete, () => app.ask(key), { id: key, name: app.named(words.delete, name) });
  return html`<div class="question" role="group" aria-labelledby="delete-question">
    <p id="delete-question" tabindex="-1">${app.format(words.deleteAsk, { name })}</p>
    <div class="row">
      ${button(words.deleteYes, () => void app.deleteDraft(id))} ${button(words.cancel, () => app.ask(undefined, key))}
    </div>
  </div>`;
}

/** Before another text takes the place of a draft. */
export function replaceQuestion(app: App): TemplateResult | typeof nothing {
  const { drafts: words } = app.texts;
  const { draft } = app.store;
  if (!app.waiting || !draft) return nothing;
  const name = nameOf(draft) ?? words.unnamed;
  return html`<div class="notice" role="group" aria-labelledby="replace">
    <p id="replace" tabindex="-1"><strong>${app.format(words.replaceAsk, { name })}</strong></p>
    <div class="row">
      ${button(words.asNew, () => void app.answer('new'), { kind: 'main' })}
      ${button(words.replace, () => void app.answer('replace'))}
      ${button(words.cancel, () => void app.answer('cancel'))}
    </div>
  </div>`;
}

/** Earlier states of the draft. */
export function draftHistory(app: App): TemplateResult | typeof nothing {
  const { drafts: words } = app.texts;
  const { points } = app.drafts;
  if (!points.length) return nothing;
  return html`<details class="more" id="history">
    <summary>
      <h3>${words.history}</h3>
      <span class="count">${points.length}</span>
    </summary>
    <ul class="drafts">
      ${points.map((point) => {
        const date = dateOf(app, point.at);
        return html`<li>
          <span dir="auto">${nameOf(point.draft) ?? words.unnamed}</span>, ${date}
          ${button(words.restore, () => app.restore(point, date), { name: app.named(words.restore, date) })}
        </li>`;
      })}
    </ul>
  </details>`;
}

function dateOf({ language }: App, at: number): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
}
