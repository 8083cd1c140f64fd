import type { FastifyInstance } from 'fastify';
import type { Services } from '../services.js';

/**
 * `GET /healthz`: alive. `GET /readyz`: able to store; and whether staff get to know. Where they do not, the status stays
 * 200, as a visitor is better served by a message that waits than by none; the answer says `degraded`.
 */
export function healthRoutes(app: FastifyInstance, { store }: Services): void {
  app.get('/healthz', () => ({ status: 'alive' }));
  app.get('/readyz', async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      await store.checkWritable();
      const deliveries = await store.countDeliveries();
      return { status: deliveries.failing || deliveries.givenUp ? 'degraded' : 'ready', deliveries };
    } catch (error) {
      request.log.error({ err: error }, 'The database cannot be written to: no message can be taken.');
      return reply.code(503).send({ status: 'unable to store' });
    }
  });
}
