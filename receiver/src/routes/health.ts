import type { FastifyInstance } from 'fastify';
import type { Services } from '../server.js';

/** `GET /healthz`: alive. `GET /readyz`: able to store. */
export function healthRoutes(app: FastifyInstance, { store, now }: Services): void {
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      await store.forgetNonces(now());
      return { status: 'ready' };
    } catch (error) {
      request.log.error({ err: error }, 'The database cannot be written to: no message can be taken.');
      return reply.code(503).send({ status: 'unable to store' });
    }
  });
}
