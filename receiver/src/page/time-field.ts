import type { FreeTimes, TimeSlot } from '../../../src/form/times.js';
import { shortDayWords, timeWords, zoneWords } from './dates.js';
import { html, type Html } from './html.js';
import { wordsIn, type Language } from './words.js';

/** The free times as radio buttons, day by day; the day of the chosen one is open. */
export function renderTimes(
  { timeZone, times }: FreeTimes,
  chosen: string,
  error: string | undefined,
  language: Language,
): Html {
  const words = wordsIn[language];
  const days = new Map<string, TimeSlot[]>();
  for (const slot of times) {
    const day = slot.start.slice(0, 10);
    days.set(day, [...(days.get(day) ?? []), slot]);
  }
  if (!days.size) return html`<p class="field" id="time">${words.page.noTimes}</p>`;
  return html`<fieldset
    class="field ${error && 'wrong'}"
    id="time"
    aria-describedby="time-hint ${error && 'time-error'}"
  >
    <legend>${words.page.time}</legend>
    <div class="hint" id="time-hint">
      ${words.format(words.times.zone, { zone: zoneWords(timeZone, language, times[0]?.start ?? '') })}
    </div>
    ${error && html`<p class="error" id="time-error">${error}</p>`}
    ${Array.from(days.values(), (slots) => renderDay(slots, timeZone, chosen, language))}
    <div class="others">
      <label class="choice"
        ><input type="radio" name="time" value="" ${!chosen && html`checked`} /><span>${words.times.other}</span></label
      >
    </div>
  </fieldset>`;
}

function renderDay(slots: readonly TimeSlot[], timeZone: string, chosen: string, language: Language): Html {
  const words = slots.map(({ start }) => timeWords(start, timeZone, language));
  const choices = slots.map(({ start }, index) => {
    const isTwice = words.indexOf(words[index] ?? '') !== words.lastIndexOf(words[index] ?? '');
    return html`<label class="choice"
      ><input type="radio" name="time" value="${start}" ${start === chosen && html`checked`} />
      <span>${isTwice ? timeWords(start, timeZone, language, true) : words[index]}</span></label
    >`;
  });
  const isOpen = slots.some(({ start }) => start === chosen);
  return html`<details ${isOpen && html`open`}>
    <summary>
      <span class="day">${shortDayWords(slots[0]?.start ?? '', timeZone, language)}</span>
      <span class="count">${wordsIn[language].format(wordsIn[language].page.freeTimes, { count: slots.length })}</span>
    </summary>
    <div class="times">${choices}</div>
  </details>`;
}
