import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { notFound, toHttpProblem } from '../http/http-problem.js';
import type { Limits } from '../http/rate-limit.js';
import { html } from '../page/html.js';
import { style } from '../page/style.js';
import type { Services } from '../services.js';
import { accessRoutes } from './access-routes.js';
import { answerDesk, contextFor } from './context.js';
import { fieldOf } from '../http/fields.js';
import { formsOf, memberOf } from './members.js';
import { isOwnRequest } from './own-request.js';
import { refuseOtherNames } from './names.js';
import { messageRoutes } from './message-routes.js';
import { bookingRoutes } from './booking-routes.js';
import { dayRoutes } from './day-routes.js';
import { calendarFeedRoute, feedRoutes } from './feed-routes.js';
import { personRoutes } from './person-routes.js';
import { recordRoutes } from './record-routes.js';
import { useSessions } from './sessions.js';
import { signInRoutes } from './sign-in-routes.js';
import { deskStyle } from './style.js';
import { deskPath, plainPage } from './views/shell.js';
import { redirectingPage, signedOutPage, writtenField } from './views/sign-in.js';

/** The front desk: pages at `/staff` for the people whom the settings name. Without any there are none. */
export async function staffDesk(app: FastifyInstance, services: Services, limits: Limits): Promise<void> {
  const { config } = services;
  answerProblems(app, services);
  app.addHook('onRequest', (request, _, done) => {
    done(
      isOwnRequest(request, config) ? undefined : Object.assign(new Error('Another page asks.'), { statusCode: 403 }),
    );
  });
  await useSessions(app, services);
  app.get('/staff/page.css', { schema: { hide: true } }, (_, reply) => {
    reply.header('Cache-Control', 'max-age=3600').type('text/css; charset=utf-8');
    return style + deskStyle;
  });
  calendarFeedRoute(app.withTypeProvider<TypeBoxTypeProvider>(), services, limits);
  signInRoutes(app.withTypeProvider<TypeBoxTypeProvider>(), services, limits);
  await app.register((scope, _, done) => {
    requireSession(scope, services);
    refuseOtherNames(scope);
    const desk = scope.withTypeProvider<TypeBoxTypeProvider>();
    messageRoutes(desk, services);
    dayRoutes(desk, services);
    bookingRoutes(desk, services);
    feedRoutes(desk, services);
    personRoutes(desk, services);
    recordRoutes(desk, services);
    accessRoutes(desk, services);
    desk.all('/staff/*', { schema: { hide: true } }, () => {
      throw notFound();
    });
    done();
  });
}

/** Lets only members of staff through, and what changes something only from their own pages' forms. */
function requireSession(app: FastifyInstance, { config }: Services): void {
  app.decorateRequest('signedIn', null);
  app.addHook('preHandler', async (request, reply) => {
    const { address, signedInAt } = request.session;
    const member = memberOf(config, address);
    if (!member || !signedInAt) return askToSignIn(request, reply);
    const context = contextFor(request, config);
    const forms = formsOf(config, member);
    request.signedIn = { ...context, member, signedInAt, forms, csrf: reply.generateCsrf() };
    return undefined;
  });
  app.addHook('preHandler', (request, reply, done) => {
    if (request.method === 'POST') app.csrfProtection(request, reply, done);
    else done();
  });

  function askToSignIn(request: FastifyRequest, reply: FastifyReply) {
    const context = contextFor(request, config);
    const path = request.url.split('?', 1)[0]?.replace(/^\/staff/, '') ?? '';
    if (request.method === 'POST') {
      const [message = ''] = /^\/messages\/[\w-]+/.exec(path) ?? [];
      return reply.send(answerDesk(reply, context, 403, signedOutPage(context, message, writtenIn(request))));
    }
    if (request.headers['sec-fetch-site'] === 'cross-site') {
      return reply.send(answerDesk(reply, context, 200, redirectingPage(context, deskPath(context, path))));
    }
    return reply.redirect(deskPath(context, `/sign-in?to=${encodeURIComponent(path)}`), 303);
  }
}

function answerProblems(app: FastifyInstance, { config }: Services): void {
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const { status, headers } = toHttpProblem(error, request);
    const context = request.signedIn ?? contextFor(request, config);
    const { problems, back } = context.desk;
    const [title, help] =
      status === 404
        ? [problems.gone, problems.goneHelp]
        : status === 403
          ? [problems.refused, problems.refusedHelp]
          : status === 429
            ? [problems.busy, problems.busyHelp]
            : [problems.failed, problems.failedHelp];
    reply.headers(headers);
    const content = html`<p>${help}</p>
      ${writtenField(context, writtenIn(request))}
      <p><a href="${deskPath(context)}">${back}</a></p>`;
    return reply.send(answerDesk(reply, context, status, plainPage(context, title, content)));
  });
}

/** The fields into which people type what they may not have anywhere else. */
const typedFields = ['name', 'phone', 'email', 'message', 'note'];

/** What somebody typed, a line for each field. */
function writtenIn(request: Pick<FastifyRequest, 'body'>): string {
  return typedFields
    .map((name) => fieldOf(request, name))
    .filter(Boolean)
    .join('\n');
}
