import type { Sent } from '../../form/answer.js';
import { fetchBeside } from '../../form/send.js';
import type { FreeTimes } from '../../form/times.js';
import { LazyModule } from '../../lazy-module.js';
import type { FormField } from './fields.js';
import type { BookedTime, TimeLanguage } from './times.lazy.js';

const timesModule = new LazyModule(
  () => import('./times.lazy.js'),
  'contact-form asks for a preferred day, and offers no times',
);

/** The value that says that none of the offered times will do. */
export const OTHER_TIME = 'other';

/** The times that an endpoint offers, which of them the visitor chose, and which was booked. */
export class AppointmentTimes {
  chosen: string | undefined;
  booked: BookedTime | undefined;
  #free: FreeTimes | undefined;
  #isFetched = false;

  /** The time that is sent; `undefined` where the visitor chose none of those on offer. */
  get bookable(): string | undefined {
    return this.chosen === OTHER_TIME ? undefined : this.chosen;
  }

  /** Asks an endpoint for free times, once. @returns whether there is something else to show. */
  async fetch(url: string): Promise<boolean> {
    if (this.#isFetched) return false;
    this.#isFetched = true;
    return this.offer(await fetchBeside(url, 'times'));
  }

  /**
   * Offers the times in an endpoint's answer; none of them is chosen.
   * @returns whether there is something else to show.
   */
  async offer(answer: unknown): Promise<boolean> {
    const module = answer ? await timesModule.load() : undefined;
    const free = module?.readTimes(answer);
    // Where there was never a free time, there is nothing to choose from. Where none is left, that has to be said.
    if (!free || (!this.#free && !free.times.length)) return false;
    this.#free = free;
    this.chosen = undefined;
    return true;
  }

  /** Puts the offered times in place of the field `time`. The fields for a day are then for visitors whom none suits. */
  among(fields: readonly FormField[], language: TimeLanguage): readonly FormField[] {
    const module = timesModule.current;
    if (!this.#free || !module) return fields;
    const { label, hint, missing, ...times } = module.timeChoices(this.#free, language);
    const isOther = this.chosen === OTHER_TIME;
    return fields.map((field) => {
      if (field.name.startsWith('preferred')) return { ...field, isVisible: field.isVisible && isOther };
      if (field.name !== 'time') return field;
      return { ...field, label, hint, missing, times, chosen: this.chosen, required: true, isVisible: true };
    });
  }

  /** Takes what the endpoint has booked, or holds until the visitor confirms it. */
  confirm(sent: Sent, language: TimeLanguage): void {
    this.booked = this.#free && timesModule.current?.bookedTime(sent, this.#free, this.bookable, language);
  }

  /** Forgets everything. Times are fetched again. */
  reset(): void {
    this.chosen = this.booked = this.#free = undefined;
    this.#isFetched = false;
  }
}
