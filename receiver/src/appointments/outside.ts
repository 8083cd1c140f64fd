import type { Config } from '../config/config.js';
import type { BookedSpan, Store } from '../store/store.js';
import { isOpenDuring } from './slots.js';

/** An appointment that is still to come, at a time when the form's opening hours are closed by now. */
export interface OutsideAppointment extends BookedSpan {
  reference: string;
  form: string;
}

/** Appointments that the settings leave no room for: the hours were changed, or left out, after they were booked. */
export async function appointmentsOutside(
  { forms }: Pick<Config, 'forms'>,
  store: Pick<Store, 'comingAppointments'>,
  now: number,
): Promise<OutsideAppointment[]> {
  const coming = await store.comingAppointments(new Date(now).toISOString());
  return coming.filter(({ form, start, end }) => {
    const hours = forms.get(form)?.openingHours;
    return !hours || !isOpenDuring(hours, { start: Date.parse(start), end: Date.parse(end) });
  });
}
