import Type from 'typebox';
import { toCalendar } from '../../../src/form/calendar.js';
import type { App } from '../http/app.js';
import { wordsOf } from '../page/layout.js';
import { expiredPage } from '../page/sent-page.js';
import { FormParams, PageQuery } from '../schemas/parameters.js';
import { problemPageResponses } from '../schemas/responses.js';
import type { Services } from '../services.js';
import { answerPage, contextOf } from './page-answer.js';
import { MailToken, messageOfReceipt, messageToCancel, ReceiptToken } from './token-message.js';

const schema = {
  summary: 'The appointment for a calendar, by either of the two.',
  params: FormParams,
  querystring: Type.Object({ ...PageQuery.properties, receipt: ReceiptToken, token: MailToken }),
  response: {
    200: { description: 'iCalendar.', content: { 'text/calendar': { schema: Type.String() } } },
    404: problemPageResponses[404],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

/**
 * `GET /e/:form/appointment.ics`: the appointment as a calendar file, from the page after sending, or from a mail as long as
 * the appointment is to come.
 */
export function calendarFileRoute(app: App, services: Services): void {
  const { config, now } = services;
  app.get('/e/:form/appointment.ics', { schema }, async (request, reply) => {
    const context = contextOf(request, config);
    const { receipt, token } = request.query;
    const sent = await messageOfReceipt(services, context, receipt);
    const message = sent ?? (await messageToCancel(services, context, token));
    const isBooked = message?.appointment?.cancelledAt === null && !message.appointment.confirmBy;
    if (!isBooked || !message.appointment) return answerPage(reply, context, 404, expiredPage(context));
    const { reference, appointment } = message;
    const { start, end } = appointment;
    const { page, format } = wordsOf(context);
    const summary = format(page.calendarSummary, { clinic: context.form.page.recipient });
    reply.headers({ 'Cache-Control': 'no-store', 'Content-Disposition': 'attachment; filename="appointment.ics"' });
    reply.type('text/calendar; charset=utf-8');
    return toCalendar([{ reference, start, end, summary }], now());
  });
}
