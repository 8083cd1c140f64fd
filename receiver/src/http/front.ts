import { createServer, type RequestListener } from 'node:http';
import type { FastifyInstance, FastifyServerFactory } from 'fastify';

/**
 * In milliseconds. A slow sender holds a connection no longer than this; Node looks for them once in an interval. An idle
 * connection stays open for longer than proxies keep theirs: one that is closed as a proxy sends would lose a request.
 */
export const timeouts = {
  requestTimeout: 15_000,
  headersTimeout: 10_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 72_000,
};

/**
 * What listens while applications come and go: each request goes to the newest one. No connection is refused or closed
 * when settings are read again.
 */
export class Front {
  #handler: RequestListener | undefined;

  /** For the first application, which listens. */
  readonly serverFactory: FastifyServerFactory = (handler) =>
    createServer(timeouts, (request, response) => (this.#handler ?? handler)(request, response));

  /** Passes on all requests from now on; those under way are answered by the application that has them. */
  async handOver(app: FastifyInstance): Promise<void> {
    await app.ready();
    this.#handler = (request, response) => app.routing(request, response);
  }
}
