import { html, nothing, type TemplateResult } from 'lit';
import type { Handover, Ticked } from './handover.lazy.js';

/** What a visitor may do with the ticks of a checklist. @param lang the `lang` that our words need. */
export function renderHandover(handover: Handover, ticked: Ticked, lang: unknown): TemplateResult {
  const { mode, hasForm, text, status, words } = handover.view(ticked);
  const offers = html`${hasForm ? button(words.add, () => handover.show('add')) : nothing}
  ${button(words.keep, () => handover.show('keep'))}`;
  const confirmation = html`${button(words.confirm, () => handover.add(text))}
  ${button(words.cancel, () => handover.show(undefined))}`;
  const keeping = html`${button(words.copy, () => void handover.copy(text))}
  ${button(words.print, () => window.print())} ${button(words.close, () => handover.show(undefined))}`;
  const views = {
    none: nothing,
    offer: offers,
    add: box(words.willAdd, text, confirmation),
    keep: box(words.answers, text, keeping),
  };
  return html`<div class="handover" lang=${lang}>
    ${views[mode]}
    <p role="status">${status}</p>
  </div>`;
}

/** Exactly what is about to leave. */
function box(label: string, text: string, buttons: TemplateResult): TemplateResult {
  return html`<div part="group" role="group" tabindex="-1" aria-labelledby="handover">
    <div part="label" id="handover">${label}</div>
    <div class="answers">${text}</div>
    ${buttons}
  </div>`;
}

function button(words: string, act: () => void): TemplateResult {
  return html`<button part="control" type="button" @click=${act}>${words}</button>`;
}
