import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Language } from '../../core/language.js';
import { unbrokenTime } from '../../form/unbroken-time.js';
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
  /** What the visitor waits for. */
  #waitsFor: 'time' | 'network' | undefined;
  #isOver = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.#waitsFor === 'network' && navigator.onLine) this.#finish();
    this.#listen();
  }

  hostDisconnected(): void {
    this.#stopListening();
  }

  /** Whether the endpoint asked to wait, and the time is not over. */
  get isOn(): boolean {
    return Date.now() < this.#end;
  }

  /** @param seconds as the endpoint's `Retry-After` says. */
  start(seconds: number): void {
    this.#end = Date.now() + seconds * 1000;
    this.#waitsFor = 'time';
    this.#listen();
  }

  /** Waits until the browser says that it is online. */
  waitForNetwork(): void {
    this.#waitsFor = 'network';
    this.#listen();
  }

  /** Forgets that a pause is over: there is something newer to say. A pause that is on stays. */
  forgetEnd(): void {
    this.#isOver = false;
    if (this.#waitsFor === 'network') this.#waitsFor = undefined;
    this.#listen();
  }

  /**
   * When a message can be sent, where that was not or is not at once.
   * @param language in which to write the time.
   */
  message(words: FormWords, { locale, format }: Language): string | undefined {
    if (!this.isOn) return this.#isOver ? words.sendNow : undefined;
    // On another day, the day is said, too.
    const dateStyle = this.#end - Date.now() > HALF_A_DAY ? 'long' : undefined;
    const time = unbrokenTime(new Date(this.#end).toLocaleString(locale, { timeStyle: 'short', dateStyle }));
    return format(words.sendAgainAt, { time });
  }

  #listen(): void {
    this.#stopListening();
    if (this.#waitsFor === 'network') addEventListener('online', this.#finish);
    if (this.#waitsFor !== 'time') return;
    const delay = Math.max(0, this.#end - Date.now());
    this.#timer = setTimeout(this.#finish, Math.min(delay, LONGEST_TIMER));
  }

  #stopListening(): void {
    clearTimeout(this.#timer);
    removeEventListener('online', this.#finish);
  }

  #finish = (): void => {
    this.#waitsFor = undefined;
    this.#isOver = true;
    this.#stopListening();
    this.#host.requestUpdate();
  };
}
