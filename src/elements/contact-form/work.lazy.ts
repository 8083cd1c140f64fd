/** The equal way beside the sum: the visitor's device counts. Loaded when a visitor chooses it; without it the sum remains. */
import type { Language } from '../../core/language.js';
import type { ProofOfWork } from '../../form/challenge.js';
import type { Solution } from '../../form/message.js';
import { solve } from '../../form/proof-of-work.js';
import { work as english } from '../../locales/en.js';

export class Work {
  state: keyof typeof english = 'working';
  /** What was found; nothing where that is not possible here, or no longer wanted. */
  readonly solution: Promise<Solution | undefined>;
  readonly #stop = new AbortController();

  /** @param changed called when there is something else to say. */
  constructor(task: ProofOfWork, changed: () => void) {
    this.solution = solve(task, this.#stop.signal).catch(() => undefined);
    void this.solution.then((solution) => {
      this.state = solution ? 'done' : 'failed';
      changed();
    });
  }

  /** Whether the sum is to be answered after all. */
  get isInVain(): boolean {
    return this.state === 'failed';
  }

  says({ words }: Language): string {
    return words('work', english)[this.state];
  }

  stop(): void {
    this.#stop.abort();
  }
}
