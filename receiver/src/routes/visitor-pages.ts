import type { FastifyInstance, FastifyRequest } from 'fastify';
import { toCalendar } from '../../../src/form/calendar.js';
import { toAppointment } from '../appointments/booking.js';
import { cancellationTargets } from '../delivery/targets.js';
import { wordsOf, type PageContext } from '../page/layout.js';
import { cancelToken, readCancel, readReceipt } from '../page/links.js';
import { cancelPage, expiredPage, kindOf, sentPage } from '../page/sent-page.js';
import { heightScript, style } from '../page/style.js';
import type { Services } from '../services.js';
import type { StoredMessage } from '../store/store.js';
import { contextOf, sendPage, withoutFrameOptions } from './page-answer.js';

/** The pages that a visitor comes to after sending, and the files that all pages share. */
export function visitorPageRoutes(app: FastifyInstance, services: Services): void {
  const { config, store, keys, now } = services;
  const options = { helmet: withoutFrameOptions };

  /** The message that a token in the address is about. */
  async function messageOf(context: PageContext, reference: string | undefined): Promise<StoredMessage | undefined> {
    const message = reference === undefined ? undefined : await store.show(reference);
    return message?.form === context.form.id ? message : undefined;
  }

  function receiptMessage(request: FastifyRequest, context: PageContext): Promise<StoredMessage | undefined> {
    const { receipt } = request.query as { receipt?: unknown };
    return messageOf(context, readReceipt(keys, context.form.id, receipt, now()));
  }

  app.get('/e/:form/sent', options, async (request, reply) => {
    const context = contextOf(request, config);
    const message = await receiptMessage(request, context);
    if (!message) return sendPage(reply, context, 404, expiredPage(context));
    const { reference, appointment } = message;
    const kind = kindOf(message);
    const page = sentPage(context, {
      reference,
      kind,
      appointment: kind === 'booked' && appointment ? toAppointment(appointment, context.form) : undefined,
      receipt: String((request.query as { receipt?: unknown }).receipt),
      cancel: cancelToken(keys, context.form.id, reference),
    });
    return sendPage(reply, context, 200, page);
  });

  app.get('/e/:form/appointment.ics', async (request, reply) => {
    const context = contextOf(request, config);
    // From the page after sending, or for as long as it is to come, from a mail.
    const found = (await receiptMessage(request, context)) ?? (await cancellable(request, context));
    const { reference, appointment } = found ?? {};
    if (!reference || appointment?.cancelledAt !== null) return sendPage(reply, context, 404, expiredPage(context));
    const { start, end } = appointment;
    const summary = wordsOf(context).page.calendarSummary(context.form.page.recipient ?? '');
    return reply
      .headers({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="appointment.ics"' })
      .type('text/calendar; charset=utf-8')
      .send(toCalendar({ reference, start, end, summary }, now()));
  });

  /** The appointment that a link cancels; not one that has begun. */
  async function cancellable(request: FastifyRequest, context: PageContext): Promise<StoredMessage | undefined> {
    const { token } = request.query as { token?: unknown };
    const message = await messageOf(context, readCancel(keys, context.form.id, token));
    return message?.appointment && Date.parse(message.appointment.start) > now() ? message : undefined;
  }

  // Only a press on the button cancels: programs that look at the links of a mail follow them.
  app.get('/e/:form/cancel', options, async (request, reply) => {
    const context = contextOf(request, config);
    const { appointment } = (await cancellable(request, context)) ?? {};
    if (!appointment) return sendPage(reply, context, 404, expiredPage(context));
    const page = cancelPage(context, toAppointment(appointment, context.form), appointment.cancelledAt !== null);
    return sendPage(reply, context, 200, page);
  });

  app.post('/e/:form/cancel', options, async (request, reply) => {
    const context = contextOf(request, config);
    const message = await cancellable(request, context);
    if (!message) return sendPage(reply, context, 404, expiredPage(context));
    const targets = cancellationTargets(context.form, message.status);
    await store.cancelAppointment(message.reference, new Date(now()).toISOString(), targets);
    return reply.redirect(request.url, 303);
  });

  for (const [file, type, content] of [
    ['page.css', 'text/css; charset=utf-8', style],
    ['page.js', 'text/javascript; charset=utf-8', heightScript],
  ] as const) {
    app.get(`/e/:form/${file}`, (_, reply) => {
      return reply.header('Cache-Control', 'max-age=3600').type(type).send(content);
    });
  }
}
