import type { FastifyReply } from 'fastify';
import { DateTime } from 'luxon';
import Type from 'typebox';
import { addDays, instantOf, localDay, mondayOf } from '../appointments/time-zone.js';
import type { App } from '../http/app.js';
import { fieldOf } from '../http/fields.js';
import { notFound } from '../http/http-problem.js';
import type { Services } from '../services.js';
import { answerDesk, signedInOf, type SignedIn } from './context.js';
import { bookableForms, readDays } from './day.js';
import { entriesOf, entryOf } from './entries.js';
import { hashOf } from './sessions.js';
import { dayPage, weekPage, type DaySaid } from './views/day.js';
import { deskPath } from './views/shell.js';
import { zoneFor } from './views/visitor.js';

const hide = { hide: true } as const;
const Day = Type.String({ maxLength: 20 });
const day = {
  ...hide,
  params: Type.Object({ day: Type.Optional(Day) }),
  querystring: Type.Object({ date: Type.Optional(Day), said: Type.Optional(Type.String()) }),
};
const blocking = { hide: true, params: Type.Object({ id: Type.String({ maxLength: 60 }) }) };

/** Days and weeks with their appointments, free and blocked times; blocking times, and opening them again. */
export function dayRoutes(app: App, { store, now }: Services): void {
  const zoneOfDesk = (context: SignedIn) => zoneFor(bookableForms(context.forms)[0]);

  /** The day that an address names, or today. */
  function dayIn(context: SignedIn, ...texts: (string | undefined)[]): string {
    const named = texts.find((text) => text && isDay(text));
    return named ?? localDay(now(), zoneOfDesk(context));
  }

  async function showDay(context: SignedIn, reply: FastifyReply, date: string, said?: DaySaid, problem?: string) {
    const timeZone = zoneOfDesk(context);
    const entries = entriesOf(context, 'saw-day', now());
    const [found] = await readDays(store, context.forms, { first: date, count: 1, timeZone, now: now(), entries });
    const page = dayPage(context, {
      day: date,
      lines: found?.lines ?? [],
      today: localDay(now(), timeZone),
      said,
      problem,
    });
    return answerDesk(reply, context, problem ? 422 : 200, page);
  }

  for (const url of ['/staff/day', '/staff/day/:day']) {
    app.get(url, { schema: day }, (request, reply) => {
      const context = signedInOf(request);
      const { said } = request.query;
      const known =
        said !== undefined && Object.hasOwn(context.desk.calendar.said, said) ? (said as DaySaid) : undefined;
      return showDay(context, reply, dayIn(context, request.params.day, request.query.date), known);
    });
  }

  for (const url of ['/staff/week', '/staff/week/:day']) {
    app.get(url, { schema: day }, async (request, reply) => {
      const context = signedInOf(request);
      const first = mondayOf(dayIn(context, request.params.day, request.query.date));
      const timeZone = zoneOfDesk(context);
      const entries = entriesOf(context, 'saw-day', now());
      const days = await readDays(store, context.forms, { first, count: 7, timeZone, now: now(), entries });
      return answerDesk(reply, context, 200, weekPage(context, days, localDay(now(), timeZone)));
    });
  }

  app.post('/staff/block', { schema: hide }, async (request, reply) => {
    const context = signedInOf(request);
    const form = bookableForms(context.forms).find(({ id }) => id === fieldOf(request, 'form'));
    if (!form) throw notFound();
    const { calendar, timeZone } = form.openingHours;
    const date = dayIn(context, fieldOf(request, 'day'));
    const isWholeDay = fieldOf(request, 'whole') !== '';
    const [from, to] = isWholeDay ? ['00:00', '24:00'] : [fieldOf(request, 'from'), fieldOf(request, 'to')];
    const span = spanBetween(date, from, to, timeZone);
    if (!span) return showDay(context, reply, date, undefined, context.desk.calendar.wrongTimes);
    const entry = entryOf(context, 'blocked', now(), { form: form.id });
    // The same for who presses twice, and for two people at once: what is blocked once is opened once.
    const id = hashOf(`${calendar} ${span.start} ${span.end}`);
    await store.block({ id, calendar, ...span }, entry);
    const sharing = bookableForms(context.forms).filter(({ openingHours }) => openingHours.calendar === calendar);
    const ids = sharing.map((other) => other.id);
    const within = await store.deskAppointments(ids, span, []);
    const stays = within.some(({ appointment }) => appointment.cancelledAt === null);
    return reply.redirect(deskPath(context, `/day/${date}?said=${stays ? 'stays' : 'blocked'}`), 303);
  });

  app.post('/staff/unblock/:id', { schema: blocking }, async (request, reply) => {
    const context = signedInOf(request);
    const form = bookableForms(context.forms).find(({ id }) => id === fieldOf(request, 'form'));
    if (!form) throw notFound();
    const entry = entryOf(context, 'unblocked', now(), { form: form.id });
    await store.unblock(request.params.id, form.openingHours.calendar, entry);
    return reply.redirect(deskPath(context, `/day/${dayIn(context, fieldOf(request, 'day'))}?said=open`), 303);
  });
}

/** A day of the calendar: a script reads the 31st of February as the 3rd of March. */
function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && DateTime.fromISO(text).isValid;
}

/** From one time of a day to another; nothing where these are no times, or in the wrong order. */
function spanBetween(day: string, from: string, to: string, timeZone: string) {
  const isTime = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(text);
  if (!isTime(from) || !isTime(to) || from >= to) return undefined;
  const start = instantOf(day, from, timeZone);
  const end = to === '24:00' ? instantOf(addDays(day, 1), '00:00', timeZone) : instantOf(day, to, timeZone);
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() };
}
