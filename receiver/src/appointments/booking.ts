import type { Appointment, FreeTimes } from '../../../src/form/times.js';
import type { FormConfig } from '../config/config.js';
import { likeTopic } from '../message/topics.js';
import type { BookedSpan, Store, WantedSpan } from '../store/store.js';
import { freeTimes } from './free-times.js';
import { bookableSlotAt, toTimeSlot, type OpeningHours, type Slot } from './slots.js';
import { addDays, localDay } from './time-zone.js';

/** The part of a message that is about an appointment. */
interface Asking {
  topic: string;
  time?: string;
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/;

/** The slot that a message requests, free or taken; `undefined` where the form does not offer that time. */
export function slotAskedFor(form: FormConfig, { topic, time = '' }: Asking, now: number): Slot | undefined {
  if (!form.openingHours || likeTopic(form, topic) !== 'appointment' || !instant.test(time)) return undefined;
  return bookableSlotAt(form.openingHours, now, Date.parse(time));
}

/** Times to offer where the wanted one is taken: the next ones, or else those around it. */
export async function otherTimes(
  store: Pick<Store, 'takenTimes'>,
  { openingHours: hours }: FormConfig,
  slot: Slot | undefined,
  now: number,
): Promise<FreeTimes | undefined> {
  if (!hours) return undefined;
  const offer = { store, hours, now };
  const next = await freeTimes(offer, {});
  const last = next.times.at(-1);
  if (!slot || !last || Date.parse(last.start) >= slot.start) return next;
  return freeTimes(offer, { from: addDays(localDay(slot.start, hours.timeZone), -2) });
}

/** A slot of a form as the store keeps it. */
export function toWanted(
  { start, end }: Slot,
  { timeZone, calendar, maxPerPerson, confirmMinutes }: OpeningHours,
  now: number,
): Omit<WantedSpan, 'holders'> {
  return {
    start: new Date(start).toISOString(),
    end: new Date(end).toISOString(),
    timeZone,
    calendar,
    maxPerPerson,
    ...(confirmMinutes !== undefined && { confirmBy: new Date(now + confirmMinutes * 60_000).toISOString() }),
  };
}

/** The zone that an appointment was booked in; of an old one, that of the settings. */
export function zoneOf({ timeZone }: BookedSpan, openingHours: OpeningHours | undefined): string {
  return timeZone ?? openingHours?.timeZone ?? 'UTC';
}

/** An appointment as the visitor is shown it, in the clinic's time: the one that was confirmed, whatever the settings are by now. */
export function toAppointment(span: BookedSpan, { openingHours }: FormConfig): Appointment {
  const { start, end } = span;
  const timeZone = zoneOf(span, openingHours);
  return { ...toTimeSlot({ start: Date.parse(start), end: Date.parse(end) }, timeZone), timeZone };
}
