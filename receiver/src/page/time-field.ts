import type { FreeTimes, TimeSlot } from '../../../src/form/times.js';
import { shortDayWords, timeWords, zoneWords } from './dates.js';
import { html, type Html, type Said } from './html.js';
import type { Words } from './words.js';

/**
 * The free times as radio buttons, day by day; the day of the chosen one is open.
 * @param hasOther whether none of them can be chosen, too.
 */
export function renderTimes(
  { timeZone, times }: FreeTimes,
  chosen: string,
  error: Said | undefined,
  words: Words,
  hasOther = true,
): Html {
  const days = new Map<string, TimeSlot[]>();
  for (const slot of times) {
    const day = slot.start.slice(0, 10);
    const slots = days.get(day);
    if (slots) slots.push(slot);
    else days.set(day, [slot]);
  }
  if (!days.size) return html`<p class="field" id="time">${words.say(words.page.noTimes)}</p>`;
  return html`<fieldset
    class="field ${error && 'wrong'}"
    id="time"
    aria-describedby="time-hint ${error && 'time-error'}"
  >
    <legend>${words.say(words.page.time)}</legend>
    <div class="hint" id="time-hint">
      ${words.say(words.times.zone, { zone: zoneWords(timeZone, words, times[0]?.start ?? '') })}
    </div>
    ${error && html`<p class="error" id="time-error">${error}</p>`}
    ${Array.from(days.values(), (slots) => renderDay(slots, timeZone, chosen, words))}
    ${hasOther && other(chosen, words)}
  </fieldset>`;
}

function other(chosen: string, words: Words): Html {
  return html`<div class="others">
    <label class="choice"
      ><input type="radio" name="time" value="" ${!chosen && html`checked`} /><span
        >${words.say(words.times.other)}</span
      ></label
    >
  </div>`;
}

function renderDay(slots: readonly TimeSlot[], timeZone: string, chosen: string, words: Words): Html {
  const times = slots.map(({ start }) => timeWords(start, timeZone, words));
  const counts = new Map<string, number>();
  for (const time of times) counts.set(time, (counts.get(time) ?? 0) + 1);
  const choices = slots.map(({ start }, index) => {
    const isTwice = (counts.get(times[index] ?? '') ?? 0) > 1;
    return html`<label class="choice"
      ><input type="radio" name="time" value="${start}" ${start === chosen && html`checked`} />
      <span class="unbroken">${isTwice ? timeWords(start, timeZone, words, true) : times[index]}</span></label
    >`;
  });
  const isOpen = slots.some(({ start }) => start === chosen);
  return html`<details ${isOpen && html`open`}>
    <summary>
      <span class="day">${shortDayWords(slots[0]?.start ?? '', timeZone, words)}</span>
      <span class="count">${words.say(words.page.freeTimes, { count: slots.length })}</span>
    </summary>
    <div class="times">${choices}</div>
  </details>`;
}
