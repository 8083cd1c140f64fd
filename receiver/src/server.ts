import Fastify, { LogController, type FastifyInstance, type FastifyServerFactory } from 'fastify';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { App } from './http/app.js';
import { bodyLimit, readBodies } from './http/bodies.js';
import { createCallers, type Callers } from './http/caller.js';
import { allowOrigins } from './http/cors.js';
import { timeouts } from './http/front.js';
import { logRequests } from './http/log.js';
import { createNotices, watchProxies } from './http/notices.js';
import { describeRoutes } from './http/openapi.js';
import { protectPages, servePages } from './http/pages.js';
import { answerBadAddress, answerProblems } from './http/http-problem.js';
import { rateLimits, type Limits } from './http/rate-limit.js';
import { lenientQuery } from './http/validation.js';
import { withSettledVersions } from './message/consent-versions.js';
import { cancelPageRoutes } from './routes/cancel-page.js';
import { calendarFileRoute } from './routes/calendar-file.js';
import { confirmPageRoutes } from './routes/confirm-page.js';
import { challengeRoute } from './routes/challenge.js';
import { healthRoutes } from './routes/health.js';
import { hostedPageRoutes } from './routes/hosted-page.js';
import { messageRoute } from './routes/message.js';
import { movePageRoutes } from './routes/move-page.js';
import { openApiRoute } from './routes/openapi.js';
import { answerBadPageAddress, answerProblemsAsPages, isPageAddress } from './routes/page-answer.js';
import { pageFileRoutes } from './routes/page-files.js';
import { sentPageRoute } from './routes/sent-page.js';
import { staffRoute } from './routes/staff.js';
import { timesRoute } from './routes/times.js';
import type { Services } from './services.js';
import { staffDesk } from './staff/routes.js';

/**
 * The receiver as an application that does not listen yet. The caller closes the store.
 * @param serverFactory makes the server that it listens with; see `http/front.ts`.
 */
export async function buildServer(given: Services, serverFactory?: FastifyServerFactory): Promise<FastifyInstance> {
  const services: Services = { ...given, config: await withSettledVersions(given) };
  const { config, keys } = services;
  const app = createApp(services, serverFactory);
  const notices = createNotices(services);
  answerProblems(app);
  watchProxies(app, notices);
  logRequests(app, config);
  await protectPages(app);
  await allowOrigins(app, config);
  await readBodies(app);
  await describeRoutes(app);
  const limits = await rateLimits(app, config, keys.address);
  const callers = createCallers(config, notices);
  dataRoutes(app.withTypeProvider<TypeBoxTypeProvider>(), services, callers, limits);
  await app.register(async (pages) => {
    await pageRoutes(pages.withTypeProvider<TypeBoxTypeProvider>(), services, callers, limits);
  });
  if (config.staff.length) await app.register((desk) => staffDesk(desk, services, limits));
  await servePages(app, config);
  return app;
}

function createApp({ config, log }: Services, serverFactory: FastifyServerFactory | undefined): FastifyInstance {
  const app = Fastify({
    loggerInstance: log,
    // One logger for all requests: each writes a single line.
    childLoggerFactory: (logger) => logger,
    // Fastify's own request lines hold the URL and the address; see `logRequests`.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    frameworkErrors(error, request, reply) {
      if (isPageAddress(request.url)) answerBadPageAddress(request, reply, config);
      else answerBadAddress(error, request, reply);
    },
    requestTimeout: timeouts.requestTimeout,
    ...(serverFactory ? { serverFactory } : { http: timeouts }),
    // A proxy may add a slash to an address; messages sent there are accepted, too.
    routerOptions: { ignoreTrailingSlash: true },
    trustProxy: config.trustProxy.length > 0 && [...config.trustProxy],
  });
  app.setValidatorCompiler(lenientQuery);
  // Answers have their schemas' types. A serializer made from a schema would silently drop what the schema has forgotten.
  app.setSerializerCompiler(() => JSON.stringify);
  return app;
}

function dataRoutes(app: App, services: Services, callers: Callers, limits: Limits): void {
  healthRoutes(app, services);
  challengeRoute(app, services, callers, limits.lookups);
  timesRoute(app, services, callers, limits.lookups);
  messageRoute(app, services, callers, limits);
  openApiRoute(app);
  staffRoute(app, services, limits);
}

/** Routes for browsers: their errors are answered with a page. */
async function pageRoutes(app: App, services: Services, callers: Callers, limits: Limits): Promise<void> {
  answerProblemsAsPages(app, services.config);
  sentPageRoute(app, services);
  calendarFileRoute(app, services);
  cancelPageRoutes(app, services);
  confirmPageRoutes(app, services);
  movePageRoutes(app, services);
  pageFileRoutes(app);
  // In a scope of its own, as it reads bodies of every type.
  await app.register((scope, _, done) => {
    hostedPageRoutes(scope.withTypeProvider<TypeBoxTypeProvider>(), services, callers, limits);
    done();
  });
}
