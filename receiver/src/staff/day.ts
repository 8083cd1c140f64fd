import { slotsOfDays, overlap, type OpeningHours, type Slot } from '../appointments/slots.js';
import { addDays, instantOf, localDay } from '../appointments/time-zone.js';
import type { FormConfig } from '../config/config.js';
import type { BlockedTime, BookedMessage, DeskStore } from '../store/front-desk.js';
import type { Entry } from '../store/entry.js';
import type { Span } from '../store/store.js';

/** A form that gives appointments. */
export type BookableForm = FormConfig & { openingHours: OpeningHours };

export function bookableForms(forms: readonly FormConfig[]): BookableForm[] {
  return forms.filter((form): form is BookableForm => form.openingHours !== undefined);
}

/** What a line of a day says: an appointment, a time that can be booked, or one that is blocked. */
export type Line =
  | { kind: 'appointment'; start: string; message: BookedMessage }
  | { kind: 'free'; start: string; end: string; form: BookableForm }
  | { kind: 'blocked'; start: string; block: BlockedTime; form: BookableForm };

/** A local day as an interval of time. */
export function spanOfDay(day: string, timeZone: string): Span {
  return { start: iso(instantOf(day, '00:00', timeZone)), end: iso(instantOf(addDays(day, 1), '00:00', timeZone)) };
}

/**
 * The days from `first` on, each with its lines in order of time. The times of forms that share a calendar are there once.
 * @param timeZone the clinic's; a day begins and ends by it.
 */
export async function readDays(
  store: DeskStore,
  forms: readonly FormConfig[],
  { first, count, timeZone, now, entries }: Days,
): Promise<{ day: string; lines: Line[] }[]> {
  const days = Array.from({ length: count }, (_, index) => addDays(first, index));
  const bookable = bookableForms(forms);
  const ids = forms.map(({ id }) => id);
  const span = { start: spanOfDay(first, timeZone).start, end: spanOfDay(addDays(first, count - 1), timeZone).end };
  const messages = await store.deskAppointments(ids, span, entries);
  const calendars = [...new Map(bookable.map((form) => [form.openingHours.calendar, form])).values()];
  const lines: Line[] = messages.map((message) => ({ kind: 'appointment', start: message.appointment.start, message }));
  for (const form of calendars) lines.push(...(await linesOfCalendar(store, form, span, now)));
  lines.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  return days.map((day) => ({
    day,
    lines: lines.filter(({ start }) => isOn(day, start, first, timeZone)),
  }));
}

interface Days {
  first: string;
  count: number;
  timeZone: string;
  now: number;
  entries: readonly Entry[];
}

/** What began before the first day, such as the blocked time of a holiday, stands on that day. */
function isOn(day: string, start: string, first: string, timeZone: string): boolean {
  const its = localDay(Date.parse(start), timeZone);
  return its === day || (day === first && its < first);
}

async function linesOfCalendar(store: DeskStore, form: BookableForm, span: Span, now: number): Promise<Line[]> {
  const { calendar, timeZone } = form.openingHours;
  const blocks = await store.blockedTimes([calendar], span);
  const taken = (await store.takenTimes(calendar, span.start, span.end)).map(toSlot);
  const [from, to] = [Date.parse(span.start), Date.parse(span.end)];
  const slots = slotsOfDays(form.openingHours, localDay(from, timeZone), localDay(to - 1, timeZone));
  const isFree = (slot: Slot) =>
    slot.start >= Math.max(from, now) && slot.start < to && !taken.some((other) => overlap(slot, other));
  return [
    ...blocks.map((block): Line => ({ kind: 'blocked', start: block.start, block, form })),
    ...slots.filter(isFree).map((slot): Line => ({ kind: 'free', start: iso(slot.start), end: iso(slot.end), form })),
  ];
}

function toSlot({ start, end }: Span): Slot {
  return { start: Date.parse(start), end: Date.parse(end) };
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
