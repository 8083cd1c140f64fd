import Fastify, { LogController, type FastifyInstance } from 'fastify';
import { bodyLimit, readBodies } from './http/bodies.js';
import { createCallers } from './http/caller.js';
import { allowOrigins } from './http/cors.js';
import { logRequests } from './http/log.js';
import { createNotices, watchProxies } from './http/notices.js';
import { protectPages, servePages } from './http/pages.js';
import { answerBadAddress, answerProblems } from './http/problem.js';
import { rateLimits } from './http/rate-limit.js';
import { withSettledVersions } from './message/consent-versions.js';
import { challengeRoute } from './routes/challenge.js';
import { healthRoutes } from './routes/health.js';
import { hostedPageRoutes } from './routes/hosted-page.js';
import { messageRoute } from './routes/message.js';
import { openApiRoute } from './routes/openapi.js';
import { answerProblemsAsPages, isPageAddress, sendGone } from './routes/page-answer.js';
import { staffRoute } from './routes/staff.js';
import { timesRoute } from './routes/times.js';
import { visitorPageRoutes } from './routes/visitor-pages.js';
import type { Services } from './services.js';

/** The receiver as an application: listens only when told to. Whoever gave it the store closes that. */
export async function buildServer(given: Services): Promise<FastifyInstance> {
  const services: Services = { ...given, config: await withSettledVersions(given) };
  const { config, keys, log } = services;
  const app = Fastify({
    loggerInstance: log,
    // One line a request needs no logger a request.
    childLoggerFactory: (logger) => logger,
    // Fastify's own request lines hold the URL and the address; see `logRequests`.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    frameworkErrors(error, request, reply) {
      if (isPageAddress(request.url)) sendGone(request, reply, config);
      else answerBadAddress(error, request, reply);
    },
    // A slow sender holds a connection no longer than this.
    requestTimeout: 30_000,
    // A proxy may add a slash to an address: what is sent there is not to be lost.
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: config.trustProxy.length > 0 && [...config.trustProxy],
  });
  const notices = createNotices(services);
  answerProblems(app);
  watchProxies(app, notices);
  logRequests(app, config);
  await protectPages(app);
  await allowOrigins(app, config);
  await readBodies(app);
  const limit = await rateLimits(app, config, keys.address);
  const callers = createCallers(config, notices);
  healthRoutes(app, services);
  challengeRoute(app, services, callers);
  timesRoute(app, services, callers);
  messageRoute(app, services, callers, limit);
  openApiRoute(app);
  staffRoute(app, services);
  await app.register(async (pages) => {
    answerProblemsAsPages(pages, config);
    visitorPageRoutes(pages, services);
    await pages.register((page, _, done) => {
      hostedPageRoutes(page, services, callers, limit);
      done();
    });
  });
  await servePages(app, config);
  return app;
}
