import Type from 'typebox';
import { toAppointment } from '../appointments/booking.js';
import { targetsOf } from '../delivery/targets.js';
import type { App } from '../http/app.js';
import { pathTo } from '../page/layout.js';
import { cancelToken, receiptToken } from '../page/links.js';
import { confirmPage, latePage, sentPage } from '../page/sent-page.js';
import { FormParams, PageQuery } from '../schemas/parameters.js';
import { htmlResponse, problemPageResponses, redirectResponse } from '../schemas/responses.js';
import type { Services } from '../services.js';
import { answerPage, contextOf, withoutFrameOptions } from './page-answer.js';
import { messageToConfirm, MailToken } from './token-message.js';

const parameters = {
  params: FormParams,
  querystring: Type.Object({ ...PageQuery.properties, token: MailToken }),
};

const question = {
  summary: 'Asks whether to book an appointment for good.',
  ...parameters,
  response: {
    200: htmlResponse('A question with a button; or that it is booked.'),
    404: problemPageResponses[404],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

const confirmation = {
  summary: 'Books an appointment for good.',
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
 * `GET` and `POST /e/:form/confirm`: the page that the mail about an appointment links to. Only its button confirms: programs that
 * check the links of a mail follow them.
 */
export function confirmPageRoutes(app: App, services: Services): void {
  const { config, store, keys, now } = services;

  app.get('/e/:form/confirm', { schema: question, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { form } = context;
    const message = await messageToConfirm(services, context, request.query.token);
    if (!message?.appointment) return answerPage(reply, context, 404, latePage(context));
    const { reference, topic, appointment } = message;
    const shown = toAppointment(appointment, form);
    if (appointment.confirmBy) return answerPage(reply, context, 200, confirmPage(context, shown));
    const page = sentPage(context, {
      reference,
      topic,
      kind: 'booked',
      appointment: shown,
      receipt: receiptToken(keys, form.id, reference, now()),
      cancel: cancelToken(keys, form.id, reference),
    });
    return answerPage(reply, context, 200, page);
  });

  app.post('/e/:form/confirm', { schema: confirmation, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { form } = context;
    const { token = '' } = request.query;
    const message = await messageToConfirm(services, context, token);
    if (!message) return answerPage(reply, context, 404, latePage(context));
    const targets = targetsOf(form, keys, { ...message, appointment: undefined });
    await store.confirmAppointment(message.reference, new Date(now()).toISOString(), targets);
    return reply.redirect(pathTo(context, '/confirm', { token }), 303);
  });
}
