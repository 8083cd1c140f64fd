import type { FastifyInstance } from 'fastify';
import { openApi } from '../openapi/document.js';

/** `GET /openapi.json`: the interface, for programs; nothing in it is about this receiver. */
export function openApiRoute(app: FastifyInstance): void {
  app.get('/openapi.json', (_, reply) => {
    return reply.headers({ 'Cache-Control': 'max-age=3600', 'Access-Control-Allow-Origin': '*' }).send(openApi);
  });
}
