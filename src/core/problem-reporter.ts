import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Problem } from '../content/problem.js';
import { warn } from '../report.js';

/** An element with a list of problems. */
interface ProblemHost extends ReactiveControllerHost, HTMLElement {
  readonly problems: readonly Problem[];
}

/** Reports each problem of an element once: to its developer in the console, and to scripts by `cw-problem`. */
export class ProblemReporter implements ReactiveController {
  readonly #host: ProblemHost;
  readonly #reported = new Set<string>();

  constructor(host: ProblemHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    for (const problem of this.#host.problems) {
      if (this.#reported.has(problem.message)) continue;
      this.#reported.add(problem.message);
      warn(`<${this.#host.localName}> ${problem.message}`, this.#host);
      this.#host.dispatchEvent(
        new CustomEvent('cw-problem', { bubbles: true, composed: true, detail: { ...problem } }),
      );
    }
  }
}
