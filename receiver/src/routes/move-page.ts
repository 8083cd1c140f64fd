import Type from 'typebox';
import type { Appointment } from '../../../src/form/times.js';
import { slotAskedFor, toAppointment, toWanted } from '../appointments/booking.js';
import { freeTimes, isCrossed } from '../appointments/free-times.js';
import { moveTargets } from '../delivery/targets.js';
import type { App } from '../http/app.js';
import { fieldOf } from '../http/fields.js';
import { pathTo, type PageContext } from '../page/layout.js';
import { expiredPage, movePage } from '../page/sent-page.js';
import { FormParams, PageQuery } from '../schemas/parameters.js';
import { htmlResponse, problemPageResponses, redirectResponse } from '../schemas/responses.js';
import type { Services } from '../services.js';
import type { StoredMessage } from '../store/store.js';
import { answerPage, contextOf, withoutFrameOptions } from './page-answer.js';
import { MailToken, messageToCancel } from './token-message.js';

const parameters = {
  params: FormParams,
  querystring: Type.Object({
    ...PageQuery.properties,
    token: MailToken,
    moved: Type.Optional(Type.String({ description: 'After the time was changed.' })),
  }),
};

const question = {
  summary: 'Lets a visitor choose another time for their appointment.',
  ...parameters,
  response: {
    200: htmlResponse('The free times with a button; or that it was moved.'),
    404: problemPageResponses[404],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

const moving = {
  summary: 'Moves an appointment; its time before is free again.',
  ...parameters,
  consumes: ['application/x-www-form-urlencoded'],
  body: Type.Object({ time: Type.String({ description: 'The start of a free time.' }) }),
  response: {
    303: redirectResponse('Leads back to the page.'),
    400: problemPageResponses[400],
    404: problemPageResponses[404],
    409: problemPageResponses[409],
    413: problemPageResponses[413],
    415: problemPageResponses[415],
    500: problemPageResponses[500],
    503: problemPageResponses[503],
  },
};

/** `GET` and `POST /e/:form/move`: the page by which a visitor chooses another time, from a mail. The link is that which cancels. */
export function movePageRoutes(app: App, services: Services): void {
  const { config, store, now } = services;

  app.get('/e/:form/move', { schema: question, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { token, moved } = request.query;
    const current = await findCurrent(services, context, token);
    if (!current) return answerPage(reply, context, 404, expiredPage(context));
    const free = moved === undefined ? await current.free() : undefined;
    return answerPage(reply, context, 200, movePage(context, current.appointment, free));
  });

  app.post('/e/:form/move', { schema: moving, helmet: withoutFrameOptions }, async (request, reply) => {
    const context = contextOf(request, config);
    const { form } = context;
    const { token = '' } = request.query;
    const current = await findCurrent(services, context, token);
    if (!current) return answerPage(reply, context, 404, expiredPage(context));
    const asked = { topic: current.message.topic, time: fieldOf(request, 'time') };
    const slot = slotAskedFor(form, asked, now());
    const isFree = slot && !(await isCrossed(store, current.hours.calendar, slot));
    const { reference, status } = current.message;
    const outcome = isFree
      ? await store.moveAppointment(
          reference,
          toWanted(slot, current.hours, now()),
          moveTargets(form, status),
          new Date(now()).toISOString(),
        )
      : 'taken';
    if (outcome === 'gone') return answerPage(reply, context, 404, expiredPage(context));
    if (outcome === 'moved') return reply.redirect(pathTo(context, '/move', { token, moved: '' }), 303);
    return answerPage(reply, context, 409, movePage(context, current.appointment, await current.free(), true));
  });
}

/** An appointment that is to come, and the times that it can be moved to. */
async function findCurrent(services: Services, context: PageContext, token: string | undefined) {
  const { store, now } = services;
  const { openingHours: hours } = context.form;
  const message: StoredMessage | undefined = await messageToCancel(services, context, token);
  if (!hours || !message?.appointment || message.appointment.cancelledAt || message.appointment.confirmBy) {
    return undefined;
  }
  const appointment: Appointment = toAppointment(message.appointment, context.form);
  return { message, appointment, hours, free: () => freeTimes({ store, hours, now: now() }, {}) };
}
