import { randomBytes } from 'node:crypto';
import Type from 'typebox';
import { toCalendar } from '../../../src/form/calendar.js';
import { publicPlace } from '../config/config.js';
import type { App } from '../http/app.js';
import { fieldOf } from '../http/fields.js';
import { notFound } from '../http/http-problem.js';
import type { Limits } from '../http/rate-limit.js';
import { shown } from '../message/shown.js';
import type { Services } from '../services.js';
import type { BookedMessage, Feed } from '../store/front-desk.js';
import { answerDesk, contextFor, signedInOf } from './context.js';
import { entryOf } from './entries.js';
import { memberOf } from './members.js';
import { hashOf } from './sessions.js';
import { feedsPage } from './views/feeds.js';
import { deskPath } from './views/shell.js';

const day = 24 * 60 * 60 * 1000;
/** A calendar program shows what was, and what is to come. */
const [daysBack, daysAhead] = [30, 400];

const reading = { hide: true, params: Type.Object({ file: Type.String({ maxLength: 100 }) }) };
const ending = { hide: true, params: Type.Object({ id: Type.String({ maxLength: 100 }) }) };

/** The addresses by which somebody's calendar program reads appointments: making them, and ending them. */
export function feedRoutes(app: App, { config, store, now }: Services): void {
  app.get('/staff/calendars', { schema: { hide: true } }, async (request, reply) => {
    const context = signedInOf(request);
    return answerDesk(reply, context, 200, feedsPage(context, await store.feedsOf(context.member.address)));
  });

  app.post('/staff/calendars', { schema: { hide: true } }, async (request, reply) => {
    const context = signedInOf(request);
    const form = context.member.forms.find((id) => id === fieldOf(request, 'form'));
    if (form === undefined) throw notFound();
    const secret = randomBytes(32).toString('base64url');
    const feed: Feed = {
      id: hashOf(secret),
      address: context.member.address,
      form,
      hasNames: fieldOf(request, 'names') !== '',
      createdAt: new Date(now()).toISOString(),
    };
    await store.makeFeed(feed, entryOf(context, 'feed-made', now(), { form }));
    const { origin = '' } = publicPlace(config);
    const address = `${origin}${deskPath(context, `/calendar/${secret}.ics`)}`;
    return answerDesk(reply, context, 200, feedsPage(context, await store.feedsOf(feed.address), address));
  });

  app.post('/staff/calendars/:id/end', { schema: ending }, async (request, reply) => {
    const context = signedInOf(request);
    await store.endFeed(request.params.id, context.member.address, entryOf(context, 'feed-ended', now()));
    return reply.redirect(deskPath(context, '/calendars'), 303);
  });
}

/** `GET /staff/calendar/….ics`: the appointments of a form, for who has the secret in the address. */
export function calendarFeedRoute(
  app: App,
  { config, store, now }: Services,
  { attempts }: Pick<Limits, 'attempts'>,
): void {
  app.get('/staff/calendar/:file', { schema: reading }, async (request, reply) => {
    const secret = request.params.file.replace(/\.ics$/, '');
    const feed = await store.feed(hashOf(secret));
    // Somebody who is taken out of the settings, or may not see the form any more, has no feed either.
    const member = memberOf(config, feed?.address);
    if (!feed || !member?.forms.includes(feed.form)) {
      await attempts(request);
      throw notFound();
    }
    const span = {
      start: new Date(now() - daysBack * day).toISOString(),
      end: new Date(now() + daysAhead * day).toISOString(),
    };
    const entries = feed.hasNames ? [entryOf({ member }, 'saw-day', now(), { form: feed.form })] : [];
    const messages = await store.deskAppointments([feed.form], span, entries);
    const { desk, words } = contextFor({ headers: {} }, config);
    const summary = ({ reference, values }: BookedMessage) => {
      const said = words.format(desk.calendar.feedEntry, { reference });
      return feed.hasNames ? `${shown(String(values.name ?? ''))} (${said})` : said;
    };
    const booked = messages.filter(({ appointment }) => appointment.cancelledAt === null && !appointment.confirmBy);
    reply.headers({ 'Cache-Control': 'no-store' }).type('text/calendar; charset=utf-8');
    return toCalendar(
      booked.map((message) => ({
        reference: message.reference,
        start: message.appointment.start,
        end: message.appointment.end,
        summary: summary(message),
      })),
      now(),
    );
  });
}
