import Type from 'typebox';
import type { App } from '../http/app.js';
import { jsonResponse } from '../schemas/responses.js';

const schema = {
  summary: 'This.',
  response: { 200: jsonResponse('OpenAPI 3.1.', Type.Unsafe<object>({ type: 'object' })) },
};

/** `GET /openapi.json`: all routes, for programs. It does not depend on the receiver's settings. */
export function openApiRoute(app: App): void {
  app.get('/openapi.json', { schema }, (_, reply) => {
    reply.headers({ 'Cache-Control': 'max-age=3600', 'Access-Control-Allow-Origin': '*' });
    return app.swagger();
  });
}
