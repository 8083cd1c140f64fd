import { html, nothing, type TemplateResult } from 'lit';
import type { Handover, HandoverLanguage, Ticked } from './handover.lazy.js';

/** What a visitor may do with the ticks of a checklist. */
export function renderHandover(handover: Handover, ticked: Ticked, language: HandoverLanguage): TemplateResult {
  const { mode, hasForm, text, status, words } = handover.view(ticked, language);
  const say = language.render;
  const offers = html`${hasForm ? button(say(words.add), () => handover.show('add')) : nothing}
  ${button(say(words.keep), () => handover.show('keep'))}`;
  const confirmation = html`${button(say(words.confirm), () => handover.add(text))}
  ${button(say(words.cancel), () => handover.show(undefined))}`;
  const keeping = html`${button(say(words.copy), () => void handover.copy(text))}
  ${button(say(words.print), () => window.print())} ${button(say(words.close), () => handover.show(undefined))}`;
  const views = {
    none: nothing,
    offer: offers,
    add: box(say(words.willAdd), text, confirmation),
    keep: box(say(words.answers), text, keeping),
  };
  return html`<div class="handover" lang=${language.wordsLang}>
    ${views[mode]}
    <p role="status">${say(status)}</p>
  </div>`;
}

/** Exactly what is about to leave. */
function box(label: unknown, text: string, buttons: TemplateResult): TemplateResult {
  return html`<div part="group" role="group" tabindex="-1" aria-labelledby="handover">
    <div part="label" id="handover">${label}</div>
    <div class="answers">${text}</div>
    ${buttons}
  </div>`;
}

function button(words: unknown, act: () => void): TemplateResult {
  return html`<button part="control" type="button" @click=${act}>${words}</button>`;
}
