import { reminderTargets } from '../delivery/targets.js';
import type { Services } from '../services.js';

const hour = 60 * 60 * 1000;

/**
 * Plans the mails that remind visitors of their appointments. `serve` does this every minute. Who booked within that time already
 * knows, and gets none.
 */
export async function planReminders({ config, keys, store, now }: Pick<Services, 'config' | 'keys' | 'store' | 'now'>) {
  for (const { id, openingHours } of config.forms.values()) {
    if (openingHours?.reminderHours === undefined) continue;
    const ahead = openingHours.reminderHours * hour;
    const span = { start: iso(now()), end: iso(now() + ahead) };
    for (const { reference, values, receivedAt, appointment } of await store.dueReminders(id, span.start, span)) {
      const isLate = appointment && Date.parse(appointment.start) - Date.parse(receivedAt) <= ahead;
      if (!isLate) await store.planReminder(reference, reminderTargets(keys, { values }), span.start);
    }
  }
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
