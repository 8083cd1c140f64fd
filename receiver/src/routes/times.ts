import type { FastifyInstance } from 'fastify';
import { freeTimes } from '../appointments/free-times.js';
import type { Callers } from '../http/caller.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { formOf } from './form-of.js';

/** `GET /v1/forms/:form/times?from&to`: the appointment times that can be booked. */
export function timesRoute(app: FastifyInstance, { config, store, now }: Services, callers: Callers): void {
  app.get('/v1/forms/:form/times', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    const form = formOf(request, config);
    callers.of(request, form);
    const { openingHours: hours } = form;
    if (!hours) throw new Problem(404, { detail: 'This form has no times to book.' });
    const { from, to } = request.query as Record<string, unknown>;
    return freeTimes({ store, form: form.id, hours, now: now() }, { from: dayOf(from), to: dayOf(to) });
  });
}

function dayOf(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const isDay = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && Number.isFinite(Date.parse(value));
  if (isDay) return value;
  throw new Problem(400, { detail: 'Write the first and the last day as 2030-12-31: ?from=2030-12-01&to=2030-12-31.' });
}
