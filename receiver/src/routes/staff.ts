import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { toFhir } from '../fhir/resource.js';
import { Problem } from '../http/problem.js';
import type { Services } from '../services.js';
import { sameText } from '../token.js';
import { formOf } from './form-of.js';

/** `GET /v1/forms/:form/messages/:reference`: a message as FHIR, for staff's programs with the token of the settings. */
export function staffRoute(app: FastifyInstance, { config, store }: Services): void {
  const key = randomBytes(32);

  /** Compared in constant time, and before anything is looked up: without the token, nobody learns what there is. */
  function isStaff(authorization = ''): boolean {
    const [, token] = /^bearer +(\S.*)$/i.exec(authorization) ?? [];
    return token !== undefined && config.staffToken !== undefined && sameText(key, token, config.staffToken);
  }

  app.get('/v1/forms/:form/messages/:reference', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    if (!isStaff(request.headers.authorization)) {
      throw new Problem(401, { detail: 'This address is for staff with a token.' }, { 'WWW-Authenticate': 'Bearer' });
    }
    const form = formOf(request, config);
    const { reference } = request.params as { reference: string };
    const message = await store.show(reference);
    if (message?.form !== form.id) throw new Problem(404, { detail: 'There is no message with this reference.' });
    return reply.type('application/fhir+json; charset=utf-8').send(JSON.stringify(toFhir(message)));
  });
}
