import Type from 'typebox';
import { freeTimes } from '../appointments/free-times.js';
import type { App } from '../http/app.js';
import type { Callers } from '../http/caller.js';
import type { Limit } from '../http/rate-limit.js';
import { HttpProblem } from '../http/http-problem.js';
import { strictQuery } from '../http/validation.js';
import { FreeTimes } from '../schemas/message.js';
import { FormParams } from '../schemas/parameters.js';
import { jsonResponse, problemResponses } from '../schemas/responses.js';
import { refTo } from '../schemas/shapes.js';
import type { Services } from '../services.js';
import { findForm } from './find-form.js';

function day(description: string) {
  return Type.Optional(Type.String({ format: 'date', description }));
}

const schema = {
  summary: 'The appointment times that can be booked.',
  params: FormParams,
  querystring: Type.Object({
    from: day('The first day, in the clinic’s time zone; without it, today.'),
    to: day('The last day, at most 62 in all; without it, two weeks from the first free time on.'),
  }),
  response: {
    200: jsonResponse('In order.', refTo('FreeTimes', FreeTimes)),
    400: problemResponses[400],
    403: problemResponses[403],
    404: problemResponses[404],
    429: problemResponses[429],
    500: problemResponses[500],
    503: problemResponses[503],
  },
};

const validatorCompiler = strictQuery(
  'Write the first and the last day as 2030-12-31: ?from=2030-12-01&to=2030-12-31.',
);

/** `GET /v1/forms/:form/times?from&to`: the appointment times that can be booked. */
export function timesRoute(app: App, { config, store, now }: Services, callers: Callers, limit: Limit): void {
  app.get('/v1/forms/:form/times', { schema, validatorCompiler }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const form = findForm(config, request.params.form);
    callers.of(request, form);
    await limit(request, form);
    const { openingHours: hours } = form;
    if (!hours) throw new HttpProblem(404, { detail: 'This form has no times to book.' });
    return freeTimes({ store, hours, now: now() }, request.query);
  });
}
