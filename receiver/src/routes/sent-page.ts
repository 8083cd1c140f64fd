import Type from 'typebox';
import { toAppointment, zoneOf } from '../appointments/booking.js';
import type { App } from '../http/app.js';
import { momentWords } from '../page/dates.js';
import { wordsOf } from '../page/layout.js';
import { cancelToken } from '../page/links.js';
import { expiredPage, kindOf, sentPage } from '../page/sent-page.js';
import { FormParams, PageQuery } from '../schemas/parameters.js';
import { htmlResponse, problemPageResponses } from '../schemas/responses.js';
import type { Services } from '../services.js';
import { answerPage, contextOf, withoutFrameOptions } from './page-answer.js';
import { messageOfReceipt, ReceiptToken } from './token-message.js';

const schema = {
  summary: 'What happens next, for an hour after sending.',
  params: FormParams,
  querystring: Type.Object({ ...PageQuery.properties, receipt: ReceiptToken }),
  response: {
    200: htmlResponse('With the reference.'),
    404: problemPageResponses[404],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

/** `GET /e/:form/sent`: the page after sending. */
export function sentPageRoute(app: App, services: Services): void {
  const { config, keys } = services;
  app.get('/e/:form/sent', { schema, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { receipt = '' } = request.query;
    const message = await messageOfReceipt(services, context, receipt);
    if (!message) return answerPage(reply, context, 404, expiredPage(context));
    const { reference, topic, appointment } = message;
    const kind = kindOf(context.form, message);
    const confirmBy = appointment?.confirmBy;
    const page = sentPage(context, {
      reference,
      topic,
      kind,
      appointment: kind === 'booked' && appointment ? toAppointment(appointment, context.form) : undefined,
      confirmBy: confirmBy && momentWords(confirmBy, zoneOf(appointment, context.form.openingHours), wordsOf(context)),
      receipt,
      cancel: cancelToken(keys, context.form.id, reference),
    });
    return answerPage(reply, context, 200, page);
  });
}
