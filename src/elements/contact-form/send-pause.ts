import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FormWords } from './fields.js';

/** In milliseconds. */
const HALF_A_DAY = 43_200_000;

/** The longest delay that `setTimeout` takes, in milliseconds. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** When a message can be sent again, after the endpoint was busy or the browser was offline. */
export class SendPause implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** When the endpoint takes messages again, in milliseconds since 1970. */
  #end = 0;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isOn) this.#startTimer();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#finish);
  }

  /** Whether the endpoint asked to wait, and the time is not over. */
  get isOn(): boolean {
    return Date.now() < this.#end;
  }

  /** @param seconds as the endpoint's `Retry-After` says. */
  start(seconds: number): void {
    this.#end = Date.now() + seconds * 1000;
    this.#startTimer();
  }

  /** Waits until the browser says that it is online. */
  waitForNetwork(): void {
    addEventListener('online', this.#finish, { once: true });
  }

  /** Forgets that a pause is over: there is something newer to say. A pause that is on stays. */
  clear(): void {
    this.#isOver = false;
    removeEventListener('online', this.#finish);
  }

  /**
   * When a message can be sent, where that was not or is not at once.
   * @param locale the language in which to write the time, as a BCP 47 tag.
   */
  message(words: FormWords, locale: string): string | undefined {
    if (!this.isOn) return this.#isOver ? words.sendNow : undefined;
    // On another day, the day is said, too.
    const dateStyle = this.#end - Date.now() > HALF_A_DAY ? 'long' : undefined;
    return words.sendAgainAt(new Date(this.#end).toLocaleString(locale, { timeStyle: 'short', dateStyle }));
  }

  #startTimer(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#finish, Math.min(this.#end - Date.now(), LONGEST_TIMER));
  }

  #finish = (): void => {
    this.#isOver = true;
    this.#host.requestUpdate();
  };
}
