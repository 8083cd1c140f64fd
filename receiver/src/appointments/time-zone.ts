import { DateTime, IANAZone } from 'luxon';

const hour = 60 * 60 * 1000;

/** A stretch of time in which clocks go on without a jump: local time is universal time plus `offset`. Milliseconds. */
export interface Stretch {
  from: number;
  to: number;
  offset: number;
}

export function isTimeZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * The stretches that make up a span of time, in order and without gaps. Local times are never turned into instants one
 * by one: where clocks jump that has no answer, or two.
 */
export function stretches(timeZone: string, from: number, to: number): Stretch[] {
  const zone = IANAZone.create(timeZone);
  const offsetAt = (time: number) => zone.offset(time) * 60_000;
  const found: Stretch[] = [];
  let current = { from, offset: offsetAt(from) };
  // No two jumps are as close as this.
  for (let time = from; time < to; time += 12 * hour) {
    const next = Math.min(time + 12 * hour, to);
    const offset = offsetAt(next);
    if (offset === current.offset) continue;
    const jump = findJump(offsetAt, time, next);
    found.push({ ...current, to: jump });
    current = { from: jump, offset };
  }
  return [...found, { ...current, to }];
}

/** The first instant that has the offset of `late`. */
function findJump(offsetAt: (time: number) => number, early: number, late: number): number {
  const offset = offsetAt(late);
  let [before, after] = [early, late];
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (offsetAt(middle) === offset) after = middle;
    else before = middle;
  }
  return after;
}

/** An instant as ISO 8601 with the zone's offset: `2030-01-15T09:00:00+01:00`. */
export function toLocalIso(time: number, timeZone: string): string {
  return DateTime.fromMillis(time, { zone: timeZone }).toISO({ suppressMilliseconds: true }) ?? '';
}

/** The local calendar day of an instant: `2030-01-15`. */
export function localDay(time: number, timeZone: string): string {
  return DateTime.fromMillis(time, { zone: timeZone }).toISODate() ?? '';
}

/** The instant at which a day's clocks show a time of day, `09:30`; where they skip it, the first one after. */
export function instantOf(day: string, time: string, timeZone: string): number {
  return DateTime.fromISO(`${day}T${time}`, { zone: timeZone }).toMillis();
}

/** The Monday of a calendar day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((new Date(day).getUTCDay() + 6) % 7));
}

/** Some days after a calendar day. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(day) + count * 24 * hour).toISOString().slice(0, 10);
}
