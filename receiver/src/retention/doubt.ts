import type { ClockNote } from './clock.js';
import { periodsOf, type RetentionSettings } from './periods.js';

const day = 24 * 60 * 60 * 1000;

/** What an operator has to know and to do where the clock is in doubt; nothing where it is believed. */
export function doubtWords({ believed, doubted }: ClockNote, settings: RetentionSettings): string | undefined {
  if (!doubted) return undefined;
  const [shown, noted] = [doubted.at, believed].map((time) => new Date(time).toISOString());
  const days = periodsOf(settings).longest / day;
  const ran = Math.floor(doubted.ran / day);
  return [
    `The clock shows ${shown}, but the latest time that was noted is ${noted}: nothing is deleted by age.`,
    'If the clock is wrong, set it right.',
    'If it is right, say so with "clinic-receiver purge --confirm": messages that are past their time are then deleted.',
    `Without that, the clock is believed once the receiver has run by it for ${days} days (so far ${ran}).`,
  ].join(' ');
}
