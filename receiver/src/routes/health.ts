import type { App } from '../http/app.js';
import { Status } from '../schemas/problem-details.js';
import { jsonResponse } from '../schemas/responses.js';
import { refTo } from '../schemas/shapes.js';
import type { Services } from '../services.js';
import { whyUnavailable } from '../store/unavailable.js';

const StatusRef = refTo('Status', Status);

const alive = { summary: 'Alive.', response: { 200: jsonResponse('Yes.', StatusRef) } };

const ready = {
  summary: 'Able to store.',
  response: { 200: jsonResponse('Yes.', StatusRef), 503: jsonResponse('Nothing can be stored.', StatusRef) },
};

/** How often, in milliseconds, the probe writes at most: anybody can ask. */
const probeInterval = 1000;

/**
 * `GET /healthz`: the process is alive. `GET /readyz`: messages can be stored. Where staff are not notified, the status is
 * `degraded` with code 200: a visitor is better served by a message that waits than by none.
 */
export function healthRoutes(app: App, { store }: Pick<Services, 'store'>): void {
  app.get('/healthz', { schema: alive }, () => ({ status: 'alive' }));
  let writtenAt = -Infinity;

  async function probe(): Promise<void> {
    if (performance.now() - writtenAt < probeInterval) return;
    await store.checkWritable();
    writtenAt = performance.now();
  }

  app.get('/readyz', { schema: ready }, async (request, reply) => {
    reply.header('Cache-Control', 'no-store');
    try {
      await probe();
      const deliveries = await store.countDeliveries();
      return { status: deliveries.failing || deliveries.givenUp ? 'degraded' : 'ready', deliveries };
    } catch (error) {
      const reason = whyUnavailable(error) ?? 'The database cannot be used.';
      request.log.error({ err: error }, `No message can be taken. ${reason}`);
      reply.code(503);
      return { status: 'unable to store', reason };
    }
  });
}
