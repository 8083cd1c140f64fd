import { html, nothing, type TemplateResult } from 'lit';
import type { Language } from '../../core/language.js';
import type { Day } from '../../form/offer.js';
import { OTHER_TIME } from './appointment-times.js';
import type { BookedTime, TimeChoices } from './times.lazy.js';

/** Free times by day, and the choice for visitors whom none of them suits. */
export function renderTimes(
  { days, moreDays, moreDaysLabel, otherLabel }: Omit<TimeChoices, 'label' | 'hint' | 'missing'>,
  chosen: string | undefined,
  { render }: Language,
): TemplateResult {
  const day = ({ label, times }: Day) =>
    html`<fieldset part="group">
      <legend part="group-heading">${label}</legend>
      <div class="times">${times.map((time) => renderTime(time.start, time.label, chosen))}</div>
    </fieldset>`;
  return html`${days.map(day)}
  ${
    moreDays.length
      ? html`<details>
          <summary>${render(moreDaysLabel)}</summary>
          ${moreDays.map(day)}
        </details>`
      : nothing
  }
  ${renderTime(OTHER_TIME, render(otherLabel), chosen)}`;
}

function renderTime(value: string, label: unknown, chosen: string | undefined): TemplateResult {
  return html`<label part="choice">
    <input part="control check-control" type="radio" name="time" value=${value} .checked=${value === chosen} />
    <span>${label}</span>
  </label>`;
}

/** When an appointment is, and the file for the visitor's calendar. */
export function renderBookedTime({ when, calendar }: BookedTime, { render }: Language): TemplateResult {
  return html`<p class="booked">${when}</p>
    ${calendar && html`<p><a href=${calendar.address} download="appointment.ics">${render(calendar.label)}</a></p>`}`;
}
