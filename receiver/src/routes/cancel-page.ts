import Type from 'typebox';
import { toAppointment } from '../appointments/booking.js';
import { cancellationTargets } from '../delivery/targets.js';
import type { App } from '../http/app.js';
import { pathTo } from '../page/layout.js';
import { cancelPage, expiredPage } from '../page/sent-page.js';
import { FormParams, PageQuery } from '../schemas/parameters.js';
import { htmlResponse, problemPageResponses, redirectResponse } from '../schemas/responses.js';
import type { Services } from '../services.js';
import { answerPage, contextOf, withoutFrameOptions } from './page-answer.js';
import { MailToken, messageToCancel } from './token-message.js';

const parameters = {
  params: FormParams,
  querystring: Type.Object({ ...PageQuery.properties, token: MailToken }),
};

const question = {
  summary: 'Asks whether to cancel an appointment.',
  ...parameters,
  response: {
    200: htmlResponse('A question with a button; or that it is cancelled.'),
    404: problemPageResponses[404],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

const cancellation = {
  summary: 'Cancels an appointment; its time is free again.',
  ...parameters,
  response: {
    303: redirectResponse('Leads back to the page.'),
    400: problemPageResponses[400],
    404: problemPageResponses[404],
    413: problemPageResponses[413],
    415: problemPageResponses[415],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

/**
 * `GET` and `POST /e/:form/cancel`: the page that cancels an appointment. Only its button does: programs that check the
 * links of a mail follow them.
 */
export function cancelPageRoutes(app: App, services: Services): void {
  const { config, store, now } = services;

  app.get('/e/:form/cancel', { schema: question, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const message = await messageToCancel(services, context, request.query.token);
    if (!message?.appointment) return answerPage(reply, context, 404, expiredPage(context));
    const { appointment } = message;
    const page = cancelPage(context, toAppointment(appointment, context.form), appointment.cancelledAt !== null);
    return answerPage(reply, context, 200, page);
  });

  app.post('/e/:form/cancel', { schema: cancellation, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const message = await messageToCancel(services, context, request.query.token);
    if (!message) return answerPage(reply, context, 404, expiredPage(context));
    const targets = cancellationTargets(context.form, message.status);
    await store.cancelAppointment(message.reference, new Date(now()).toISOString(), targets);
    const { token = '' } = request.query;
    return reply.redirect(pathTo(context, '/cancel', { token }), 303);
  });
}
