import { html, nothing, type TemplateResult } from 'lit';
import type { Problem } from '../content/problem.js';
import { LazyModule } from '../lazy-module.js';
import type { Checklist, Handover, HandoverLanguage, Ticked } from './handover.lazy.js';

const handoverModule = new LazyModule(
  () => import('./handover.lazy.js'),
  'what a visitor ticks can be neither added to a message nor copied',
);

/** What a visitor may do with the ticks of an element: add them to a form's message, print or copy them. */
export class HandoverController {
  readonly #host: Checklist;
  #handover: Handover | undefined;

  constructor(host: Checklist) {
    this.#host = host;
  }

  /** What is wrong with the form that `for` names. Known once something was ticked. */
  get problems(): Problem[] {
    return this.#handover?.problems ?? [];
  }

  /** Loads what it needs. To be called with each tick. */
  load(): void {
    void handoverModule.load().then((module) => {
      if (!module || this.#handover) return;
      this.#handover = new module.Handover(this.#host);
      this.#host.requestUpdate();
    });
  }

  render(ticked: Ticked, language: HandoverLanguage): unknown {
    return this.#handover ? renderHandover(this.#handover, ticked, language) : nothing;
  }
}

function renderHandover(handover: Handover, ticked: Ticked, language: HandoverLanguage): TemplateResult {
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
  return html`<button part="control button" type="button" @click=${act}>${words}</button>`;
}
