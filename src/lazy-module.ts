import { warn } from './report.js';

/**
 * A module that few pages need. It is imported when it is first used, and once.
 *
 * For the words of a language, see `loadWords` in `core/language.ts`.
 */
export class LazyModule<M> {
  /** The module, once it is there. */
  current: M | undefined;
  readonly #import: () => Promise<M>;
  readonly #consequence: string;
  #loading: Promise<M | undefined> | undefined;
  #hasWarned = false;

  /**
   * @param importModule imports it: `() => import('./times.lazy.js')`.
   * @param consequence what visitors do without where it cannot be loaded, for the developer of the page.
   */
  constructor(importModule: () => Promise<M>, consequence: string) {
    this.#import = importModule;
    this.#consequence = consequence;
  }

  /**
   * Loads the module. Never rejects: where it cannot be loaded, one warning says so, the result is `undefined`, and the next
   * call tries again.
   */
  load(): Promise<M | undefined> {
    return (this.#loading ??= this.#import().then(
      (module) => (this.current = module),
      (error: unknown) => {
        this.#loading = undefined;
        if (!this.#hasWarned) {
          warn(`a file could not be loaded, so ${this.#consequence}. Host the whole folder. ${String(error)}`);
        }
        this.#hasWarned = true;
        return undefined;
      },
    ));
  }
}
