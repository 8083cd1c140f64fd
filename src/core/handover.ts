import { nothing } from 'lit';
import type { Problem } from '../content/problem.js';
import { LazyModule } from '../lazy-module.js';
import { lit } from './lit.js';
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
    return this.#handover?.render(ticked, language, lit) ?? nothing;
  }
}
