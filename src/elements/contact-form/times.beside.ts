/**
 * Appointments that can be booked. Loaded where an endpoint offers any; without it a visitor names the day that suits.
 *
 * A file beside the bundle has no templates of its own: those of the form are handed in.
 */
import type { html as Html } from 'lit';
import type { Language } from '../../core/language.js';
import type { Sent } from '../../form/answer.js';
import { toCalendar } from '../../form/calendar.beside.js';
import { type Day, offerTimes, readAppointment, readTimes, writeAppointment } from '../../form/offer.js';
import type { FreeTimes } from '../../form/times.js';
import { times as english } from '../../locales/en.js';
import type { ShownField } from './fields.js';
import type { Booked } from './views.js';

/** The value that says that none of the offered times will do. */
const OTHER_TIME = 'other';

/** How many days are seen at once. */
const FIRST_DAYS = 3;

/** In which words to speak, and in which language to write days and times. */
export interface Tongue extends Pick<Language, 'words'> {
  locale: string;
}

/** Reads what an endpoint says is free; nothing where that is in no shape that we know. */
export function readOffer(answer: unknown, html: typeof Html): Times | undefined {
  const free = readTimes(answer);
  return free && new Times(free, html);
}

/** The times on offer in a form, and what the visitor chose among them. */
export class Times {
  chosen: string | undefined;
  readonly #free: FreeTimes;
  readonly #html: typeof Html;

  constructor(free: FreeTimes, html: typeof Html) {
    this.#free = free;
    this.#html = html;
  }

  get isEmpty(): boolean {
    return !this.#free.times.length;
  }

  /** The time that is sent: nothing where the visitor chose none of those on offer. */
  get bookable(): string | undefined {
    return this.chosen === OTHER_TIME ? undefined : this.chosen;
  }

  /** Fills the place that the fields have for a time. The fields for a day are then for those whom none of the times suits. */
  among(fields: readonly ShownField[], language: Tongue): ShownField[] {
    return fields.map((field) => {
      if (field.name.startsWith('preferred')) return { ...field, isAsked: field.isAsked && this.chosen === OTHER_TIME };
      return field.name === 'time' ? { ...field, ...this.#field(language) } : field;
    });
  }

  #field({ words: wordsOf, locale }: Tongue): Partial<ShownField> {
    const words = wordsOf('times', english);
    const { zone, days } = offerTimes(this.#free, locale);
    const first = days.slice(0, FIRST_DAYS).map((day) => this.#day(day));
    const rest = days.slice(FIRST_DAYS).map((day) => this.#day(day));
    const html = this.#html;
    const view = html`${first}
    ${
      rest.length
        ? html`<details>
            <summary>${words.moreDays}</summary>
            ${rest}
          </details>`
        : ''
    }
    ${this.#choice(OTHER_TIME, words.other)}`;
    return { label: words.choose, hint: words.zone(zone), missing: words.missing, view, required: true, isAsked: true };
  }

  #day({ label, times }: Day): unknown {
    return this.#html`<fieldset part="group">
      <legend part="group-heading">${label}</legend>
      <div class="times">${times.map((time) => this.#choice(time.start, time.label))}</div>
    </fieldset>`;
  }

  #choice(value: string, words: string): unknown {
    return this.#html`<label part="choice">
      <input
        part="control"
        type="radio"
        name="time"
        value=${value}
        autocomplete="off"
        .checked=${value === this.chosen}
      />
      <span>${words}</span>
    </label>`;
  }

  /** What is said of the time that was booked with a message, with a file for the visitor's calendar. */
  booked({ appointment, reference }: Sent, { words: wordsOf, locale }: Tongue): Booked | undefined {
    const booked = readAppointment(appointment);
    if (!booked) return undefined;
    const words = wordsOf('times', english);
    // An address in the page's own memory, with nothing in it that was typed.
    const file = toCalendar({ ...booked, reference, summary: words.entry }, Date.now());
    const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
    const html = this.#html;
    const details = html`<p class="booked">${writeAppointment(booked, locale)}</p>
      <p><a href=${address} download="appointment.ics">${words.calendar}</a></p>`;
    return { title: words.booked, next: words.next, details };
  }
}
