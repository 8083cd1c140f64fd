import { randomBytes } from 'node:crypto';
import Type from 'typebox';
import type { Config } from '../config/config.js';
import { toFhir } from '../fhir/resource.js';
import type { App } from '../http/app.js';
import { HttpProblem } from '../http/http-problem.js';
import type { Limits } from '../http/rate-limit.js';
import { FhirResource } from '../schemas/fhir.js';
import { FormParams } from '../schemas/parameters.js';
import { problemResponses } from '../schemas/responses.js';
import { refTo } from '../schemas/shapes.js';
import type { Services } from '../services.js';
import { sameText } from '../token.js';
import { findForm } from './find-form.js';

const schema = {
  summary: 'A message, for staff’s programs.',
  security: [{ staff: [] }],
  params: Type.Object({ ...FormParams.properties, reference: Type.String() }),
  response: {
    200: {
      description: 'As FHIR R4.',
      content: { 'application/fhir+json': { schema: refTo('Resource', FhirResource) } },
    },
    401: problemResponses[401],
    404: problemResponses[404],
    429: problemResponses[429],
    500: problemResponses[500],
    503: problemResponses[503],
  },
};

/** `GET /v1/forms/:form/messages/:reference`: a message as FHIR, for staff's programs with the form's token. */
export function staffRoute(app: App, { config, store }: Services, { attempts }: Pick<Limits, 'attempts'>): void {
  const isStaff = createTokenCheck(config.staffTokens);

  app.get('/v1/forms/:form/messages/:reference', { schema }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    // Before the lookup, so that a request without the token does not reveal which references exist.
    if (!isStaff(request.params.form, request.headers.authorization)) {
      await attempts(request);
      throw new HttpProblem(
        401,
        { detail: 'This address is for staff with a token.' },
        { 'WWW-Authenticate': 'Bearer' },
      );
    }
    const form = findForm(config, request.params.form);
    const message = await store.show(request.params.reference);
    if (message?.form !== form.id) throw new HttpProblem(404, { detail: 'There is no message with this reference.' });
    reply.type('application/fhir+json; charset=utf-8');
    return toFhir(message, form);
  });
}

/** Checks the header `Authorization` for the token of a form's staff, in constant time. */
function createTokenCheck(tokens: Config['staffTokens']): (form: string, authorization?: string) => boolean {
  const key = randomBytes(32);
  return (form, authorization = '') => {
    const [, token] = /^bearer +(\S+)$/i.exec(authorization) ?? [];
    const right = tokens.get(form);
    return token !== undefined && right !== undefined && sameText(key, token, right);
  };
}
