import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import Type from 'typebox';
import { readEmail } from '../../../src/form/email.js';
import { toWanted } from '../appointments/booking.js';
import { holdersOf } from '../appointments/holders.js';
import { slotsOfDays, type Slot } from '../appointments/slots.js';
import { localDay } from '../appointments/time-zone.js';
import { visitorAddress } from '../delivery/mail.js';
import { staffCancellationTargets, targetsOf } from '../delivery/targets.js';
import type { App } from '../http/app.js';
import { fieldOf } from '../http/fields.js';
import { notFound } from '../http/http-problem.js';
import { fingerprint } from '../message/fingerprint.js';
import { likeTopic } from '../message/topics.js';
import type { Services } from '../services.js';
import { answerDesk, signedInOf, type SignedIn } from './context.js';
import { bookableForms, type BookableForm } from './day.js';
import { entryOf } from './entries.js';
import { findMessage, messagePath } from './message-routes.js';
import { bookPage, cancelPage, longest, type Booking } from './views/booking.js';
import { deskPath } from './views/shell.js';
import { zoneFor } from './views/visitor.js';

const asking = { hide: true, querystring: Type.Object({ form: Type.String(), time: Type.String() }) };
const one = { hide: true, params: Type.Object({ reference: Type.String({ maxLength: 40 }) }) };

/** Appointments that staff book for a caller, or cancel. */
export function bookingRoutes(app: App, services: Services): void {
  const { config, keys, store, now } = services;

  app.get('/staff/book', { schema: asking }, (request, reply) => {
    const context = signedInOf(request);
    const { form, slot } = findSlot(context, request.query, now());
    const values = { name: '', phone: '', email: '', message: '' };
    return answerDesk(reply, context, 200, bookPage(context, { form, slot, values, key: randomUUID(), problems: [] }));
  });

  app.post('/staff/book', { schema: { hide: true } }, async (request, reply) => {
    const context = signedInOf(request);
    const asked = { form: fieldOf(request, 'form'), time: fieldOf(request, 'time') };
    const { form, slot } = findSlot(context, asked, now());
    const values = readValues(request);
    const booking = {
      form,
      slot,
      values,
      key: fieldOf(request, 'key').slice(0, 60),
      problems: problemsOf(context, values),
    };
    if (booking.problems.length) return answerDesk(reply, context, 422, bookPage(context, booking));
    if (await isBooked(services, context, booking)) {
      const day = localDay(slot.start, form.openingHours.timeZone);
      return reply.redirect(deskPath(context, `/day/${day}?said=booked`), 303);
    }
    const taken = { ...booking, isTaken: true, problems: [context.desk.calendar.taken] };
    return answerDesk(reply, context, 409, bookPage(context, taken));
  });

  app.get('/staff/messages/:reference/cancel', { schema: one }, async (request, reply) => {
    const context = signedInOf(request);
    const message = await findMessage(services, context, request.params);
    if (!message.appointment) throw notFound();
    // Somebody has cancelled it, or goes back after having done so: the message says what is.
    if (message.appointment.cancelledAt) return reply.redirect(messagePath(context, message.reference), 303);
    return answerDesk(reply, context, 200, cancelPage(context, message));
  });

  app.post('/staff/messages/:reference/cancel', { schema: one }, async (request, reply) => {
    const context = signedInOf(request);
    const message = await findMessage(services, context, request.params);
    const form = config.forms.get(message.form);
    const { reference, appointment } = message;
    if (!form || !appointment) throw notFound();
    const entry = entryOf(context, 'cancelled', now(), { reference, form: form.id });
    const isSeen = appointment.start === fieldOf(request, 'time');
    const targets = staffCancellationTargets(form, keys, message);
    if (!isSeen || !(await store.cancelByStaff(reference, appointment.start, targets, entry))) {
      const current = await findMessage(services, context, request.params);
      // The visitor has moved it after the page was loaded.
      if (current.appointment?.cancelledAt === null) {
        return answerDesk(reply, context, 409, cancelPage(context, current, true));
      }
    }
    return reply.redirect(messagePath(context, reference, visitorAddress(message.values) ? 'told' : 'cancelled'), 303);
  });
}

/** A time of a form's opening hours that is to come; staff book also at short notice. @throws {HttpProblem} 404 for any other. */
function findSlot(
  { forms }: SignedIn,
  asked: { form: string; time: string },
  now: number,
): { form: BookableForm; slot: Slot } {
  const form = bookableForms(forms).find(({ id }) => id === asked.form);
  const start = Date.parse(asked.time);
  if (!form || Number.isNaN(start) || start < now) throw notFound();
  const day = localDay(start, zoneFor(form));
  const slot = slotsOfDays(form.openingHours, day, day).find((it) => it.start === start);
  if (!slot) throw notFound();
  return { form, slot };
}

function readValues(request: FastifyRequest): Booking['values'] {
  const read = (name: keyof typeof longest) => fieldOf(request, name).slice(0, longest[name]);
  return { name: read('name'), phone: read('phone'), email: read('email'), message: read('message') };
}

function problemsOf({ desk: { calendar } }: SignedIn, { name, phone, email }: Booking['values']): string[] {
  return [
    ...(name ? [] : [calendar.noName]),
    ...(phone || email ? [] : [calendar.noReach]),
    ...(email && !readEmail(email) ? [calendar.wrongEmail] : []),
  ];
}

/** Books it, as a message of the caller's. @returns whether the time was free, or was booked by this same form before. */
async function isBooked(
  { keys, store, now }: Services,
  context: SignedIn,
  { form, slot, values, key }: Booking,
): Promise<boolean> {
  const topic = form.topics.find((it) => likeTopic(form, it) === 'appointment') ?? 'appointment';
  const given = Object.fromEntries(Object.entries(values).filter(([, value]) => value));
  const receivedAt = new Date(now()).toISOString();
  const time = new Date(slot.start).toISOString();
  const message = {
    ...({ form: form.id, topic, values: given, receivedAt, score: 0, status: 'stored' } as const),
    ...{ submissionId: `desk-${key}`, consentVersion: null, consentText: null, language: form.page.language },
    fingerprint: fingerprint(keys.fingerprint, { topic, values: given, time }),
  };
  const { confirmBy: _, ...wanted } = toWanted(slot, form.openingHours, now());
  // How many appointments one person holds is for staff to judge here.
  const appointment = { ...wanted, holders: holdersOf(given, keys.visitor), maxPerPerson: Number.MAX_SAFE_INTEGER };
  const kept = await store.keep({
    message,
    appointment,
    deliveries: targetsOf(form, keys, message).filter(({ kind }) => kind !== 'mail'),
    entry: entryOf(context, 'booked', now(), { form: form.id }),
  });
  return kept.kind === 'kept';
}
